import { type Field, handedIn, memberName, typeName, typeOfDocument } from '@lixiang/schema';
import {
  type GraphQLEnumType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLFieldConfigMap,
  GraphQLID,
  type GraphQLInputFieldConfigMap,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import { submissionsOf } from '../document/submission-rows.ts';
import { organisationLoader } from '../organisation/organisation.rows.ts';
import { type LinkEnd, linkEndsOf } from '../procedure/link-end.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { CalendarDate, Instant } from '../shared/scalars.ts';
import { type AnswerTypes, type Members, type Shape } from './answer-types.ts';
import { clocksOf, filingsOf, historyOf } from './belongings.ts';
import { recordById, recordsAtEnd } from './linked-records.ts';
import { keptFields } from './kept-schema.ts';
import { type TypeOfPack } from './type-of-pack.ts';
import { filterableEnds } from './linked-condition.ts';
import { keysEnum, pathEnum } from './pack-enums.ts';
import { PAGE, SEARCH } from './list-arguments.ts';
import {
  Clock,
  connectionOf,
  Direction,
  EventConnection,
  Filing,
  listOf,
  Organisation,
  some,
  Submission,
} from './plain-types.ts';
import { type Reader, type ReadRecord, resolver } from './reader.ts';
import { wantedOf } from './wanted.ts';
import { whereInput } from './where-input.ts';

type RecordFields = GraphQLFieldConfigMap<ReadRecord, Reader>;

/** The GraphQL types of one record type, made when first asked for. */
export class RecordSchema {
  readonly type: TypeOfPack;
  readonly object: GraphQLObjectType<ReadRecord, Reader>;
  readonly connection: GraphQLObjectType;
  readonly where: GraphQLInputObjectType;
  readonly orderBy: GraphQLInputObjectType;
  readonly clockKey: GraphQLEnumType | null;
  readonly #types: AnswerTypes;
  readonly #others: (key: string) => RecordSchema | undefined;
  readonly #state: GraphQLEnumType | null;

  constructor(type: TypeOfPack, types: AnswerTypes, others: (key: string) => RecordSchema | undefined) {
    const name = typeName(type.key);
    const { pack, recordType } = type;
    const procedure = pack.procedures.find(({ key }) => key === recordType.procedure);
    this.type = type;
    this.#types = types;
    this.#others = others;
    this.#state = procedure
      ? keysEnum(`${name}_State`, `${recordType.name}的状态。`, procedure.states)
      : null;
    this.clockKey =
      procedure && procedure.clocks.length > 0
        ? keysEnum(`${name}_ClockKey`, `${recordType.name}的时限。`, procedure.clocks)
        : null;
    this.object = new GraphQLObjectType({
      name,
      description:
        recordType.name + (recordType.basis.length > 0 ? `［条文 ${recordType.basis.join('、')}］` : ''),
      fields: () => this.#fields(),
    });
    this.connection = connectionOf(`${name}_`, this.object);
    this.where = whereInput(recordType, [...type.paths.values()], {
      types,
      state: this.#state,
      clockKey: this.clockKey,
      links: () => this.#linkedWheres(),
    });
    this.orderBy = orderInput(type);
  }

  /** By link, the filter of what lies at its end. */
  #linkedWheres(): GraphQLInputFieldConfigMap {
    return Object.fromEntries(
      filterableEnds(this.type).flatMap((end) => {
        const target = this.#others(end.to);
        const description = `${end.label}中有一项这样的`;
        return target ? [[memberName(end.key), { type: target.where, description }]] : [];
      }),
    );
  }

  /** How a field reads the record of this type that it names. */
  named(key: string): Shape {
    return {
      type: this.object,
      resolve: resolver(async ({ source, reader, info }) => {
        const id = source[key];
        if (typeof id !== 'string') return null;
        return await recordById(
          reader,
          { type: this.type, wanted: wantedOf(this.type.recordType, info) },
          id,
        );
      }),
    };
  }

  /** `first`, `after` and what narrows a list. */
  get listArgs(): GraphQLFieldConfigArgumentMap {
    return { ...PAGE, where: { type: this.where }, search: SEARCH };
  }

  #fields(): RecordFields {
    const { pack, recordType } = this.type;
    return {
      ...this.#own(),
      ...this.#documents(),
      ...keptFields(pack, recordType, this.#types),
      ...Object.fromEntries(
        linkEndsOf(pack, recordType).flatMap((end) => {
          const target = this.#others(end.to);
          return target ? [[memberName(end.key), linkField(end, target)]] : [];
        }),
      ),
    };
  }

  #own(): RecordFields {
    const { recordType } = this.type;
    const facts = recordType.facts.length > 0 ? { facts: this.#facts(recordType.facts) } : {};
    const state = this.#state;
    return {
      id: { type: some(GraphQLID) },
      number: { type: some(GraphQLString), description: '编号' },
      title: { type: GraphQLString, description: '名称' },
      ...(state && {
        state: {
          type: state,
          description: '状态',
          resolve: (record) =>
            state.getValues().some(({ value }) => value === record.state) ? record.state : null,
        },
      }),
      stateSince: {
        type: some(CalendarDate),
        description: '进入当前状态日期',
        resolve: (record) => dateOfLaw(new Date(record.stateSince)),
      },
      unit: {
        type: Organisation,
        description: '单位',
        resolve: async ({ unitId }, _, { context }) => await organisationLoader(context).load(unitId),
      },
      authority: {
        type: Organisation,
        description: '主管部门',
        resolve: async ({ authorityId }, _, { context }) =>
          authorityId === null ? null : await organisationLoader(context).load(authorityId),
      },
      createdOn: {
        type: some(CalendarDate),
        description: '建立日期',
        resolve: (record) => dateOfLaw(new Date(record.createdOn)),
      },
      updatedAt: { type: some(Instant), description: '更新时间' },
      version: { type: some(GraphQLInt), description: '办理次数，每次办理加一' },
      ...facts,
      history: {
        type: some(EventConnection),
        description: '办理记录，由先到后',
        args: PAGE,
        resolve: (record, args, reader) =>
          historyOf(reader, record, { first: args['first'], after: args['after'] }),
      },
      clocks: {
        type: listOf(Clock),
        description: '时限',
        resolve: (record, _, reader) => clocksOf(reader, record),
      },
      filings: {
        type: listOf(Filing),
        description: '备案、抄送',
        resolve: (record, _, reader) => filingsOf(reader, record),
      },
    };
  }

  #facts(facts: readonly Field[]): GraphQLFieldConfig<ReadRecord, Reader> {
    const name = `${typeName(this.type.key)}_Facts`;
    const type = new GraphQLObjectType({
      name,
      description: '办理中形成的结果。',
      fields: () => this.#types.members(facts, name),
    });
    return { type: some(type), description: '办理结果' };
  }

  #documents(): RecordFields {
    const { pack, recordType } = this.type;
    return Object.fromEntries(
      handedIn(pack, recordType).map((document) => {
        const { key, name: description } = document;
        const form = pack.forms.find((each) => each.key === document.form);
        if (!form)
          return [
            memberName(key),
            { type: Submission, description, resolve: submissionOf(key, (record: ReadRecord) => record.id) },
          ];
        const answers = (record: ReadRecord) => {
          const found = record.documents[key];
          return found ? { ...found, _record: record.id } : null;
        };
        const last: Members = {
          _submission: {
            type: Submission,
            description: '最近一次报送',
            resolve: submissionOf(key, (found: Readonly<Record<string, unknown>>) =>
              String(found['_record']),
            ),
          },
        };
        const type = this.#types.form(
          typeOfDocument(this.type.key, key),
          form,
          this.type.keepsWritten ? {} : last,
        );
        return [memberName(key), { type, description, resolve: answers }];
      }),
    );
  }
}

