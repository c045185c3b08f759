import { type Condition, type ReadPath } from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { likePattern } from '../shared/like-pattern.ts';
import { DomainError } from '../shared/domain-error.ts';
import { answerSource } from './answer-source.ts';
import { clockCondition } from './clock-condition.ts';
import { stepsOf } from './exact.ts';
import { reportedPart } from './reported-part.ts';

/** What conditions are made for: a record type of a jurisdiction, and the day of asking. */
export type Asking = {
  readonly jurisdiction: string;
  readonly type: string;
  readonly today: string;
  /** What a filter says of the records at the end of a link. */
  readonly linked: (name: string, where: unknown) => RawBuilder<boolean>;
};

/** A comparison at a path. */
export type Compared = Extract<Condition, { readonly path: ReadPath }>;

/** A condition on rows of `record`; what is unknown does not hold. */
export function whereSql(condition: Condition, asking: Asking): RawBuilder<boolean> {
  if ('all' in condition)
    return condition.table === undefined
      ? joined(condition.all, asking, 'and')
      : rowCondition(condition.all, asking);
  if ('any' in condition) return joined(condition.any, asking, 'or');
  if ('none' in condition) return sql`(${whereSql(condition.none, asking)}) is not true`;
  if ('linked' in condition) return asking.linked(condition.linked, condition.where);
  if ('clocks' in condition) return clockCondition(condition.clocks, asking);
  return comparison(condition, asking);
}

/** That one row of a table is as all of this says; what is said to be missing is missing in every row. */
function rowCondition(parts: readonly Condition[], asking: Asking): RawBuilder<boolean> {
  const compared = parts.flatMap(comparisonsIn);
  const missing = compared.filter(({ operator, value }) => operator === 'isNull' && value === true);
  const byPath = Map.groupBy(
    compared.filter((each) => !missing.includes(each)),
    ({ path }) => path.path,
  );
  const { jurisdiction, type } = asking;
  const rows = [...byPath.values()].map((each, at) => {
    const alias = `row${at}`;
    const held = each.map(({ path, operator, value }) =>
      operator === 'isNull' ? sql`true` : isAs(reportedColumn(path, alias), { path, operator, value }),
    );
    const path = each[0]?.path.path ?? '';
    return { alias, path, source: answerSource({ path }, type), held: sql.join(held, sql` and `) };
  });
  const [first, ...others] = rows;
  if (!first) return joined(missing, asking, 'and');
  const ref = ({ alias }: { readonly alias: string }, column: string) => sql.ref(`${alias}.${column}`);
  const joins = others.map(
    (each) => sql`join ${each.source} ${sql.ref(each.alias)} on ${ref(each, 'jurisdiction')} = ${jurisdiction}
      and ${ref(each, 'record_id')} = record.id and ${ref(each, 'type')} = ${type}
      and ${ref(each, 'path')} = ${each.path} and ${ref(each, 'item')} = ${ref(first, 'item')} and ${each.held}`,
  );
  const exists = sql<boolean>`exists (select from ${first.source} ${sql.ref(first.alias)} ${sql.join(joins, sql` `)}
    where ${ref(first, 'jurisdiction')} = ${jurisdiction} and ${ref(first, 'record_id')} = record.id
      and ${ref(first, 'type')} = ${type} and ${ref(first, 'path')} = ${first.path} and ${first.held})`;
  return missing.length === 0 ? exists : sql`(${exists} and ${joined(missing, asking, 'and')})`;
}

/** The comparisons that all must hold. */
export function comparisonsIn(condition: Condition): readonly Compared[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  return 'path' in condition ? [condition] : [];
}

function joined(parts: readonly Condition[], asking: Asking, how: 'and' | 'or'): RawBuilder<boolean> {
  if (parts.length === 0) return how === 'and' ? sql`true` : sql`false`;
  return sql`(${sql.join(
    parts.map((part) => whereSql(part, asking)),
    how === 'and' ? sql` and ` : sql` or `,
  )})`;
}

function comparison({ path, operator, value }: Compared, asking: Asking): RawBuilder<boolean> {
  if (path.field) return reportedComparison({ path, operator, value }, asking);
  const own = ownColumn(path.path);
  if (operator === 'isNull') return value === true ? sql`${own} is null` : sql`${own} is not null`;
  const instant = INSTANTS[path.path];
  return instant ? onDay(instant, operator, String(value)) : isAs(own, { path, operator, value });
}

/** The instants whose days are spoken of. */
const INSTANTS: Readonly<Record<string, RawBuilder<unknown>>> = {
  createdOn: sql`record.created_at`,
  stateSince: sql`record.state_since`,
};

