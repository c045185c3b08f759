import { isDated, isNumeric, type Pack, type ReadPath, readPathsOf, readWhere } from '@lixiang/schema';
import { type ColumnSource } from '../column/column.ts';
import { type ColumnQuestion, type Grouping, type Measure } from '../column/column-question.ts';
import { type AggregateArgs, type GroupBy, type Measures, type Take } from './aggregate-args.ts';
import { columnTest, type SourceOf } from './column-test.ts';
import { reportedPart } from './reported-part.ts';
import { type TypeOfPack } from './type-of-pack.ts';

export type ColumnAsking = {
  readonly args: AggregateArgs;
  readonly measures: Measures;
  /** Every version that a record may stand under. */
  readonly packs: readonly Pack[];
};

/**
 * A question of sums as columns in memory can answer it; null for what only the database can: what is searched for,
 * asked of linked records and deadlines, or stands in several rows of a record.
 */
export function columnQuestion(
  type: TypeOfPack,
  { args, measures, packs }: ColumnAsking,
): ColumnQuestion | null {
  const { where, search, first, groupBy, greatest } = args;
  if ((search?.trim() ?? '') !== '') return null;
  const sourceOf: SourceOf = (path) =>
    path && packs.every((pack) => isAlike(pack, type.key, path)) ? sourceAt(path) : null;
  const test = columnTest(readWhere(type.all, where).condition, sourceOf);
  if (!test) return null;
  const groups = groupBy.flatMap((each) => groupingOf(type.paths.get(each.by), each, sourceOf) ?? []);
  if (groups.length < groupBy.length) return null;
  const taken = TAKES.flatMap((take) => measures[take].map((path) => ({ take, path })));
  const wanted = taken.flatMap((each) => measureOf(type, each, sourceOf) ?? []);
  if (wanted.length < taken.length) return null;
  const most = greatestOf(type, greatest ?? null, sourceOf);
  return most === 'unknown'
    ? null
    : { test, groupBy: groups, measures: wanted, greatest: most, limit: first + 1 };
}

const TAKES = ['sum', 'average', 'min', 'max'] as const;

/** What another version says otherwise of a path may stand otherwise in its records. */
function isAlike(pack: Pack, type: string, path: ReadPath): boolean {
  const recordType = pack.recordTypes.find(({ key }) => key === type);
  const other = recordType && readPathsOf(pack, recordType).find((each) => each.path === path.path);
  return !other || (other.many === path.many && reportedPart(other.kind) === reportedPart(path.kind));
}

function sourceAt({ path, kind, field, many }: ReadPath): ColumnSource | null {
  if (many) return null;
  if (field) return { of: 'answer', path, as: reportedPart(kind) };
  switch (path) {
    case 'state':
    case 'unit':
    case 'createdOn':
    case 'stateSince':
      return { of: 'record', name: path };
    default:
      return null;
  }
}

function groupingOf(path: ReadPath | undefined, { period }: GroupBy, sourceOf: SourceOf): Grouping | null {
  const source = sourceOf(path);
  return path && source ? { source, period: isDated(path.kind) ? (period ?? 'DAY') : null } : null;
}

type Taking = { readonly take: Measure['take']; readonly path: string };

function measureOf(type: TypeOfPack, { take, path: place }: Taking, sourceOf: SourceOf): Measure | null {
  const path = type.paths.get(place);
  const source = sourceOf(path);
  if (!path || !source || !isNumeric(path.kind)) return null;
  return { name: `${take}:${place}`, take, source, places: path.kind === 'integer' ? 4 : 0 };
}

type Greatest = { readonly take: Take; readonly path?: string | null };

function greatestOf(
  type: TypeOfPack,
  greatest: Greatest | null,
  sourceOf: SourceOf,
): ColumnQuestion['greatest'] | 'unknown' {
  if (!greatest) return null;
  const { take, path } = greatest;
  if (take === 'count' || take === 'entries') return 'count';
  return (path && measureOf(type, { take, path }, sourceOf)) || 'unknown';
}
