import {
  enumName,
  isGroupable,
  isNumeric,
  optionsOf,
  pathName,
  type ReadPath,
  typeName,
} from '@lixiang/schema';
import {
  GraphQLBoolean,
  type GraphQLFieldConfig,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { organisationLoader } from '../organisation/organisation.rows.ts';
import { aggregate, type Group } from './aggregate.ts';
import { type AggregateArgs, type GroupBy, type Measures } from './aggregate-args.ts';
import { askedUnder, namesIn } from './asked-fields.ts';
import { textOfSteps } from './exact.ts';
import { filledPercent } from './filled-percent.ts';
import { type TypeOfPack } from './type-of-pack.ts';
import { GroupKey, listOf, Money, Period, some, Take } from './plain-types.ts';
import { Decimal, Percent } from './read-scalars.ts';
import { type Reader, resolver } from './reader.ts';
import { SEARCH } from './list-arguments.ts';
import { pathEnum } from './pack-enums.ts';
import { type RecordSchema } from './record-schema.ts';
import { requireScope } from './visible.ts';

const TAKES = ['sum', 'average', 'min', 'max'] as const;

type Grouped = Group & { readonly by: readonly GroupBy[] };

/** The root field that groups the records of a type and sums their numbers. */
export function aggregateField({ type, where }: RecordSchema): GraphQLFieldConfig<unknown, Reader> {
  const name = typeName(type.key);
  const paths = [...type.paths.values()];
  const numeric = paths.filter(({ kind }) => isNumeric(kind));
  const numbers = numeric.length > 0 ? numbersType(name, numeric) : null;
  const numberPath = numbers ? pathEnum(`${name}_NumberPath`, numeric) : null;
  const groupBy = new GraphQLInputObjectType({
    name: `${name}_GroupBy`,
    fields: {
      by: {
        type: new GraphQLNonNull(
          pathEnum(
            `${name}_GroupPath`,
            paths.filter(({ kind }) => isGroupable(kind)),
          ),
        ),
        description: '按哪一项分组',
      },
      period: { type: Period, description: '日期按时段分组；不写按日' },
    },
  });
  const greatest = new GraphQLInputObjectType({
    name: `${name}_Greatest`,
    fields: {
      take: { type: new GraphQLNonNull(Take), defaultValue: 'count' },
      ...(numberPath && { path: { type: numberPath } }),
    },
  });
  const group = new GraphQLObjectType<Grouped, Reader>({
    name: `${name}_Group`,
    fields: {
      keys: {
        type: listOf(GroupKey),
        description: '分组的值，依次',
        resolve: (each, _, reader) => keysOf(type, each, reader),
      },
      count: { type: some(GraphQLInt), description: '记录数' },
      entries: { type: some(GraphQLInt), description: '明细行数；不涉及明细时同记录数' },
      ...(numbers &&
        Object.fromEntries(
          TAKES.map((take) => [
            take,
            { type: some(numbers), resolve: (each: Grouped) => ({ take, numbers: each.numbers }) },
          ]),
        )),
    },
  });
  const groups = new GraphQLObjectType<
    { readonly groups: readonly Grouped[]; readonly more: boolean },
    Reader
  >({
    name: `${name}_Groups`,
    fields: {
      groups: { type: listOf(group) },
      more: { type: some(GraphQLBoolean), description: '是否还有未列出的分组' },
      filledPercent: {
        type: some(GraphQLInt),
        description:
          '新版配置增加统计项后，以前的事项已补填到百分之几；不足 100 时统计尚不完整，数字可能偏小。',
        resolve: (...[, , reader]) => filledPercent(reader, type.key),
      },
    },
  });
  return {
    type: some(groups),
    description: `${type.recordType.name}的统计。`,
    args: {
      groupBy: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(groupBy))), defaultValue: [] },
      where: { type: where },
      search: SEARCH,
      first: {
        type: new GraphQLNonNull(GraphQLInt),
        defaultValue: 200,
        description: '最多列出的分组数，1 到 1000',
      },
      greatest: { type: greatest, description: '由大到小排列；不写按分组的值排列' },
    },
    resolve: resolver(async ({ args: given, reader, info }) => {
      const { groupBy: by, where: filter, search, first, greatest: most } = given;
      requireScope(reader, type.key);
      const asked = askedUnder(info);
      if (!asked.has('groups') && !asked.has('more')) return { groups: [], more: false };
      const args: AggregateArgs = { groupBy: by, where: filter, search, first, greatest: most };
      const found = await aggregate(reader, type, { args, measures: measuresOf(info, numeric) });
      return { ...found, groups: found.groups.map((each) => Object.assign(each, { by: args.groupBy })) };
    }),
  };
}

