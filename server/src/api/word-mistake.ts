type Wording = readonly [pattern: RegExp, word: (...found: readonly string[]) => string];

const GONE = '可能已在新版配置中取消或者改名，请按现行接口说明修改查询。';

/** The usual mistakes in a query, by how the reference implementation tells of them. */
const WORDINGS: readonly Wording[] = [
  [
    /^Cannot query field "([^"]+)" on type "([^"]+)"/,
    (field, type) => `“${type}”没有“${field}”这一项，${GONE}`,
  ],
  [
    /^Unknown argument "([^"]+)" on field "([^"]+)"/,
    (argument, field) => `“${field}”没有“${argument}”这个参数，${GONE}`,
  ],
  [/^Variable "\$[^"]+" got invalid value .*Field "([^"]+)" is not defined by type "([^"]+)"/s, noField],
  [/^Field "([^"]+)" is not defined by type "([^"]+)"/, noField],
  [/^Unknown type "([^"]+)"/, (type) => `没有“${type}”这种类型，${GONE}`],
  [
    /^Value "([^"]+)" does not exist in "([^"]+)" enum/,
    (value, type) => `“${type}”没有“${value}”这个选项，${GONE}`,
  ],
  [
    /^Variable "\$[^"]+" got invalid value .* at "([^"]+)"; /s,
    (place) => `参数“${place}”的值不正确，请按接口说明更正。`,
  ],
  [
    /^Variable "\$([^"]+)" (?:got invalid value|of required type)/,
    (name) => `参数“${name}”没有填写或者值不正确，请按接口说明更正。`,
  ],
  [/^Syntax Error/, () => '查询语句有语法错误，请检查括号、引号是否成对。'],
];

/** A mistake in a query in a sentence; a rare one as the reference implementation tells of it. */
export function wordMistake(message: string): string {
  for (const [pattern, word] of WORDINGS) {
    const found = pattern.exec(message);
    if (found) return word(...found.slice(1));
  }
  return `请求格式不正确：${message}`;
}

function noField(field = '', type = ''): string {
  return `“${type}”没有“${field}”这一项，${GONE}`;
}