/** That an instant lies so to a day: the day's two ends are worked out once, and not the day of every row. */
function onDay(
  instant: RawBuilder<unknown>,
  operator: Compared['operator'],
  day: string,
): RawBuilder<boolean> {
  const begins = sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`;
  const ends = sql`((${day}::date + 1)::timestamp at time zone 'Asia/Shanghai')`;
  switch (operator) {
    case 'lt':
      return sql`${instant} < ${begins}`;
    case 'lte':
      return sql`${instant} < ${ends}`;
    case 'gt':
      return sql`${instant} >= ${ends}`;
    case 'gte':
      return sql`${instant} >= ${begins}`;
    case 'eq':
    case 'in':
    case 'contains':
    case 'isNull':
      return sql`(${instant} >= ${begins} and ${instant} < ${ends})`;
  }
}

/** A column of `record` itself. */
export function ownColumn(path: string): RawBuilder<unknown> {
  switch (path) {
    case 'number':
      return sql`record.number`;
    case 'title':
      return sql`record.title`;
    case 'state':
      return sql`record.state`;
    case 'unit':
      return sql`record.unit_id`;
    case 'authority':
      return sql`(select over.authority_id from organisation over
        where over.jurisdiction = record.jurisdiction and over.id = record.unit_id)`;
    case 'stateSince':
      return sql`(record.state_since at time zone 'Asia/Shanghai')::date`;
    case 'createdOn':
      return sql`(record.created_at at time zone 'Asia/Shanghai')::date`;
    case 'updatedAt':
      return sql`record.updated_at`;
    default:
      throw new Error(`no record has ${path}`);
  }
}

/** The column of `reported` that answers at a path stand in. */
export function reportedColumn({ kind }: ReadPath, alias: string): RawBuilder<unknown> {
  return sql.ref(`${alias}.${reportedPart(kind)}`);
}

/** The jurisdiction is written out: the planner joins by one column, not by two. */
function reportedComparison(
  { path, operator, value }: Compared,
  { jurisdiction, type }: Asking,
): RawBuilder<boolean> {
  const column = reportedColumn(path, 'found');
  const held = operator === 'isNull' ? sql`true` : isAs(column, { path, operator, value });
  const exists = sql<boolean>`exists (select from ${answerSource(path, type)} found where found.jurisdiction = ${jurisdiction}
    and found.record_id = record.id and found.type = ${type} and found.path = ${path.path} and ${held})`;
  return operator === 'isNull' && value === true ? sql`not ${exists}` : exists;
}

/** That what stands in a column is as compared. */
export function isAs(column: RawBuilder<unknown>, { path, operator, value }: Compared): RawBuilder<boolean> {
  const operand = (each: unknown) => operandOf(path, each);
  switch (operator) {
    case 'eq':
      return sql`${column} = ${operand(value)}`;
    case 'in':
      return Array.isArray(value) && value.length > 0
        ? sql`${column} in (${sql.join(value.map(operand))})`
        : sql`false`;
    case 'lt':
      return sql`${column} < ${operand(value)}`;
    case 'lte':
      return sql`${column} <= ${operand(value)}`;
    case 'gt':
      return sql`${column} > ${operand(value)}`;
    case 'gte':
      return sql`${column} >= ${operand(value)}`;
    case 'contains':
      return sql`${column} ilike ${likePattern(sound(String(value)))}`;
    case 'isNull':
      return sql`true`;
  }
}

/** A value as its column keeps it. */
function operandOf({ path, kind, field }: ReadPath, value: unknown): RawBuilder<unknown> {
  switch (kind) {
    case 'integer':
    case 'money':
    case 'percent':
    case 'year':
      return sql`${Number(value)}::bigint`;
    case 'decimal': {
      const steps = field?.kind === 'decimal' ? stepsOf(value, field.scale) : undefined;
      if (steps === undefined) throw DomainError.invalidInput(`“${path}”的小数位数过多。`);
      return sql`${steps}::bigint`;
    }
    case 'date':
      return sql`${String(value)}::date`;
    case 'month':
      return sql`${`${String(value)}-01`}::date`;
    case 'instant':
      return sql`${String(value)}::timestamptz`;
    case 'text':
    case 'option':
    case 'state':
    case 'unit':
    case 'office':
    case 'record':
    case 'yesNo':
      return sql`${sound(String(value))}::text`;
  }
}

/** A text that can stand in a table; half a sign, or none, cannot have been stored. */
export function sound(text: string): string {
  if (!text.isWellFormed() || text.includes('\u0000'))
    throw DomainError.invalidInput('筛选内容中含有无法识别的字符，请删除后重试。');
  return text;
}
