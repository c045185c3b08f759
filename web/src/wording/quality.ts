const faults: Readonly<Record<string, string>> = {
  'quality.nearDuplicate': '名称写法不一',
  'quality.serial': '疑似拖动填充',
  'quality.spacing': '空格、标点或者括号不规范',
  'quality.unknown': '以“无”“0”等代替',
  'quality.conditionSpare': '无条件共享却写了条件',
  'quality.conditionMissing': '有条件共享未写条件',
  'quality.basisMissing': '不予共享未写依据',
  'quality.methodSpare': '不予共享却写了共享方式',
  'quality.methodOfFormat': '共享方式与格式不符',
  'quality.openUnshared': '不予共享却向社会开放',
  'quality.openConditionSpare': '不开放却写了开放条件',
  'quality.typeOfFormat': '数据类型与格式不符',
  'quality.typeOfName': '数据类型与名称不符',
  'quality.lengthZero': '数据长度为 0',
  'quality.lengthForm': '数据长度写法不对',
  'quality.lengthSpare': '数据长度多余',
  'quality.lengthTooLong': '数据长度过大',
  'quality.lengthScale': '小数位数不对',
};

type Params = Readonly<Record<string, unknown>>;

/** What a usual mistake is called. */
export function wordFault(code: string): string {
  return faults[code] ?? code;
}

export const qualityWords = {
  title: '目录质量',
  perUnit: '各单位得分',
  lead: '按单位统计已提交的目录。得分 = 无误条目占比 × 目录提交率；只统计您有权查看的事项。',
  none: '还没有已提交的目录。',
  xlsx: '导出目录（Excel）',
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
    'quality.nearDuplicate': (params: Params) => `与“${String(params['other'])}”写法不一，请统一名称`,
    'quality.serial': (params: Params) =>
      `“${String(params['from'])}”至“${String(params['to'])}”疑似拖动填充，请逐项填写真实名称`,
    'quality.spacing': () => '有多余空格、重复标点或者不成对的括号，请删去或者补全',
    'quality.unknown': ({ text }: Params) =>
      `“${String(text)}”不是实际内容，请填写真实内容；确实没有且不是必填的，留空即可`,
    'quality.conditionSpare': () => '共享类型是无条件共享，请删去共享条件，或者改为有条件共享',
    'quality.conditionMissing': () => '共享类型是有条件共享，请写明共享条件（使用对象、用途、范围）',
    'quality.basisMissing': () =>
      '共享类型是不予共享，请写明所依据的法律、行政法规或者党中央、国务院政策条款',
    'quality.methodSpare': ({ method }: Params) =>
      `共享类型是不予共享，请删去共享方式“${String(method)}”，或者改共享类型`,
    'quality.methodOfFormat': ({ method, format }: Params) =>
      `格式为“${String(format)}”的资源不能以“${String(method)}”方式共享，请核对格式和共享方式`,
    'quality.openUnshared': () => '共享类型是不予共享，却向社会开放，请核对两项',
    'quality.openConditionSpare': () => '已选不向社会开放，请删去开放条件，或者改为开放',
    'quality.typeOfFormat': ({ type, format }: Params) =>
      `格式为“${String(format)}”，数据类型不应是“${String(type)}”，请核对`,
    'quality.typeOfName': ({ type, name }: Params) =>
      `“${String(name)}”的数据类型一般不是“${String(type)}”，请核对`,
    'quality.lengthZero': () => '请填写实际长度；没有长度的留空',
    'quality.lengthForm': ({ length }: Params) =>
      `“${String(length)}”不是长度，请填写数字，含小数位的写作“10,2”`,
    'quality.lengthSpare': ({ type }: Params) => `“${String(type)}”不需要长度，请留空`,
    'quality.lengthTooLong': ({ length, type }: Params) =>
      `“${String(type)}”的长度不应是 ${String(length)}，请核对数据库设计`,
    'quality.lengthScale': ({ length }: Params) =>
      `“${String(length)}”的小数位数不对：小数位须少于总位数，字符类没有小数位`,
  },
} as const;
