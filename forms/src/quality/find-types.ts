import { type CoreTerm } from '@lixiang/schema';
import { type Entry, type EntryFinding } from './entry.ts';

/** Names of data that say of themselves what they are. */
const NAMED: readonly (readonly [ending: RegExp, types: readonly CoreTerm[]])[] = [
  [/(?:日期|年月日)$/u, ['day', 'moment', 'characters']],
  [/时间$/u, ['moment', 'day', 'characters']],
  [/(?:金额|价款|费用|单价|总价|数量|人数|次数|面积|比例|占比|年龄)$/u, ['number', 'characters']],
  [/(?:名称|姓名|地址|住址|号码|证号|电话|说明|备注|摘要|内容|依据)$/u, ['characters', 'anything']],
  [/^(?:是否|有无)/u, ['logical', 'characters', 'number']],
];

/** Types of data that are not of their class: against the format of the resource, or the name of the item. */
export function findTypes({ said, means }: Entry): readonly EntryFinding[] {
  const type = means('itemType');
  if (type === undefined) return [];
  const params = { type: said('itemType') };
  const format = means('format');
  const found: EntryFinding[] = [];
  if ((format === 'picture' || format === 'stream') && type !== 'anything')
    found.push({
      at: 'itemType',
      code: 'quality.typeOfFormat',
      params: { ...params, format: said('format') },
    });
  const name = said('item');
  const [, fitting] = NAMED.find(([ending]) => ending.test(name)) ?? [];
  if (fitting && !fitting.includes(type))
    found.push({ at: 'itemType', code: 'quality.typeOfName', params: { ...params, name } });
  return found;
}
