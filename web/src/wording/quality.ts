const faults: Readonly<Record<string, string>> = {
  'quality.nearDuplicate': '名称写法不一',
  'quality.serial': '疑似拖动填充',
  'quality.spacing': '空格、标点或者括号不规范',
};

/** What a usual mistake is called. */
export function wordFault(code: string): string {
  return faults[code] ?? code;
}

export const qualityWords = {
  title: '目录质量',
  lead: '按单位统计已提交的目录。得分 = 无误条目占比 × 目录提交率；只统计您有权查看的事项。',
  none: '还没有已提交的目录。',
  dcat: '导出目录（DCAT）',
  xml: '导出目录（XML）',
  unit: '单位',
  handedIn: '已提交目录',
  of: (handedIn: number, records: number) => `${handedIn}／应提交 ${records}`,
  entries: '条目',
  faultless: '无误条目',
  score: '得分',
  faults: '主要问题',
  fault: (code: string, count: number) => `${wordFault(code)} ${count} 处`,
  check: '目录检查',
  clean: (entries: number) => `${entries} 条均未发现常见问题。`,
  found: (count: number, entries: number, faultless: number) =>
    `发现 ${count} 处常见问题，${entries} 条中 ${faultless} 条无误。以下问题仅作提示，不影响提交。`,
  empty: '填写目录条目后自动检查。',
  at: (row: number, text: string) => `第 ${row} 行“${text}”`,
  explained: {
    'quality.nearDuplicate': (params: Readonly<Record<string, unknown>>) =>
      `与“${String(params['other'])}”写法不一，请统一名称`,
    'quality.serial': (params: Readonly<Record<string, unknown>>) =>
      `“${String(params['from'])}”至“${String(params['to'])}”疑似拖动填充，请逐项填写真实名称`,
    'quality.spacing': () => '有多余空格、重复标点或者不成对的括号',
  },
} as const;
