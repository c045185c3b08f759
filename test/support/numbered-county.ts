import { type PackSource } from '@lixiang/schema';
import { cardedCounty, listedAgain } from './carded-county.ts';

/** An entry's card with a catalogue, whose entries are numbered by their kind. */
const CARDED = listedAgain(
  cardedCounty({
    kind: 'table',
    key: 'items',
    label: '目录',
    columns: [
      {
        kind: 'choice',
        key: 'kind',
        label: '类',
        required: true,
        options: [
          { key: 'base', label: '基础', code: '1' },
          { key: 'topic', label: '主题', code: '2' },
        ],
      },
      { kind: 'text', key: 'code', label: '代码', number: '{code:kind}{place}/{seq:3}' },
      { kind: 'text', key: 'resource', label: '资源', number: 'ZY-{seq:2}', numberFor: ['name'] },
      { kind: 'text', key: 'name', label: '名称' },
    ],
  }),
);

/** The made-up county, where an entry that is listed may be listed again with what has been written since. */
export const NUMBERED_COUNTY: PackSource = {
  ...CARDED,
  recordTypes: CARDED.recordTypes.map((type) =>
    Object.assign({}, type, type.key === 'expert' ? { number: 'ZJ-{unit}-{seq:3}' } : {}),
  ),
};
