const sentences: Readonly<Record<string, string>> = {
  missing: '缺少必须的内容',
  wrongKind: '类型不对，应为 {expected}',
  tooSmall: '太小或太短，至少 {limit}',
  tooBig: '太大或太长，至多 {limit}',
  wrongFormat: '格式不对',
  notOneOf: '不在允许的取值之内：{allowed}',
  wrongShape: '结构不对',
  unknownProperty: '没有“{key}”这一项',
  reservedKey: '此标识为系统保留，不能使用',
  yaml: '不是有效的 YAML',
  duplicateKey: '标识“{key}”重复',
  saidTwice: '同一内容写了两次',
  unknownArticle: '条文“{key}”不在条文索引中',
  noBasis: '没有写明条文依据，也没有写明设置理由',
  unreachableState: '环节“{key}”无法到达',
  deadEnd: '环节“{key}”没有出路',
  noWayToEnd: '从环节“{key}”无法走到办结',
  noFinalState: '没有办结环节',
  leavesFinalState: '办结环节不能再有办理事项',
  waitsForItself: '互相等待，无法开始',
  unusedRule: '规则“{key}”没有被使用',
  unusedForm: '表单“{key}”没有被使用',
  unusedParameter: '标准“{key}”没有被使用',
  unusedCodeList: '代码表“{key}”没有被使用',
  usedByNobody: '没有人能够使用',
  minAboveMax: '下限大于上限',
  requiredNeverShown: '必填项永远不会显示',
  requiredReadOnly: '必填项却不可填写',
  dependsOnItself: '条件或计算依赖于自身',
  optionsTwice: '选项和代码表只能写一个',
  noOptions: '没有选项',
  parentNoChoice: '上级填写项不是选择项',
  holdsNoAnswer: '此填写项没有内容可用',
  emptyDocument: '材料既没有填写表，也不收附件',
  fileTooLarge: '附件限额超过系统上限',
  nameCollides: '名称“{key}”与其他名称冲突',
  reservedName: '名称“{key}”为系统保留',
  onlyOnLink: '只有存储的关联才能这样写',
  linkNotStored: '此关联不存储，不能设置',
  namesNoUnit: '此填写项不是单位',
  procedureOfAnother: '此程序属于另一类事项',
  previousOfInitial: '初始环节没有上一环节',
  previousNests: '返回上一环节的写法会失去原来的环节',
  rowWidth: '表格行的宽度与列数不符',
  cellBelowGrid: '单元格超出表格',
  headNotTogether: '共用表头的列不相邻',
  gridAndTable: '版式只能是表格或单一明细表之一',
  noGridOrTable: '版式没有内容',
  notPrinted: '此填写项没有印在表上',
  textTwice: '单元格的文字写了两次',
  noSuchDay: '没有这一天',
  otherJurisdiction: '属于另一个县（区）',
  earlierThanBefore: '生效日期早于现行版本',
  keyReused: '标识“{key}”曾用于别的内容，不能重用',
  keyRemoved: '标识“{key}”已发布，不能删除',
  'expression.syntax': '表达式写法有误',
  'expression.unknownName': '表达式中的“{name}”不存在',
  'expression.wrongType': '表达式的类型不对',
  'expression.notAllowed': '表达式用了不允许的写法',
  'expression.tooLong': '表达式太长或太复杂',
  'expression.unknownOption': '表达式中的选项“{option}”不存在',
};

const nouns: Readonly<Record<string, string>> = {
  form: '表单',
  list: '代码表',
  document: '材料',
  state: '环节',
  rule: '规则',
  office: '职能',
  position: '岗位',
  procedure: '程序',
  recordType: '事项类型',
  transition: '办理事项',
  link: '关联',
  field: '填写项',
  fact: '办理结果',
  table: '明细表',
  option: '选项',
  panel: '抽取',
  task: '意见任务',
};

/** What is wrong in a pack, in words; a code without words is shown as it is, with what it says. */
export function wordPackIssue(code: string, params: Readonly<Record<string, unknown>>): string {
  const sentence = sentences[code] ?? unknownSentence(code);
  if (sentence === undefined) return [code, ...Object.values(params).map(wordParam)].join(' ');
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => wordParam(params[name]));
}

function unknownSentence(code: string): string | undefined {
  const [kind, what = ''] = code.split('.');
  return kind === 'unknown' ? `没有标识为“{key}”的${nouns[what] ?? what}` : undefined;
}

function wordParam(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
