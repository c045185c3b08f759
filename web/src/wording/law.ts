import type { Regulation } from '@lixiang/schema';

const KINDS: Readonly<Record<string, string>> = {
  transitions: '办理事项',
  rules: '办理规则',
  documents: '材料',
  forms: '填写表',
  fields: '填写项',
  columns: '填写项',
  facts: '记载事项',
  states: '环节',
  reviews: '意见征求',
  panels: '抽取',
  filings: '备案抄送',
  clocks: '时限',
  escalate: '逾期督促',
  parameters: '标准和口径',
  offices: '部门职责',
  recordTypes: '事项和台账',
  procedures: '办理程序',
  unitAttributes: '单位属性',
  codeLists: '代码表',
};

export const lawWords = {
  title: '法规对照',
  lead: ({ title, number, issuedBy, issuedOn, effectiveFrom }: Regulation) =>
    [
      number === undefined ? title : `${title}（${number}）`,
      ...(issuedBy === undefined && issuedOn === undefined ? [] : [issued(issuedBy, issuedOn)]),
      ...(effectiveFrom === undefined ? [] : [`自 ${effectiveFrom} 起施行`]),
    ].join('，'),
  draft: '征求意见稿',
  note: '此处只列内容提要，以正式印发的文本为准。',
  search: '按条文、内容或环节查找',
  cited: (count: number) => `另有 ${count} 处配置依据本条`,
  uncited: '本系统的办理规则未直接引用本条。',
  none: '没有符合的条文。',
  /** What a list of the pack holds. */
  kindOf: (list: string) => KINDS[list] ?? '配置',
  standing: '按落实情况筛选',
  standings: { all: '全部', enforced: '系统把关', informing: '仅作提示', missing: '尚未落实' },
  proven: (count: number) => `${count} 个验证场景`,
  coverage: '落实情况',
  coverageLead: '各项要求由哪些规则把关、由哪些场景验证，均由系统按现行配置计算得出。',
  kindOfRequirement: '要求类别',
  shown: '有场景验证',
  total: '合计',
  requirementKinds: {
    transition: '办理环节',
    gate: '办理条件',
    deadline: '时限',
    document: '材料',
    registry: '台账',
    consequence: '处理措施',
    report: '统计报表',
  },
  parameters: '标准和口径',
  unset: '未设定',
  parametersLead: '以下数值和口径由本县在配置包中确定，可依规调整。',
  articles: '条文',
} as const;

function issued(by = '', on: string | undefined): string {
  return on === undefined ? `${by}印发` : `${by}于 ${on} 印发`;
}
