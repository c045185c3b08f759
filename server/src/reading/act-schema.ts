import { enumName, type Pack } from '@lixiang/schema';
import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfigMap,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import { organisationLoader } from '../organisation/organisation.rows.ts';
import { BY_CLOCK } from '../record/wording.ts';
import { ACT_KEYS, actName, type ActGroup, type ActGrouping, aggregateActs, listActs } from './acts.ts';
import { askedUnder } from './asked-fields.ts';
import { PAGE } from './list-arguments.ts';
import { keysEnum } from './pack-enums.ts';
import { ActConnection, GroupKey, listOf, Period, some } from './plain-types.ts';
import { Decimal } from './read-scalars.ts';
import { type Reader, resolver } from './reader.ts';
import { COMPARISONS } from './where-types.ts';

type Grouped = ActGroup & { readonly by: readonly ActGrouping[] };

/** The root fields that list what has been done on records of every type, and count it. */
export function actRoots(pack: Pack): GraphQLFieldConfigMap<unknown, Reader> {
  const recordType = keysEnum('RecordType', '事项类型。', pack.recordTypes);
  const many = (type: GraphQLEnumType | GraphQLScalarType) => new GraphQLList(new GraphQLNonNull(type));
  const where = new GraphQLInputObjectType({
    name: 'ActWhere',
    description: '筛选办理记录。',
    fields: {
      record: { type: many(GraphQLID), description: '哪些事项' },
      type: { type: many(recordType), description: '哪类事项' },
      transition: { type: many(GraphQLString), description: '办理事项（标识）' },
      toState: { type: many(GraphQLString), description: '办理后的状态（标识）' },
      organisation: { type: many(GraphQLID), description: '由哪些单位办理' },
      unit: { type: many(GraphQLID), description: '事项属于哪些单位' },
      on: { type: COMPARISONS.date, description: '办理日期' },
      late: { type: GraphQLBoolean, description: '是否逾期办理' },
      byClock: { type: GraphQLBoolean, description: '是否由系统按期自动办理' },
    },
  });
  return {
    events: {
      type: some(ActConnection),
      description: '各类事项的办理记录，由近到远。',
      args: { ...PAGE, where: { type: where } },
      resolve: (_, args, reader) =>
        listActs(reader, pack, { first: args['first'], after: args['after'], where: args['where'] }),
    },
    eventsAggregate: {
      type: some(GROUPS),
      description: '办理记录的统计：办理次数、涉及事项数、所用天数、逾期次数。',
      args: {
        groupBy: {
          type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GROUP_BY))),
          defaultValue: [],
        },
        where: { type: where },
        first: {
          type: new GraphQLNonNull(GraphQLInt),
          defaultValue: 200,
          description: '最多列出的分组数，1 到 1000',
        },
      },
      resolve: resolver(async ({ args: { groupBy, where: narrowed, first }, reader, info }) => {
        const args = { groupBy, where: narrowed, first };
        const { groups, more } = await aggregateActs(reader, args, measuresOf(info));
        const named = groups.map(async (group) =>
          Object.assign(group, { keys: await keysOf(pack, { ...group, by: args.groupBy }, reader) }),
        );
        return { groups: await Promise.all(named), more };
      }),
    },
  };
}

const GROUP_BY = new GraphQLInputObjectType({
  name: 'ActGroupBy',
  fields: {
    by: {
      type: new GraphQLNonNull(
        new GraphQLEnumType({
          name: 'ActGroupPath',
          values: Object.fromEntries(
            ACT_KEYS.map((key) => [
              key,
              {
                value: key,
                description: {
                  type: '事项类型',
                  transition: '办理事项',
                  toState: '办理后的状态',
                  organisation: '办理单位',
                  unit: '事项所属单位',
                  on: '办理日期',
                }[key],
              },
            ]),
          ),
        }),
      ),
      description: '按哪一项分组',
    },
    period: { type: Period, description: '日期按时段分组；不写按日' },
  },
});

const GROUP = new GraphQLObjectType<unknown, Reader>({
  name: 'ActGroup',
  fields: {
    keys: { type: listOf(GroupKey), description: '分组的值，依次' },
    count: { type: some(GraphQLInt), description: '办理次数' },
    records: { type: some(GraphQLInt), description: '涉及事项数' },
    late: { type: some(GraphQLInt), description: '逾期办理次数' },
    days: {
      type: some(
        new GraphQLObjectType({
          name: 'ActDays',
          description: '自上一次办理起所用的天数（自然日）。',
          fields: {
            sum: { type: some(GraphQLInt), description: '合计' },
            average: { type: Decimal, description: '平均' },
            most: { type: some(GraphQLInt), description: '最长' },
          },
        }),
      ),
    },
  },
});

const GROUPS = new GraphQLObjectType<unknown, Reader>({
  name: 'ActGroups',
  fields: {
    groups: { type: listOf(GROUP) },
    more: { type: some(GraphQLBoolean), description: '是否还有未列出的分组' },
  },
});

function measuresOf(info: GraphQLResolveInfo) {
  const asked = askedUnder(info, 'groups');
  return { late: asked.has('late'), days: asked.has('days') };
}

async function keysOf(pack: Pack, { keys, by }: Grouped, { context }: Reader) {
  return await Promise.all(
    by.map(async ({ by: place }, at) => {
      const key = keys[at] ?? null;
      return {
        by: place,
        value: place === 'type' && key !== null ? enumName(key) : key,
        label: await label(place, key),
      };
    }),
  );

  async function label(place: ActGrouping['by'], key: string | null): Promise<string> {
    if (place === 'transition') return actName(pack, key);
    if (key === null) return BY_CLOCK;
    if (place === 'organisation' || place === 'unit')
      return (await organisationLoader(context).load(key))?.name ?? key;
    if (place === 'type') return pack.recordTypes.find((each) => each.key === key)?.name ?? key;
    if (place === 'on') return key;
    const states = pack.procedures.flatMap((procedure) => procedure.states);
    return states.find((each) => each.key === key)?.name ?? key;
  }
}
