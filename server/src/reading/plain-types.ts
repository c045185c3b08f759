import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLNullableType,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
} from 'graphql';
import { CalendarDate, Instant } from '../shared/scalars.ts';
import { textOfSteps } from './exact.ts';
import { Int53 } from './read-scalars.ts';
import { type Reader } from './reader.ts';

/** The types that every county's schema shares; made once, however many counties there are. */
type Plain = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, GraphQLFieldConfig<Plain, Reader>>>;

/** A type that has a value. */
export function some(
  type: GraphQLNullableType & GraphQLOutputType,
): GraphQLNonNull<GraphQLNullableType & GraphQLOutputType> {
  return new GraphQLNonNull(type);
}

/** A list that leaves nothing out. */
export function listOf(type: GraphQLNullableType & GraphQLOutputType): GraphQLOutputType {
  return some(new GraphQLList(some(type)));
}

function plain(name: string, description: string, fields: Fields): GraphQLObjectType<Plain, Reader> {
  return new GraphQLObjectType({ name, description, fields });
}

const text = { type: GraphQLString };
const words = { type: some(GraphQLString) };

export const Money = new GraphQLObjectType<number | bigint | string, Reader>({
  name: 'Money',
  description: '金额。',
  fields: {
    wan: { type: words.type, description: '万元，精确', resolve: (fen) => textOfSteps(fen, 6) },
    fen: { type: some(Int53), description: '分', resolve: (fen) => Number(fen) },
  },
});

export const Organisation = plain('Organisation', '单位。', {
  id: { type: some(GraphQLID) },
  name: { ...words, description: '名称' },
  offices: { type: listOf(GraphQLString), description: '承担的职能（标识）' },
  creditCode: { ...text, description: '统一社会信用代码' },
  active: { type: some(GraphQLBoolean), description: '是否在用' },
});

export const Office = plain('Office', '职能部门。', {
  key: { ...words, description: '标识' },
  name: { ...words, description: '名称' },
});

export const Option = plain('Option', '选项。', {
  key: { ...words, description: '标识' },
  label: { ...words, description: '名称' },
});

export const File = plain('File', '附件；内容由 /files/<id> 下载。', {
  id: { type: some(GraphQLID) },
  name: { ...words, description: '文件名' },
  size: { type: some(GraphQLInt), description: '字节数' },
  mediaType: words,
  sha256: words,
  sm3: words,
  uploadedAt: { type: some(Instant) },
});

export const Submission = plain('Submission', '最近一次报送。', {
  sequence: { type: some(GraphQLInt), description: '第几次报送' },
  at: { type: some(Instant), description: '报送时间' },
  by: { ...words, description: '报送人' },
  digest: { ...words, description: '内容摘要，用以核对' },
  files: {
    type: listOf(File),
    description: '附件',
    resolve: async ({ files }) => (typeof files === 'function' ? await files() : []),
  },
});

export const PageInfo = plain('PageInfo', '分页。', {
  hasNextPage: { type: some(GraphQLBoolean) },
  endCursor: text,
});

const Event = plain('Event', '办理记录。', {
  sequence: { type: some(GraphQLInt), description: '序号' },
  at: { type: some(Instant), description: '时间' },
  transition: { ...text, description: '办理事项（标识）；建立时为空' },
  name: { ...words, description: '办理事项' },
  fromState: text,
  toState: words,
  actor: { ...words, description: '办理人' },
  organisation: { ...text, description: '办理单位' },
  reason: { ...text, description: '理由' },
});

/** A page, in the shape of Relay. */
export function connectionOf(
  name: string,
  node: GraphQLObjectType,
  more: Fields = {},
): GraphQLObjectType<Plain, Reader> {
  const edge = plain(`${name}Edge`, '', { cursor: words, node: { type: some(node) } });
  return plain(`${name}Connection`, '', {
    edges: { type: listOf(edge) },
    pageInfo: { type: some(PageInfo) },
    totalCount: {
      type: some(GraphQLInt),
      description: '总数；仅在需要时查询',
      resolve: async ({ totalCount }) => (typeof totalCount === 'function' ? await totalCount() : totalCount),
    },
    ...more,
  });
}

