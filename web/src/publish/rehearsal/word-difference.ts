import { objectOf, textsOf } from '../../api/json.ts';
import { commonWords } from '../../wording/common.ts';
import type { Name, Named } from './names-in.ts';
import type { ScenarioDifference } from './rehearsal-query.ts';

/** A difference in words: what it is about, what the scenario wants, what there is. */
export type WordedDifference = {
  readonly about: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
};

type Kind = { readonly label: string; readonly about?: Named; readonly values?: Named };

const KINDS: Readonly<Record<string, Kind>> = {
  warned: { label: '提醒' },
  issues: { label: '填写问题' },
  state: { label: '环节', values: 'state' },
  fact: { label: '登记的内容', about: 'fact' },
  history: { label: '办理经过', values: 'transition' },
  link: { label: '关联数量', about: 'link' },
  value: { label: '填写内容' },
  asks: { label: '应当要求的材料', values: 'document' },
  doesNotAsk: { label: '不应要求的材料', values: 'document' },
  may: { label: '应当可以办理', values: 'transition' },
  mayNot: { label: '应当不能办理', values: 'transition' },
  clockMissing: { label: '时限没有起算', about: 'clock' },
  clock: { label: '时限' },
  owes: { label: '尚未履行的时限', values: 'clock' },
  filed: { label: '备案', values: 'office' },
  filedWith: { label: '备案到的部门', values: 'office' },
  received: { label: '已签收的部门', values: 'office' },
  inbox: { label: '待办', values: 'transition' },
  told: { label: '说明的事实' },
  notices: { label: '收到的通知' },
  formMissing: { label: '没有这张表单', about: 'form' },
  label: { label: '表单的栏目' },
  options: { label: '选项' },
  notes: { label: '填表说明' },
};

/** Words for one difference. */
export function wordDifference(difference: ScenarioDifference, name: Name): WordedDifference {
  const { code, about, expected, found } = difference;
  if (code === 'notRun') return { about: '场景无法继续运行', expected: [], found: [wordValue(found)] };
  if (code === 'refused' || code === 'acceptance') {
    return { about: '办理结果', expected: [wordExpectedAct(textsOf(expected))], found: wordFoundAct(found) };
  }
  const kind: Kind = KINDS[code] ?? { label: code };
  const between = code === 'history' ? ' → ' : '、';
  const values = (value: unknown): readonly string[] => {
    const each = listOf(value).map((item) =>
      kind.values && typeof item === 'string' ? name(kind.values, item) : wordValue(item),
    );
    return [each.length > 0 ? each.join(between) : commonWords.none];
  };
  const subject = about === null ? '' : `“${kind.about ? name(kind.about, about) : about}”`;
  return { about: `${kind.label}${subject}`, expected: values(expected), found: values(found) };
}

/** The code of a refusal by a rule of the pack: its other names say which. */
const GENERIC = 'rule';

function wordExpectedAct(reasons: readonly string[]): string {
  return reasons.length > 0 ? `不予办理，理由为 ${reasons.join('、')}` : '准予办理';
}

function wordFoundAct(found: unknown): readonly string[] {
  const reasons = Array.isArray(found) ? found.map(objectOf) : [];
  if (reasons.length === 0) return ['准予办理'];
  return reasons.map(({ names, message }) => {
    const known = textsOf(names)
      .filter((each) => each !== GENERIC)
      .join('、');
    return `${typeof message === 'string' ? message : ''}${known ? `（${known}）` : ''}`;
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function wordValue(value: unknown): string {
  if (value === null || value === undefined) return '空';
  if (value === true) return '是';
  if (value === false) return '否';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
