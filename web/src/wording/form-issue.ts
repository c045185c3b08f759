import type { IssueCode } from '@lixiang/forms';

type Params = Readonly<Record<string, string | number>>;

/** What is wrong with an answer and what to do about it, for each code of the form engine. */
const WORDS: Readonly<Record<IssueCode, (params: Params) => string>> = {
  'form.notAnswers': () => '填写内容的格式不正确',
  'field.unknown': () => '表单中没有这一项',
  'field.required': () => '此项为必填',
  'field.notText': () => '此项不能以文字填写',
  rule: () => '不符合填报要求',
  'text.notText': () => '请填写文字',
  'text.control': () => '含有无法保存的特殊字符，请删除后重新填写',
  'text.tooShort': ({ min, actual }) => `不少于 ${min} 字，现有 ${actual} 字`,
  'text.tooLong': ({ max, actual }) => `不超过 ${max} 字，现有 ${actual} 字`,
  'integer.notInteger': () => '请填写整数',
  'decimal.notNumber': () => '请填写数字',
  'money.notAmount': () => '请填写金额（万元），如 49.99',
  'percent.notPercent': () => '请填写百分比，如 15',
  'year.notYear': () => '请填写四位年份，如 2024',
  'number.tooSmall': ({ min }) => `不小于 ${min}`,
  'number.tooLarge': ({ max }) => `不大于 ${max}`,
  'number.tooPrecise': ({ scale }) => `最多保留 ${scale} 位小数`,
  'date.form': () => '请填写日期，如 2024-03-01',
  'date.future': () => '不得晚于今天',
  'month.form': () => '请填写月份，如 2024-03',
  'yesNo.notYesNo': () => '请填写是或否',
  'choice.unknown': ({ value }) =>
    value === undefined ? '请从列表中选择' : `列表中没有“${value}”，请从列表中选择`,
  'choice.retired': ({ value }) => `“${value}”已停用，请核对是否改选`,
  'choices.notList': () => '请从列表中选择',
  'choices.repeated': () => '选项重复',
  'choices.tooFew': ({ min }) => `至少选择 ${min} 项`,
  'choices.tooMany': ({ max }) => `最多选择 ${max} 项`,
  'dependentChoice.notUnderParent': ({ value }) =>
    value === undefined ? '与上级选项不对应，请重新选择' : `“${value}”与上级选项不对应，请重新选择`,
  'cascade.path': () => '请逐级从列表中选择',
  'cascade.incomplete': () => '请选择到最末一级',
  'person.form': () => '请填写姓名，不含数字和符号',
  'phone.form': () => '请填写手机号码，或带区号的固定电话',
  'creditCode.form': () => '统一社会信用代码为 18 位数字和大写字母',
  'creditCode.checkDigit': () => '统一社会信用代码有误，请核对每一位',
  'unit.form': ({ value }) => (value === undefined ? '请选择单位' : `没有找到单位“${value}”，请从列表中选择`),
  'office.form': ({ value }) =>
    value === undefined ? '请选择部门' : `没有找到部门“${value}”，请从列表中选择`,
  'link.form': () => '请选择相关事项',
  'file.form': () => '文件有误，请重新上传',
  'file.tooMany': ({ max }) => `最多 ${max} 个文件`,
  'group.notGroup': () => '填写内容的格式不正确',
  'identifier.unknown': ({ value }) =>
    `数据资源目录中没有代码“${value}”，请在“数据资源目录”中查找该资源，复制它的代码`,
  'table.notRows': () => '表格内容的格式不正确',
  'table.rowId': ({ row }) => `第 ${row} 行有误，请删除后重新填写`,
  'table.tooFew': ({ min }) => `至少填写 ${min} 行`,
  'table.tooMany': ({ max }) => `最多填写 ${max} 行`,
  'sheet.noHeader': ({ label }) => `没有找到规定的表头，应包含：${label}`,
  'sheet.missingColumn': ({ label }) => `缺少“${label}”一列`,
  'sheet.unknownColumn': ({ label }) => `规定格式中没有“${label}”一列，请删除或更正表头`,
  'sheet.repeatedColumn': ({ label }) => `“${label}”一列重复`,
  'sheet.noRows': () => '表头之下没有内容',
  'sheet.afterNotes': () => '填表说明之后还有内容，请移到说明之前',
  'sheet.tooWide': () => '超出表格最后一列，未写入',
};

/** The words for an issue of the form engine; a rule of the form brings its own message. */
export function wordFormIssue(issue: { readonly code: string; readonly params: Params }): string {
  return isIssueCode(issue.code) ? WORDS[issue.code](issue.params) : `填写有误（${issue.code}）`;
}

function isIssueCode(code: string): code is IssueCode {
  return Object.hasOwn(WORDS, code);
}
