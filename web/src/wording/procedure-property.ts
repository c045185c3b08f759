import { type PropertyWords, says } from './property.ts';

const all = (of: Readonly<Record<string, PropertyWords>>) => of;

/** How a set of states is said. */
export const stateSetWords = {
  by: says('按什么指定', '逐个指定环节，或者指定整个阶段；以后在该阶段新增的环节自动包括在内。'),
  kinds: { states: '逐个指定环节', phases: '按阶段' },
  phases: says('哪些阶段', '所选阶段的全部环节。'),
} as const;

/** What designers call the properties of a procedure, and what each does. */
export const procedureProperties = all({
  name: says('程序名称', '办理人员看到的名称。'),
  recordType: says(
    '办理的事项',
    '此程序办理哪一类事项或台账，新建时确定，不能改换。另一类事项需要同样的程序的，请在程序列表中复制本程序。',
  ),
  initial: says('初始环节', '新建的事项从哪个环节开始。'),
});

export const phaseProperties = all({ name: says('阶段名称', '进度条上显示的名称。') });

export const stateProperties = all({
  name: says('环节名称', '有关人员看到的名称。'),
  note: says('说明', '给有关人员看：现在进行到哪里，由谁办理。'),
  final: says('是否办结', '办结后不再离开此环节，全部时限随之停止。'),
  phase: says('所属阶段', '此环节属于全过程的哪个阶段。'),
});

export const transitionProperties = all({
  name: says('事项名称', '按钮上显示的名称，例如“申报”“退回补正”。'),
  help: says('办理说明', '办理时显示在表单上方。'),
  from: says('在哪些环节办理', '一个都不选，则由这项办理产生新的记录。'),
  fromBy: stateSetWords.by,
  fromPhases: stateSetWords.phases,
  to: says('办理后进入', '办理后记录所在的环节。'),
  lastOf: says('回到哪些环节中最近的一个', '例如恢复时回到暂停之前所在的环节。'),
  by: says('由谁办理', '每行一类人；任何一行所指的人都可以办理。'),
  appliesWhen: says('什么情况下有这项办理', '条件不成立或者无法判断时，不出现这项办理。'),
  rules: says('须符合的规则', '全部符合才能办理；不符合的逐条告知原因和条文。'),
  documents: says('须齐备的材料', '这些材料填写完整、附件齐全才能办理。'),
  submits: says('随之提交的材料', '办理时，这些材料的草稿成为正式提交的版本。'),
  input: says('办理表单', '办理时一并填写的表单，内容留在办理记录中。'),
  remarks: says('须写什么', '办理时要求写明的内容。'),
  tone: says('重要程度', '不能撤回的事项办理前须确认。'),
  effects: says('办理后果', '办理成功时一并完成的事，按先后次序；有一件不成，整项办理不成立。'),
  fills: says('新记录先填入的内容', '由这项办理产生记录时，各材料先填入什么。'),
});

export const effectProperties = all({
  kind: says('做什么', '办理后系统自动完成的一件事。'),
  when: says('什么情况下做', '不设条件则每次都做。'),
  filing: says('哪一项备案', '在“备案”中设置。'),
  with: says('向哪些部门', '不设置则按备案的规定；须得出部门的名单。'),
  who: says('通知谁', '每行一类人。'),
  message: says('通知内容', '收到的人看到的话，写明要做什么。'),
  fact: says('写入哪一项结果', '在事项的“办理结果”中设置。'),
  value: says('写入什么', '不设置则清空。无法得出时，办理不能成立。'),
  link: says('沿哪个关联', '与本事项关联的哪一类事项。'),
  transition: says('办理哪一项', '在所关联的事项上办理的事项。'),
  each: says('只办理哪些', '从所关联的事项中挑选，条件成立的才办理；不设置则全部办理。'),
  input: says('办理表单填什么', '所带动的事项有办理表单时，逐项说明填什么。'),
  values: says('先填入什么', '新事项的材料逐项先填入什么。'),
});