/** Numbers by path, exactly. */
function numbersType(name: string, numeric: readonly ReadPath[]): GraphQLObjectType {
  return new GraphQLObjectType<{ readonly take: string; readonly numbers: Group['numbers'] }, Reader>({
    name: `${name}_Numbers`,
    fields: Object.fromEntries(
      numeric.map((path) => [
        pathName(path.path),
        {
          description: path.label,
          type: path.kind === 'money' ? Money : path.kind === 'percent' ? Percent : Decimal,
          resolve: ({ take, numbers }) => shown(path, numbers[`${take}:${path.path}`] ?? null),
        },
      ]),
    ),
  });
}

function shown({ kind, field }: ReadPath, steps: string | null): string | null {
  if (steps === null || kind === 'money' || kind === 'integer') return steps;
  return textOfSteps(steps, kind === 'percent' ? 2 : field?.kind === 'decimal' ? field.scale : 0);
}

function measuresOf(info: GraphQLResolveInfo, numeric: readonly ReadPath[]): Measures {
  const asked = askedUnder(info, 'groups');
  const wanted = (take: (typeof TAKES)[number]) => {
    const names = new Set(namesIn(asked.get(take) ?? [], info.fragments));
    return numeric.flatMap(({ path }) => (names.has(pathName(path)) ? [path] : []));
  };
  return {
    sum: wanted('sum'),
    average: wanted('average'),
    min: wanted('min'),
    max: wanted('max'),
    entries: asked.has('entries'),
  };
}

async function keysOf(type: TypeOfPack, { keys, by }: Grouped, reader: Reader) {
  return await Promise.all(
    by.map(async ({ by: place }, index) => {
      const path = type.paths.get(place);
      const key = keys[index] ?? null;
      const named = path?.kind === 'option' || path?.kind === 'state';
      const value = key !== null && named ? enumName(key) : key;
      return {
        by: pathName(place),
        value,
        label: path ? await labelOf({ type, path }, key, reader) : (key ?? ''),
      };
    }),
  );
}

const BLANK = '（未填写）';

type Place = { readonly type: TypeOfPack; readonly path: ReadPath };

async function labelOf(
  { type: { pack, recordType }, path: { kind, field } }: Place,
  key: string | null,
  { context }: Reader,
): Promise<string> {
  if (key === null) return BLANK;
  if (kind === 'unit') return (await organisationLoader(context).load(key))?.name ?? key;
  if (kind === 'yesNo') return key === 'true' ? '是' : '否';
  if (kind === 'office') return keyed(pack.offices, key)?.name ?? key;
  if (kind === 'state') return keyed(keyed(pack.procedures, recordType.procedure)?.states, key)?.name ?? key;
  if (kind !== 'option' || !field) return key;
  const list = 'list' in field ? keyed(pack.codeLists, field.list)?.options : undefined;
  return keyed(optionsOf(pack, field) ?? list, key)?.label ?? key;
}

function keyed<T extends { readonly key: string }>(items: readonly T[] | undefined, key: string | undefined) {
  return items?.find((item) => item.key === key);
}
