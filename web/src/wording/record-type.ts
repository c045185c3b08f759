import { type PropertyWords, says } from './property.ts';
import { stateSetWords } from './procedure-property.ts';

const all = (of: Readonly<Record<string, PropertyWords>>) => of;

/** The designer of record types. */
export const recordTypeWords = {
  list: '事项和台账',
  lead: '每类事项或台账有哪些材料、与什么相关联、由谁新建、按哪个程序办理。',
  none: '设计稿中还没有事项或台账。',
  noSuch: '设计稿中没有这类事项，它可能已被删除。',
  create: '新建一类',
  createTitle: '新建一类事项或台账',
  make: '新建',
  name: '名称',
  nature: '性质',
  form: '填写哪张表单',
  newForm: '新建一张表单',
  formOf: (name: string) => `${name}表`,
  formReason: (name: string) => `为填写${name}而设。`,
  nameField: '名称',
  basicSection: '基本情况',
  procedure: '办理程序',
  noProcedure: '没有程序',
  documents: '材料',
  links: '关联',
  facts: '办理结果',
  noDocuments: '尚无材料。',
  noLinks: '尚无关联。关联说明此类事项与哪些事项、台账有关，规则和列表可以据此取数。',
  noFacts: '尚无办理结果。办理结果只由办理事项写入，例如批复日期、核定金额。',
  chooseLead: '选择一份材料、一个关联或者一项办理结果；未选择时修改这类事项本身。',
  chooseOwn: '返回这类事项本身的属性',
  acts: '操作',
  copyOf: (name: string) => `复制“${name}”`,
  removeOf: (name: string) => `删除“${name}”`,
  documentCount: (count: number) => `${count} 份材料`,
  formColumn: '表单',
  filesColumn: '附件',
  withFiles: '收附件',
  filledByColumn: '由谁填写',
  toColumn: '关联到',
  kindColumn: '类型',
  steps: { create: '新建事项类型', copy: '复制事项类型', remove: '删除事项类型' },
  ownColumns: {
    number: '编号',
    title: '名称',
    state: '当前环节',
    unit: '项目单位',
    createdOn: '建立日期',
  },
} as const;

export const recordTypeProperties = all({
  name: says('名称', '菜单和列表中显示的名称。'),
  nature: says('性质', '事项需要办理；台账供查询、抽取和关联。'),
  title: says('以什么为名称', '列表和标题中显示哪一项填写内容。'),
  number: says('编号规则', '{year} 为年份，{seq:4} 为四位流水号；编号一经使用不再重用。'),
  procedure: says('办理程序', '按哪个程序办理；不选则只登记、不办理。'),
  columns: says('列表显示哪些列', '按所列先后显示。'),
  create: says('由谁新建', '程序中没有产生记录的办理事项时，由这些人直接新建。'),
  read: says('谁可查阅', '办理人之外，还有谁可以查阅。'),
  similarity: says('查重', '与哪些事项比对，防止重复建设。'),
  documents: says('材料', '此类事项的各份材料。'),
  links: says('关联', '与其他事项、台账的关联。'),
  facts: says('办理结果', '只由办理事项写入的内容。'),
});

export const documentProperties = all({
  name: says('材料名称', '例如“项目申报表”。'),
  help: says('填写说明', '填写前显示。'),
  form: says('表单', '填写哪张表单；只收附件的材料不选。'),
  files: says('附件', '收哪些文件；不收附件的不设置。'),
  min: says('至少几个', '少于此数，材料不算齐备；0 为可以不附。'),
  max: says('至多几个', '最多上传几个文件。'),
  accept: says('文件格式', '允许的扩展名，每行一个，例如 pdf。'),
  maxMegabytes: says('每个文件不超过（MB）', '超过的不能上传。'),
  appliesWhen: says('什么情况下需要', '条件不成立或者无法判断时不要求，也不显示。'),
  filledBy: says('由谁填写', '每行一类人；任何一行所指的人都可以填写。'),
  editableIn: says('在哪些环节填写', '处于这些环节时可以修改；已提交的版本不会改变。没有程序的不必选。'),
  editableInBy: stateSetWords.by,
  editableInPhases: stateSetWords.phases,
});

export const linkProperties = all({
  label: says('关联名称', '例如“所属框架方案”。'),
  to: says('关联到哪一类', '另一端是哪类事项或台账。'),
  over: says('怎样关联', '由人逐个关联，或者按同一单位、全县自动列出。'),
  inverse: says('从另一端看', '在另一端的事项上也显示这一关联时设置。'),
  key: says('标识', '规则用它指代；小写字母开头，只含字母和数字，发布后不能修改。'),
  many: says('可以有多个', '否，则至多一个。'),
  required: says('新建时必须具备', '新建时须选定，以后不能解除。'),
  setBy: says('由谁关联', '每行一类人。'),
});

export const inverseProperties = all({
  key: says('标识', '规则用它指代；小写字母开头，只含字母和数字，发布后不能修改。'),
  label: says('从另一端看的名称', '例如“包含的项目”。'),
  many: says('可以有多个', '否，则另一端至多关联一个。'),
});

export const similarityProperties = all({
  texts: says('比对的文字', '名称总在比对之列，不必选。'),
  items: says('比对的明细', '例如信息资源目录中的信息项名称。'),
  among: says('在哪些事项中查找', '至少选一类。'),
});

export const factProperties = all({
  kind: says('类型', '写入什么样的内容；建立后不能改变。'),
  options: says('选项', '可以写入哪些值。'),
  columns: says('列', '明细的各列。'),
  fields: says('填写项', '组中的各项。'),
});

export const optionProperties = all({
  label: says('选项名称', '显示的名称。'),
  code: says('编号用代码', '自动编号时代表此选项的数字或字母；不填则用标识。'),
  core: says('国家目录含义', '目录检查和导出时，此选项相当于国家目录编制指南中的哪一种。'),
  under: says('上级选项', '从属的选项写上级选项的标识，每行一个。'),
  retired: says('已停用', '停用的选项仍能显示旧内容，不再供选择。'),
});

export const recordTypeChoices = {
  natures: { dossier: '事项（需要办理）', registry: '台账（供查询和抽取）' },
  overs: { link: '由人逐个关联', sameUnit: '同一单位的全部', all: '全县的全部' },
} as const;

export const recordTypeNouns = {
  type: '事项类型',
  document: '材料',
  link: '关联',
  fact: '办理结果',
  option: '选项',
  column: '列',
} as const;

export const recordTypeAsks = {
  document: '材料名称',
  link: '关联名称',
  fact: '结果名称',
  option: '选项名称',
  column: '列名',
} as const;