export const ruleProperties = all({
  message: says('提示语', '不符合时给办理人看的话，写明怎样才能符合。'),
  force: says('力度', '禁止办理，或者只作提醒。'),
  answer: says('提醒后的要求', '办理人看到提醒后要做什么。'),
  when: says('适用情形', '什么情况下适用此规则；不设条件则一律适用，无法判断时按适用处理。'),
  require: says('必须满足', '条件成立才算符合；无法判断时按不符合处理。'),
  facts: says('同时列出的数据', '不符合时列给办理人看：实际是多少，要求是多少。'),
  cures: says('解决办法', '由谁做什么可以符合，办理人可以直接前往。'),
  at: says('显示在哪一项', '只用于表单的规则；程序的规则不必选。'),
  label: says('数据名称', '例如“预算总额”。'),
  actual: says('实际值', '取哪一项数据。'),
  required: says('要求值', '应当是多少；可以不设。'),
  as: says('怎样写', '金额、比例、日期等按公文写法显示。'),
  of: says('出自哪里', '选项写代码表标识或者“材料.填写项”；其他事项的环节写该事项的标识。'),
  by: says('由谁解决', '能使之符合的人。'),
  act: says('做什么', '例如“补充填写投资估算”。'),
  document: says('在哪份材料中', '办理人可以直接打开。'),
  transition: says('通过哪项办理', '本事项或者所关联事项的一项办理。'),
  recordType: says('哪一类事项', '办理所在的事项。'),
  key: says('哪项办理', '该类事项的办理事项。'),
  link: says('沿哪个关联', '在所关联的事项上办理时选择；在本事项上办理时不选。'),
  each: says('关联的哪些', '从所关联的事项中挑选，条件成立的才需办理。'),
});

export const clockProperties = all({
  name: says('时限名称', '例如“审查时限”“整改期限”。'),
  when: says('什么情况下计时', '不设条件则一律计时。'),
  from: says('起算日期', '从哪一天起算，当天不计；该日期未定时尚未起算。'),
  until: says('止于', '过了这一天不再到期；可以不设。'),
  opens: says('最早何时可办', '起算后多久才可以办理；不设则随时可办。'),
  due: says('何时到期', '到期日当天仍在期限内。'),
  kind: says('到期方式', '期限怎样计算。'),
  count: says('多少', '固定数值，或者取标准与参数、填写内容。'),
  of: says('单位', '工作日按本县工作日历计算，含调休。'),
  date: says('到期日期', '取合同、决定等载明的日期；该日期未定时没有到期日。'),
  day: says('每年几月几日', '写“月-日”，例如 12-31，或者取标准与参数。'),
  rollBy: says('到期日遇休息日', '顺延到下一个工作日，或者不顺延。'),
  roll: says('什么情况下顺延', '条件成立时顺延。'),
  extendedTo: says('延期至', '批准延期后的到期日期；可以不设。'),
  pausedIn: says('暂停计时的环节', '处于这些环节的日子不计。'),
  pausedInBy: stateSetWords.by,
  pausedInPhases: stateSetWords.phases,
  pausedWhen: says('暂停的条件', '处于上述环节且条件成立时才暂停；不设则一律暂停。'),
  metOn: says('完成日期', '哪一天算完成；不设则只是到期，没有人须完成什么。'),
  owedBy: says('由谁完成', '每行一类人；到期前提醒，逾期列入其待办。'),
  byAct: says('怎样完成', '待办中的链接通往哪里。'),
  document: says('填写哪份材料', '在本事项上填写。'),
  transition: says('办理哪一项', '在本事项上办理。'),
  create: says('新建哪一类事项', '通过新建一个事项完成。'),
  remind: says('提前几日提醒', '到期前多少日提醒，可以写多个，用顿号隔开。'),
  grace: says('宽限几日', '逾期后的这些日子只标为“略逾期”，仍算逾期。'),
  escalate: says('逾期上报', '逾期后告知上级。'),
  to: says('告知谁', '每行一类人。'),
  after: says('逾期几日后', '0 为逾期当日。'),
});

export const reviewProperties = all({
  name: says('审查名称', '例如“部门联审”“专家评审”。'),
  states: says('在哪些环节征求意见', '处于这些环节时可以提出意见。'),
  tasks: says('向谁征求什么意见', '每一项由一方答复；可以规定先后。'),
  inputs: says('审阅的材料', '这些内容未变，意见继续有效；变了，须重新提出。'),
  result: says('怎样算通过', '各方意见怎样得出结论。'),
  rule: says('通过规则', '各方意见怎样得出结论。'),
  atLeast: says('至少', '达到多少才算通过。'),
  taskName: says('意见名称', '例如“财政部门意见”。'),
  ask: says('征求谁的意见', '由谁答复。'),
  when: says('什么情况下征求', '不设条件则一律征求。'),
  after: says('在哪些意见之后', '所选的意见都提出以后，才轮到这一项。'),
  advisory: says('仅供参考', '不计入结论，也不必等它。'),
  taskInputs: says('只审阅', '这一项只看哪些材料；不选则与整个审查相同。'),
  outcomes: says('意见种类', '答复时可以选择的意见。'),
  form: says('意见表', '答复时填写的表单。'),
  recordedBy: says('由谁代录', '在系统外提出的意见由谁录入；不设则由答复人自己提出。'),
  label: says('意见', '例如“同意”“不同意”。'),
  counts: says('计为', '得出结论时怎样计算。'),
  remarks: says('须写什么', '选择这种意见时要求写明的内容。'),
});