function submissionOf<Source>(document: string, recordOf: (source: Source) => string) {
  return async (source: Source, _: unknown, { context }: Reader) =>
    (await submissionsOf(context, recordOf(source), { document })).at(-1) ?? null;
}

/** What lies at the end of a link: one record, or a page of them. */
function linkField(end: LinkEnd, target: RecordSchema): GraphQLFieldConfig<ReadRecord, Reader> {
  const { type } = target;
  if (!end.many)
    return {
      type: target.object,
      description: end.label,
      resolve: resolver(async ({ source: record, reader, info }) => {
        const wanted = wantedOf(type.recordType, info);
        const { edges } = await recordsAtEnd(
          reader,
          { target: type, end, args: { first: 1 }, wanted },
          record,
        );
        return edges[0]?.node ?? null;
      }),
    };
  return {
    type: some(target.connection),
    description: end.label,
    args: target.listArgs,
    resolve: resolver(async ({ source: record, args: { first, after, where, search }, reader, info }) => {
      const wanted = wantedOf(type.recordType, info, 'edges', 'node');
      return await recordsAtEnd(
        reader,
        { target: type, end, args: { first, after, where, search }, wanted },
        record,
      );
    }),
  };
}

function orderInput({ key, paths }: TypeOfPack): GraphQLInputObjectType {
  const single = [...paths.values()].filter(({ many }) => !many);
  return new GraphQLInputObjectType({
    name: `${typeName(key)}_OrderBy`,
    fields: {
      by: {
        type: new GraphQLNonNull(pathEnum(`${typeName(key)}_OrderPath`, single)),
        description: '按哪一项',
      },
      direction: { type: new GraphQLNonNull(Direction), defaultValue: 'ASC' },
    },
  });
}
