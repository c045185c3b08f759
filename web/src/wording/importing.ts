import { wordFormIssue } from './form-issue.ts';

type Params = Readonly<Record<string, string | number>>;

/** By kind of field, an answer as it may be written into a cell. */
const EXAMPLES: Readonly<Record<string, string>> = {
  money: '49.99',
  percent: '15',
  date: '2026-03-01',
  month: '2026-03',
  year: '2026',
  integer: '12',
  decimal: '1.5',
  phone: '0517-80000000',
  creditCode: '91320800MA00000000',
};

export const importingWords = {
  title: (name: string) => `成批导入：${name}`,
  lead: '下载模板，填好后选择文件。系统先逐行核对，您确认后才写入；导入后没有办理过的，可以整批撤销。',
  toList: '返回列表',
  template: '一、下载模板并填写',
  templateNote:
    '每行一项。模板带有下拉选项和“填写说明”；“编号”一列留空即为新增，填写已有编号即为更新该项，空白单元格不改动原有内容。',
  detailNote: (sheets: string) =>
    `明细各占一张工作表（${sheets}），附有示例行；第一列填写所属的名称或者编号，导入时以表中各行替换该项原有的明细，没有填写的不改动。`,
  download: '下载模板',
  choose: '二、选择填好的文件',
  pick: '选择 .xlsx 文件',
  chosen: (name: string) => `已选择：${name}`,
  reading: '正在读取并逐行核对……',
  unreadable: '文件没有送达服务器，请检查网络后重试。',
  headerWrong: '表头与规定不一致，请更正后重新选择，或者改用模板填写。',
  unknownType: '这类事项不能成批导入',
  notImportable: '您不能成批导入这类事项，或者这类事项须逐项办理。',
  preview: '三、核对并导入',
  counts: { all: '全部', NEW: '新增', CHANGED: '更新', SAME: '无变化', FAULTY: '有误' },
  count: (label: string, count: number) => `${label} ${count}`,
  rowsLabel: '逐行核对结果',
  filter: '按核对结果筛选',
  row: '行',
  verdict: '核对结果',
  name: '名称',
  detail: '说明',
  isNew: '将新增一项',
  isSame: '与已有记录一致，不作改动',
  change: (label: string, before: string, after: string) => `${label}：${before || '（空）'} → ${after}`,
  noRows: '没有这类行。',
  faultyLeftOut: (count: number) => `${count} 行有误，不会导入。可下载标注了问题的表格，更正后再次导入。`,
  downloadFaulty: '下载有误的行',
  otherTemplate: (made: number, now: number) =>
    `模板按第 ${made} 版配置生成，现行为第 ${now} 版，已按现行配置核对。`,
  act: '新增的同时一并办理',
  noAct: '不办理，停留在最初环节',
  import: (count: number) => `导入 ${count} 行`,
  nothing: '没有可以导入的行。',
  importing: '正在导入，请不要关闭页面……',
  progress: (done: number, total: number) => `已写入 ${done} 行，共 ${total} 行`,
  moved: '核对之后有关内容发生了变化，尚未导入。下面是最新的核对结果，请确认后再导入。',
  refused: '没有导入任何一行，原因如下：',
  refusedRow: (row: number) => `没有导入任何一行。第 ${row} 行不能一并办理，原因如下：`,
  done: (count: number) => `已导入 ${count} 行。`,
  again: '再导入一份',
  history: '最近导入',
  historyLabel: '最近导入的表格',
  noHistory: '还没有导入过。',
  at: '时间',
  file: '文件',
  result: '结果',
  outcome: (fresh: number, changed: number, faulty: number) =>
    `新增 ${fresh}，更新 ${changed}${faulty > 0 ? `，未导入 ${faulty}` : ''}`,
  takeBack: '整批撤销',
  takeBackConfirm: '撤销后，本次新增的记录将删除，更新的内容恢复原样。确定撤销？',
  takenBack: '已撤销',
  kept: '这些记录导入后已经办理或修改，不能整批撤销，请逐项处理：',
  sheet: {
    hint: '请从表头下一行起填写，每行一项；带 * 的必填；不要改动表头。',
    detailHint: '每行一条明细，第一列填写所属事项的名称或者编号，须与第一张工作表一致；没有明细的不用填写。',
    exampleOf: (text: string) => `示例：${text}`,
    ownerExample: '第一张工作表中的名称',
    ownerRule: '填写第一张工作表中该项的名称或者编号；连续几行属于同一项的，可以只填第一行',
    examples: EXAMPLES,
    number: '编号',
    problem: '问题（导入时忽略此列）',
    guide: '填写说明',
    options: '选项',
    guideHeads: ['列', '是否必填', '填写要求', '说明'],
    required: '必填',
    conditional: '视情况必填',
    optional: '选填',
    numberRule: '新增留空；更新已有记录的，填写其编号',
    problemFile: (name: string) => `${name}（有误的行）`,
    templateFile: (name: string) => `${name}导入模板`,
    money: '金额（万元），如 49.99',
    percent: '百分比，如 15',
    date: '日期，如 2026-03-01',
    month: '月份，如 2026-03',
    year: '四位年份，如 2026',
    integer: '整数',
    decimal: (scale: number) => `数字，最多 ${scale} 位小数`,
    yesNo: '填“是”或“否”',
    pick: '从下拉列表中选择',
    pickMany: (labels: string) => `可填多项，用顿号隔开：${labels}`,
    path: '逐级填写，用“/”隔开',
    unit: '本县单位全称，从下拉列表中选择',
    units: '本县单位全称，可填多项，用顿号隔开',
    phone: '手机号码，或带区号的固定电话',
    creditCode: '18 位统一社会信用代码',
    text: '文字',
    unitOf: (label: string, unit: string) => `${label}（${unit}）`,
    open: '列表以外的可直接填写',
  },
} as const;

const FAULTS: Readonly<Record<string, (params: Params) => string>> = {
  'list.formula': () => '此格是公式，请复制后选择性粘贴为“数值”',
  'list.repeated': ({ row }) => `与第 ${row} 行名称相同；同一项只留一行，不是同一项的请在名称中区分`,
  'list.noSuchNumber': ({ number }) => `没有编号为“${number}”的记录；新增请把编号留空`,
  'list.ambiguous': ({ count }) => `已有 ${count} 项同名记录，请在“编号”列填写要更新哪一项`,
  'list.closed': ({ number, state }) => `${number} 处于“${state}”，您现在不能修改；如需变更请打开该项办理`,
  'list.older': ({ number }) => `${number} 适用以前的配置版本，不能成批更新，请打开该项修改`,
};

/** What is wrong with a row of a list, and what to do. */
export function wordListFault({
  code,
  params,
  message,
}: {
  readonly code: string;
  readonly params: Params;
  readonly message: string | null;
}): string {
  return message ?? FAULTS[code]?.(params) ?? wordFormIssue({ code, params });
}
