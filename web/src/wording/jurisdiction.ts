import { type PropertyWords, says } from './property.ts';

const all = (of: Readonly<Record<string, PropertyWords>>) => of;

/** The designer of offices, units, parameters and the calendar. */
export const jurisdictionWords = {
  offices: '部门和单位属性',
  officesLead: '职能部门、岗位，以及规则要问到的单位属性。',
  parameters: '标准与工作日历',
  parametersLead: '限额、期限等标准和口径，由规则按名称引用，调整时不必改规则。',
  officeList: '职能部门',
  positionList: '岗位',
  attributeList: '单位属性',
  parameterList: '标准和口径',
  noOffices: '尚无职能部门。',
  noPositions: '尚无岗位。岗位用来指定由部门中的哪些人办理，可以不设。',
  noAttributes: '尚无单位属性。规则要按单位性质区别对待时设置，例如“是否学校”。',
  noParameters: '尚无标准。条文中的限额、比例、期限宜设为标准。',
  duty: '职责',
  kind: '类型',
  value: '现行值',
  unset: '未设置',
  chooseLead: '选择一项，查看和修改它的内容。',
  close: '收起这一项',
} as const;

export const officeProperties = all({
  name: says('部门名称', '例如“县大数据发展局”。'),
  duty: says('职责', '在办法中承担什么。'),
});
export const positionProperties = all({ name: says('岗位名称', '例如“分管领导”“首席数据官”。') });
export const attributeProperties = all({
  kind: says('类型', '怎样填写；建立后不能改变。'),
  label: says('属性名称', '例如“是否学校”。'),
  options: says('选项', '可以填写哪些值。'),
});
export const parameterProperties = all({
  kind: says('类型', '是金额、比例还是其他；建立后不能改变。'),
  label: says('名称', '例如“专家评审起点”。'),
  help: says('说明', '怎样理解、何时可以调整。'),
  money: says('现行值（万元）', '未设置时，用到它的条件无法判断。'),
  percent: says('现行值（%）', '未设置时，用到它的条件无法判断。'),
  value: says('现行值', '未设置时，用到它的条件无法判断。'),
  monthDay: says('现行值（月-日）', '例如 12-31。'),
  options: says('可选的口径', '可以在哪些口径中选择。'),
});
export const calendarProperties = all({
  calendar: says('工作日历', '不设置则只按国务院办公厅公布的安排计算工作日。'),
  base: says('基准', '节假日和调休按国务院办公厅公布的安排。'),
  rest: says('另外放假的日期', '每行一个，例如 2026-03-08。'),
  work: says('另外上班的日期', '每行一个。'),
  years: says('已列全的年份', '上面两项已把哪些年份列全；未公布的年份，到期日只是暂定。'),
});

export const jurisdictionChoices = {
  firstOption: '（填写名称）',
  bases: { china: '国务院办公厅公布的节假日安排' },
  attributes: { yesNo: '是或否', text: '文字', choice: '选项' },
  parameters: {
    money: '金额',
    percent: '比例',
    integer: '数量',
    yesNo: '是或否',
    date: '日期',
    monthDay: '每年的某一天',
    choice: '口径（选一）',
    choices: '口径（可选多个）',
    offices: '部门',
  },
} as const;

export const jurisdictionNouns = {
  office: '职能部门',
  position: '岗位',
  attribute: '单位属性',
  parameter: '标准',
} as const;
export const jurisdictionAsks = {
  office: '部门名称',
  position: '岗位名称',
  attribute: '属性名称',
  parameter: '标准名称',
} as const;
