export const publishWords = {
  title: '配置版本',
  lead: '配置包决定本县的表单、程序、标准和口径。已发布的版本不再改变；进行中的事项继续适用开始办理时的版本。',
  first: '发布第一版配置',
  firstLead: '本地区尚无已生效的配置。发布后即可建立单位和账号，开始办理。',
  current: '现行版本',
  versionLabel: '版本',
  version: (version: number) => `第 ${version} 版`,
  effectiveFrom: '生效日期',
  publishedAt: '发布时间',
  digest: '内容摘要',
  contents: '内容',
  counts: (types: number, forms: number, procedures: number) =>
    `${types} 类事项和台账，${forms} 张表单，${procedures} 套程序`,
  download: '下载现行配置（JSON）',
  show: '查看',
  upload: '发布新版本',
  uploadLead:
    '选择配置包文件：一个 JSON 文件，或者同一配置包的全部 YAML 文件。发布前会逐项检查；有错误时不会发布，并列出每一处错误的位置。',
  files: '配置包',
  choose: '选择配置文件',
  chosen: (names: readonly string[]) => `已选择：${names.join('、')}`,
  note: '发布说明',
  effective: '生效日期（不填则按配置包所写）',
  publish: '发布',
  confirm: '发布后，新建立的事项即适用新版本，且不能撤回。确定发布？',
  published: (version: number) => `第 ${version} 版已发布`,
  notJson: '文件不是有效的 JSON，请重新导出后再选。',
  issues: (errors: number, warnings: number) => `发现 ${errors} 处错误、${warnings} 处提示`,
  path: '位置',
  problem: '问题',
  severity: '程度',
  error: '错误',
  warning: '提示',
  line: (file: string, line: number) => `${file} 第 ${line} 行`,
  versions: '全部版本',
  fillingBack:
    '正在按新配置补充已有事项的数据，系统可以照常使用；完成前，新增的统计项和相似项目提示还不完整。',
  fillingBackOf: {
    REPORT: (name: string) => `${name}：统计数据`,
    LIKENESS: (name: string) => `${name}：相似项目比对`,
  },
  ofAll: (done: number, total: number) => `已完成 ${done} 件，共 ${total} 件`,
  noNote: '（无说明）',
  by: (name: string) => `${name}发布`,
  bySystem: '系统初始化时发布',
  view: (version: number) => `查看第 ${version} 版`,
  compare: '比较两个版本',
  compareFrom: '原版本',
  compareTo: '新版本',
  blankForms: '空白表单（按此版打印）',
  toDesign: '去设计下一版',
  designTitle: '检查并发布设计稿',
  designLead: '核对检查结果、与底稿的差异和发布的影响，再发布。发布后新建的事项适用新版本。',
  noDesign: '当前没有设计稿',
  noDesignAdvice: '先在“配置设计”中修改，再回到这里发布。',
  checks: '检查结果',
  sound: '检查通过，没有错误和提示。',
  behind: (base: number, latest: number) =>
    `设计稿以第 ${base} 版为底稿，其间已发布第 ${latest} 版，须先合并到第 ${latest} 版。`,
  rebase: (latest: number) => `合并到第 ${latest} 版`,
  rebased: '已合并到最新版本，请核对后发布。',
  rebaseLost: (count: number) => `有 ${count} 处修改所涉及的内容在最新版本中已不存在，未能合并：`,
  rebaseOver: (count: number) => `有 ${count} 处双方都修改过，已采用设计稿的内容：`,
  changedMeanwhile: '设计稿刚被他人修改，请核对最新内容后再发布。',
  effects: '发布的影响',
  effectsUnknown: '设计稿尚有结构错误，改正后可以看到发布的影响。',
  noEffects: '没有受影响的草稿和在办事项。',
  draftsEffect: (name: string, count: number) => `${name}：${count} 份草稿可随新版本继续`,
  draftsMissing: (count: number) => `，其中 ${count} 份需补填`,
  draftsKept: (count: number) => `，${count} 份有不再填写的内容（保留可查）`,
  draftsStuck: (count: number) => `，${count} 份不能改用新版，仍按原版本办理`,
  submissionsEffect: (name: string, count: number) => `${name}：已提交 ${count} 份，内容不变`,
  pinnedEffect: (name: string, version: number, count: number) =>
    `${name}：${count} 个在办事项仍按第 ${version} 版办理`,
  publishDesign: '发布设计稿',
  keepScenarios: '验证场景沿用上一版。',
  newScenarios: (count: number) => `所选的 ${count} 个场景随新版本一并发布。`,
  scenarios: '场景',
  simulate: '可以在真实事项的副本上，以各部门、各单位的身份先走一遍：',
  discard: '放弃设计稿',
  discardConfirm: '放弃后，设计稿中的修改不再保留为草稿。确定放弃？',
  discarded: '设计稿已放弃',
  toMoves: '调整草稿和在办事项的适用版本',
  at: (start: number, end: number) => `第 ${start + 1}–${end} 个字符`,
} as const;

type ProofStanding =
  | { readonly kind: 'untried' | 'running' }
  | { readonly kind: 'passed' | 'failed'; readonly count: number };

/** How a design stands by its scenarios, and what that asks of whoever publishes it. */
export function wordProof(proof: ProofStanding): string {
  switch (proof.kind) {
    case 'untried':
      return '设计稿的现有内容还没有用场景试运行过，建议先试运行再发布。';
    case 'running':
      return '场景正在试运行，请等结束后再发布。';
    case 'passed':
      return `${proof.count} 个场景全部通过。`;
    case 'failed':
      return `有 ${proof.count} 个场景没有通过。确需发布的，请在发布说明中写明理由。`;
  }
}
