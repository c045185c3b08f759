import type { Comparison } from '@lixiang/schema';

const amounts: Readonly<Record<Comparison, string>> = {
  '==': '等于',
  '!=': '不等于',
  '<': '小于',
  '<=': '不超过',
  '>': '大于',
  '>=': '不低于',
};
const days: Readonly<Record<Comparison, string>> = {
  '==': '为',
  '!=': '不为',
  '<': '早于',
  '<=': '不晚于',
  '>': '晚于',
  '>=': '不早于',
};
const plain: Readonly<Record<Comparison, string>> = { ...amounts, '==': '是', '!=': '不是' };

/** Conditions as sentences, and how things are named in them. */
export const conditionWords = {
  comparisons: { amounts, days, plain },
  verbs: {
    yes: '为“是”',
    no: '为“否”',
    within: '是其中之一',
    notWithin: '不是其中之一',
    holds: '包含',
    lacks: '不包含',
    answered: '已填写',
    unanswered: '未填写',
  },
  /** A number stands apart from the word before it. */
  compared: (left: string, verb: string, right: string) =>
    `${left}${verb}${/^[-\d]/.test(right) ? ' ' : ''}${right}`,
  quoted: (name: string) => `“${name}”`,
  wan: (amount: string) => `${amount} 万元`,
  percent: (value: string) => `${value}%`,
  within: (name: string, values: string) => `${name}是${values}之一`,
  notWithin: (name: string, values: string) => `${name}不是${values}之一`,
  holds: (name: string, value: string) => `${name}包含${value}`,
  lacks: (name: string, value: string) => `${name}不包含${value}`,
  answered: (name: string) => `已填写${name}`,
  unanswered: (name: string) => `未填写${name}`,
  yes: (name: string) => `${name}为“是”`,
  no: (name: string) => `${name}为“否”`,
  not: (sentence: string) => `并非（${sentence}）`,
  bracketed: (sentence: string) => `（${sentence}）`,
  and: '，且',
  or: '，或者',
  none: '、',
  ready: (document: string) => `《${document}》已齐备`,
  files: (document: string) => `《${document}》的附件数`,
  inDocument: (document: string, field: string) => `《${document}》的${field}`,
  record: { state: () => '当前环节', other: (key: string) => `本事项的“${key}”` },
  today: '今天',
  unitName: '本单位名称',
  hasAuthority: '本单位有主管部门',
  always: '始终成立',
  never: '始终不成立',
} as const;

/** Why a field stands as it does. */
export const whyWords = {
  ask: '为什么？',
  askAbout: (label: string) => `为什么“${label}”是现在这样`,
  close: '收起',
  hidden: (count: number) => `本部分另有 ${count} 项按条件未显示`,
  hiddenTitle: '未显示的内容',
  about: {
    visible: { holds: '显示', fails: '不显示', unknown: '暂不显示' },
    required: { holds: '必填', fails: '不必填', unknown: '暂不必填' },
  },
  of: { section: '所在部分的条件', holder: '所在表格或组的条件', field: '本项的条件' },
  because: (outcome: string, condition: string) => `${outcome}：${condition}`,
  outcome: { holds: '成立', fails: '不成立', unknown: '无法判断' },
  computed: (formula: string) => `由系统计算：${formula}`,
  notComputed: '所依据的内容尚未填写，暂无结果',
  rule: '规则要求',
  applies: '适用情形',
  reading: (name: string, value: string) => `${name}现为 ${value}`,
  blank: '（未填写）',
  many: '（明细各行）',
  hiddenReading: (name: string) => `${name}没有显示，其内容不计`,
} as const;

/** The editor of a condition. */
export const conditionEditorWords = {
  mode: '编辑方式',
  sentences: '条件句',
  expression: '表达式',
  joinedBy: '各条件之间的关系',
  all: '同时满足（且）',
  any: '满足任一（或）',
  topic: '看哪一项',
  chooseTopic: '请选择',
  verb: '怎样',
  value: '比较的内容',
  fixed: '固定值',
  compareWith: '与谁比较',
  values: '可选内容',
  formula: '表达式条件',
  formulaHelp: '这一条较复杂，请切换到“表达式”修改',
  expressionLabel: '表达式',
  functions: '函数',
  add: '增加条件',
  addGroup: '增加条件组',
  remove: (sentence: string) => `删除条件：${sentence}`,
  group: '条件组',
  empty: '尚无条件，始终成立。',
  reads: (sentence: string) => `读作：${sentence}`,
  outcome: (outcome: string) => `按预览内容：${outcome}`,
  notSentences: '这个表达式写法有误，请先在“表达式”中改正。',
  groups: { param: '标准与参数', unit: '本单位', row: '本行', facts: '办理结果', input: '本次填写' },
  own: '填写内容',
  wrongNumber: '请填写数值',
  faultAt: (place: number, text: string) => (text.trim() === '' ? `第 ${place} 个字符处：` : `“${text}”：`),
} as const;
