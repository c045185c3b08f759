import { type Pack, rootNames } from '@lixiang/schema';
import {
  GraphQLBoolean,
  type GraphQLFieldConfigMap,
  GraphQLID,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql';
import { actRoots } from './act-schema.ts';
import { aggregateField } from './aggregate-schema.ts';
import { AnswerTypes } from './answer-types.ts';
import { preloadHistory } from './belongings.ts';
import { deadlinesOf } from './deadlines.ts';
import { recordById } from './linked-records.ts';
import { listRead } from './list-records.ts';
import { typeOfPack } from './type-of-pack.ts';
import { DeadlineConnection, some } from './plain-types.ts';
import { type Reader, resolver } from './reader.ts';
import { RecordSchema } from './record-schema.ts';
import { requireScope } from './visible.ts';
import { historiesWanted, wantedOf } from './wanted.ts';
import { COMPARISONS } from './where-types.ts';

type Roots = GraphQLFieldConfigMap<unknown, Reader>;

/** The typed read API of a pack; it says nothing of the jurisdiction, so that packs that say the same may share it. */
export function buildReadSchema(pack: Pack): GraphQLSchema {
  const schemas = new Map<string, RecordSchema>();
  const types = new AnswerTypes(pack, (recordType, key) => schemas.get(recordType)?.named(key));
  for (const recordType of pack.recordTypes)
    schemas.set(
      recordType.key,
      new RecordSchema(typeOfPack(pack, recordType), types, (key) => schemas.get(key)),
    );
  const fields = [...schemas.values()].reduce<Roots>(
    (roots, schema) => Object.assign(roots, rootsOf(pack, schema)),
    actRoots(pack),
  );
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', description: '只读查询。', fields }),
  });
}

function rootsOf(pack: Pack, schema: RecordSchema): Roots {
  const { type } = schema;
  const names = rootNames(pack, type.key);
  const { recordType } = type;
  const roots: Roots = {
    [names.one]: {
      type: schema.object,
      description: `一条${recordType.name}。`,
      args: { id: { type: new GraphQLNonNull(GraphQLID) } },
      resolve: resolver(async ({ args: { id }, reader, info }) => {
        requireScope(reader, type.key);
        for (const first of historiesWanted(info)) preloadHistory(reader, String(id), first);
        return await recordById(reader, { type, wanted: wantedOf(recordType, info) }, String(id));
      }),
    },
    [names.list]: {
      type: some(schema.connection),
      description: `${recordType.name}；默认最近更新的在前。`,
      args: {
        ...schema.listArgs,
        orderBy: {
          type: new GraphQLList(new GraphQLNonNull(schema.orderBy)),
          description: '排列次序，最多三项',
        },
      },
      resolve: resolver(async ({ args: { first, after, where, search, orderBy }, reader, info }) => {
        requireScope(reader, type.key);
        const wanted = wantedOf(recordType, info, 'edges', 'node');
        return await listRead(reader, type, { args: { first, after, where, search, orderBy }, wanted });
      }),
    },
    [names.aggregate]: aggregateField(schema),
  };
  if (!schema.clockKey) return roots;
  roots[names.deadlines] = {
    type: some(DeadlineConnection),
    description: `${recordType.name}尚未完成的时限，先到期的在前。`,
    args: {
      ...schema.listArgs,
      keys: { type: new GraphQLList(new GraphQLNonNull(schema.clockKey)), description: '哪些时限' },
      late: { type: GraphQLBoolean, description: '已逾期' },
      due: { type: COMPARISONS.date, description: '到期日' },
    },
    resolve: async (_, { first, after, where, search, keys, late, due }, reader) => {
      requireScope(reader, type.key);
      return await deadlinesOf(reader, type, { first, after, where, search, keys, late, due });
    },
  };
  return roots;
}