export const panelProperties = all({
  name: says('抽取名称', '例如“评审专家”。'),
  from: says('从哪个名录抽取', '从哪一类台账中抽取。'),
  states: says('在哪些环节抽取', '处于这些环节时可以抽取。'),
  by: says('由谁抽取', '每行一类人。'),
  min: says('最少人数', '少于此数不能成组。'),
  max: says('最多人数', '至多抽取多少人。'),
  eligible: says('入选条件', '候选人须符合的条件；无法判断的不入选。'),
  avoid: says('回避情形', '有任一情形的不参加抽取；无法判断的也不参加。'),
  when: says('回避条件', '成立或者无法判断时回避。'),
  message: says('回避理由', '抽取结果中显示的理由。'),
});

export const filingProperties = all({
  name: says('备案名称', '例如“批复文件备案”。'),
  kind: says('备案还是抄送', '抄送只告知，不计入备案。'),
  withBy: says('向谁', '固定的部门，或者按填写内容、参数确定。'),
  with: says('怎样确定部门', '须得出部门的名单。'),
  withOffices: says('哪些部门', '一次向所选的全部部门备案。'),
  document: says('备案的材料', '随备案送出的材料；可以不选。'),
  receipt: says('是否须签收', '收到的部门是否签收。'),
});

/** The choices that the properties of a procedure leave. */
export const procedurePropertyChoices = {
  effects: {
    file: '备案或抄送',
    returnFiling: '退回备案',
    notify: '发出通知',
    set: '写入办理结果',
    createLinked: '产生关联的事项',
    fireLinked: '一并办理关联的事项',
  },
  dues: {
    after: '起算后一段时间',
    on: '在载明的日期',
    yearly: '每年的某一天',
    every: '每隔一段时间',
    never: '没有到期日，完成为止',
  },
  spans: { days: '日', workdays: '个工作日', months: '个月', years: '年' },
  rolls: { no: '不顺延', yes: '顺延到下一个工作日', when: '满足条件时顺延' },
  facts: {
    plain: '原样',
    money: '金额（万元）',
    percent: '百分比',
    date: '日期',
    count: '数量',
    office: '部门名称',
    state: '环节名称',
    option: '选项名称',
  },
  forces: { block: '禁止办理', warn: '提醒' },
  answers: { none: '不作要求', seen: '须确认已知悉', reason: '须说明理由' },
  results: {
    all: '全部同意',
    noneAgainst: '没有不同意的',
    count: '同意的达到一定数目',
    ratio: '同意的达到一定比例',
  },
  counts: { for: '同意', changes: '要求修改', against: '不同意', abstain: '弃权' },
  outcomeRemarks: { none: '不要求', reason: '须写理由', points: '须逐条提出修改要求' },
  filings: { filing: '备案', copy: '抄送' },
  withs: { offices: '固定的部门', expression: '按填写内容或参数' },
  last: '回到先前的环节',
} as const;

/** Kinds of things that a procedure is made of. */
export const procedureNouns = {
  state: '环节',
  transition: '办理事项',
  phase: '阶段',
  effect: '办理后果',
  rule: '规则',
  fact: '数据',
  cure: '解决办法',
  clock: '时限',
  review: '审查',
  task: '意见',
  outcome: '意见种类',
  panel: '抽取',
  avoid: '回避情形',
  filing: '备案',
  procedure: '程序',
} as const;

/** What a new thing of a procedure is called at first, and what is asked for it. */
export const procedureAsks = {
  state: '环节名称',
  transition: '办理事项名称',
  phase: '阶段名称',
  rule: '提示语（不符合时给办理人看的话）',
  clock: '时限名称',
  review: '审查名称',
  task: '意见名称',
  outcome: '意见',
  panel: '抽取名称',
  filing: '备案名称',
  procedure: '程序名称',
  agree: '同意',
  disagree: '不同意',
  notice: '请办理。',
  factLabel: '实际情况',
  cureAct: '改正后再办理',
  avoidance: '须回避',
} as const;
