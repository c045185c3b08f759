import { type ReadPath } from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { DomainError } from '../shared/domain-error.ts';
import { ownColumn, reportedColumn, sound } from './where-sql.ts';

export type OrderBy = { readonly by: string; readonly direction: 'ASC' | 'DESC' };

/** One thing that a list is ordered by. */
export type OrderColumn = {
  readonly value: RawBuilder<unknown>;
  readonly kind: RawBuilder<unknown>;
  readonly down: boolean;
  /** Every record has it: an index can be followed, whichever way. */
  readonly full: boolean;
};

const MOST = 3;

/** What a list is ordered by; the id makes the order whole. */
export function orderColumns(
  paths: ReadonlyMap<string, ReadPath>,
  orderBy: readonly OrderBy[],
): readonly OrderColumn[] {
  if (orderBy.length > MOST) throw DomainError.invalidInput(`最多按 ${MOST} 项排序。`);
  const asked: readonly OrderBy[] = orderBy.length > 0 ? orderBy : [{ by: 'updatedAt', direction: 'DESC' }];
  const columns = asked.map(({ by, direction }) => {
    const path = paths.get(by);
    if (!path || path.many) throw DomainError.invalidInput(`不能按“${by}”排序。`);
    return columnOf(path, direction === 'DESC');
  });
  const down = columns[0]?.down ?? false;
  return [...columns, { value: sql`record.id`, kind: sql`text`, down, full: true }];
}

const ALWAYS: ReadonlySet<string> = new Set([
  'number',
  'state',
  'unit',
  'stateSince',
  'createdOn',
  'updatedAt',
]);

function columnOf(path: ReadPath, down: boolean): OrderColumn {
  if (!path.field) {
    const kind = path.kind === 'date' ? sql`date` : path.kind === 'instant' ? sql`timestamptz` : sql`text`;
    return { value: ownColumn(path.path), kind, down, full: ALWAYS.has(path.path) };
  }
  const value = sql`(select ${reportedColumn(path, 'placed')} from reported placed
    where placed.jurisdiction = record.jurisdiction and placed.record_id = record.id
      and placed.path = ${path.path} and placed.item = 0)`;
  return { value, kind: kindOf(path), down, full: false };
}

function kindOf({ kind }: ReadPath): RawBuilder<unknown> {
  if (['integer', 'decimal', 'money', 'percent', 'year'].includes(kind)) return sql`bigint`;
  return kind === 'date' || kind === 'month' ? sql`date` : sql`text`;
}

/** `order by` these; what has no value comes last. */
export function orderSql(columns: readonly OrderColumn[]): RawBuilder<unknown> {
  return sql.join(
    columns.map(
      ({ value, down, full }) =>
        sql`${value} ${down ? sql`desc` : sql`asc`} ${full ? sql`` : sql`nulls last`}`,
    ),
  );
}

/** Where a row stands in the order, for a cursor to remember. */
export function placeOf(columns: readonly OrderColumn[]): RawBuilder<readonly (string | null)[]> {
  return sql`jsonb_build_array(${sql.join(columns.map(({ value }) => sql`(${value})::text`))})`;
}

type Place = readonly (string | number | null)[];

/** The rows that come after a place. */
export function beyond(columns: readonly OrderColumn[], after: Place): RawBuilder<boolean> {
  const [first] = columns;
  if (first && columns.every(({ full, down }) => full && down === first.down)) {
    const values = sql.join(columns.map(({ value }) => value));
    const bounds = sql.join(columns.map(({ kind }, index) => bound(after[index], kind)));
    return sql`(${values}) ${first.down ? sql`<` : sql`>`} (${bounds})`;
  }
  const cases = columns.map(({ value, kind, down }, index) => {
    const same = columns
      .slice(0, index)
      .map(
        (column, at) => sql<boolean>`${column.value} is not distinct from ${bound(after[at], column.kind)}`,
      );
    const here = after[index];
    const next =
      here === null || here === undefined
        ? sql<boolean>`false`
        : sql<boolean>`(${value} ${down ? sql`<` : sql`>`} ${bound(here, kind)} or ${value} is null)`;
    return sql<boolean>`(${sql.join([...same, next], sql` and `)})`;
  });
  return sql<boolean>`(${sql.join(cases, sql` or `)})`;
}

function bound(value: Place[number] | undefined, kind: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${value === null || value === undefined ? null : sound(String(value))}::${kind}`;
}
