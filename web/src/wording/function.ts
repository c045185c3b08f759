/** What each function of the expressions does. */
export const functionWords = {
  wan: '万元金额，如 wan("50")',
  date: '日期，如 date("2026-01-01")',
  has: '是否已填写，如 has(answers.name)',
  size: '个数或字数',
  sum: '合计',
  percentOf: '占比（百分之）',
  addDays: '若干天后',
  addMonths: '若干个月后',
  addYears: '若干年后',
  daysBetween: '相隔天数',
  year: '年份',
  earliest: '最早的日期',
  latest: '最晚的日期',
  joinText: '连接文字',
  string: '写成文字',
} as const;

const expressionSentences = {
  syntax: '写法有误',
  unknownName: '没有“{name}”这一项',
  unknownOption: '没有“{option}”这个选项',
  wrongType: '类型不对：应为{expected}，实为{actual}',
  notAllowed: '不能使用“{name}”',
  tooLong: '表达式太长',
} as const;

const types: Readonly<Record<string, string>> = {
  bool: '是/否',
  int: '数值',
  date: '日期',
  string: '文字',
  list: '列表',
  object: '一组内容',
  value: '单个值',
};

/** What is wrong with an expression, in words. */
export function wordExpressionIssue(
  code: keyof typeof expressionSentences,
  params: Readonly<Record<string, string>>,
): string {
  return expressionSentences[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    return types[value] ?? value;
  });
}
