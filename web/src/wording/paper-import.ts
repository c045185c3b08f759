import type { CellRole, GuessedKind, GuessReason, Trust } from '@lixiang/forms';

export const paperImportWords = {
  title: '导入表格文件',
  intro: '选择印发的 .docx 或 .xlsx 表格，系统逐格识别栏目、填写处、选项和说明，生成表单草稿；核对后再采用。',
  pick: '选择 Word 或 Excel 文件',
  reading: '正在读取文件',
  which: (count: number) => `文件中有 ${count} 张表，请选择要导入的一张`,
  unnamedTable: (number: number) => `第 ${number} 张表`,
  original: '原表',
  result: '识别结果',
  check: '逐项核对',
  preview: '预览表单',
  formTitle: '表单名称',
  summary: (answers: number, unsure: number) =>
    unsure === 0
      ? `识别出 ${answers} 项填写内容，没有存疑的项目。`
      : `识别出 ${answers} 项填写内容，其中 ${unsure} 项存疑，已标出，请先核对。`,
  nothing: '没有识别出需要填写的内容。请在左侧点选单元格，把用途改为“填写处”。',
  nextUnsure: '下一处存疑',
  accept: '采用',
  cancel: '取消',
  role: (cell: string) => `“${cell}”的用途`,
  blankCell: '空白格',
  place: (row: number, column: number) => `第 ${row} 行第 ${column} 列`,
  cell: (text: string, role: string) => `${text}，${role}`,
  pickCell: '点选左侧单元格，可以更改它的用途。',
  line: '表外文字',
  name: '名称',
  kind: '类型',
  why: '识别依据',
  options: '选项，每行一个',
  nameOf: (name: string) => `“${name}”的名称`,
  kindOf: (name: string) => `“${name}”的类型`,
  optionsOf: (name: string) => `“${name}”的选项，每行一个`,
  column: '列',
  untitled: '未命名表单',
  from: (label: string) => `${label}（起）`,
  to: (label: string) => `${label}（止）`,
  notes: (count: number) => `填报说明 ${count} 条，将原样保留并随表打印。`,
} as const;

export const paperRefusals: Readonly<Record<string, (megabytes: number) => string>> = {
  tooLarge: (megabytes) => `文件超过 ${megabytes} MB。请只保留需要导入的表格，另存后再选。`,
  empty: () => '文件是空的，请重新选择。',
  notAPackage: () =>
    '这不是 Word（.docx）或 Excel（.xlsx）文件。请用 WPS 或 Office 另存为 .docx、.xlsx 后再选。',
  oldFormat: () => '这是旧格式（.doc 或 .xls）文件。请用 WPS 或 Office 打开，另存为 .docx 或 .xlsx 后再选。',
  encrypted: () => '文件设有打开密码。请取消密码后再选。',
  broken: () => '文件已损坏，无法读取。请用 WPS 或 Office 打开检查，另存后再选。',
  noTable: () => '文件里没有找到表格。请确认表格不是图片，再重新选择。',
  tooManyCells: () =>
    '表格过大，像是已经填好的清单。请只保留表头和几行空白行，另存后再选；要导入清单中的内容，请到相应的目录、台账中导入。',
};

export const roleNames: Readonly<Record<CellRole, string>> = {
  label: '栏目名',
  answer: '填写处',
  labelled: '自带栏目名的填写处',
  heading: '分组标题',
  head: '列标题',
  body: '表格行',
  text: '固定文字',
};

export const guessedKindNames: Readonly<Record<GuessedKind, string>> = {
  text: '单行文本',
  longText: '多行文本',
  integer: '整数',
  decimal: '小数',
  money: '金额（万元）',
  percent: '百分比',
  date: '日期',
  month: '年月',
  year: '年份',
  period: '起止日期',
  yesNo: '是否',
  choice: '单选',
  choices: '多选',
  person: '人员',
  phone: '电话',
  creditCode: '统一社会信用代码',
  unit: '单位',
  file: '附件',
  opinion: '意见（签字、盖章、日期）',
  seal: '盖章处',
};

export const reasonNames: Readonly<Record<GuessReason, string>> = {
  corrected: '已更正',
  blank: '空白',
  boxes: '有选择框',
  unit: '印有单位或年月日',
  guidance: '格内有填写提示',
  notes: '填报说明列出了选项',
  listed: '格内列出了选项',
  wording: '按栏目名判断',
  shape: '按位置判断',
  opinion: '有签字盖章处',
  attachments: '附件清单',
  head: '表头',
  body: '表格行',
  label: '旁边是填写处',
  colon: '有冒号和留白',
  heading: '独占一行或多行',
  plain: '没有明确特征',
};

export const trustNames: Readonly<Record<Trust, string>> = { sure: '确定', likely: '较确定', unsure: '存疑' };