export const EventConnection = connectionOf('Event', Event);

const Receipt = plain('Receipt', '备案回执。', {
  office: { ...words, description: '职能（标识）' },
  at: { type: some(Instant) },
});

export const Filing = plain('Filing', '备案、抄送。', {
  key: words,
  name: { ...words, description: '名称' },
  at: { type: some(Instant), description: '报送时间' },
  offices: { type: listOf(GraphQLString), description: '受理的职能（标识）' },
  receipts: { type: listOf(Receipt), description: '回执' },
  returned: { type: some(GraphQLBoolean), description: '是否已退回' },
});

export const Clock = plain('Clock', '时限。', {
  key: words,
  name: { ...words, description: '名称' },
  period: { type: some(GraphQLInt), description: '第几期；不分期为 0' },
  from: { type: some(CalendarDate), description: '起算日' },
  due: { type: CalendarDate, description: '到期日' },
  provisional: { type: some(GraphQLBoolean), description: '到期日是否暂定' },
  metOn: { type: CalendarDate, description: '完成日期' },
  late: { type: some(GraphQLBoolean), description: '是否逾期' },
  daysLeft: { type: GraphQLInt, description: '剩余天数，逾期为负' },
  standing: { ...words, description: '当前情况' },
});

/** What an act or a deadline tells of its record. */
const RecordLike = plain('RecordLike', '事项。', {
  id: { type: some(GraphQLID) },
  type: { ...words, description: '事项类型（标识）' },
  number: { ...words, description: '编号' },
  title: { ...text, description: '名称' },
});

const Act = plain('Act', '办理记录，及其所属事项。', {
  ...Event.toConfig().fields,
  id: { type: some(GraphQLID) },
  days: { type: GraphQLInt, description: '自上一次办理起所用的天数（自然日）；第一次办理为空' },
  late: { type: some(GraphQLBoolean), description: '是否逾期办理' },
  record: { type: some(RecordLike) },
});
export const ActConnection = connectionOf('Act', Act);

const Deadline = plain('Deadline', '尚未完成的时限，及其所属事项。', {
  key: words,
  name: { ...words, description: '名称' },
  due: { type: CalendarDate, description: '到期日' },
  late: { type: some(GraphQLBoolean), description: '是否逾期' },
  standing: { ...words, description: '当前情况' },
  record: { type: some(RecordLike) },
});

const DeadlineDay = plain('DeadlineDay', '一天到期的时限。', {
  day: { type: CalendarDate, description: '到期日；没有日期的为空' },
  count: { type: some(GraphQLInt), description: '时限数' },
  late: { type: some(GraphQLInt), description: '其中已逾期' },
});

export const DeadlineConnection = connectionOf('Deadline', Deadline, {
  days: {
    type: listOf(DeadlineDay),
    description: '各到期日的时限数，最多 400 天；仅在需要时查询',
    resolve: async ({ days }) => (typeof days === 'function' ? await days() : days),
  },
});

export const GroupKey = plain('GroupKey', '分组的值。', {
  by: { ...words, description: '分组依据' },
  value: { ...text, description: '值；没有填写时为空' },
  label: { ...words, description: '名称' },
});

export const Period = new GraphQLEnumType({
  name: 'Period',
  description: '时段。',
  values: {
    DAY: { description: '日' },
    MONTH: { description: '月' },
    QUARTER: { description: '季' },
    YEAR: { description: '年' },
  },
});

export const Direction = new GraphQLEnumType({
  name: 'Direction',
  description: '次序。',
  values: { ASC: { description: '升序' }, DESC: { description: '降序' } },
});

export const Take = new GraphQLEnumType({
  name: 'Take',
  description: '统计方式。',
  values: {
    COUNT: { value: 'count', description: '记录数' },
    ENTRIES: { value: 'entries', description: '明细行数' },
    SUM: { value: 'sum', description: '合计' },
    AVERAGE: { value: 'average', description: '平均' },
    MIN: { value: 'min', description: '最小' },
    MAX: { value: 'max', description: '最大' },
  },
});
