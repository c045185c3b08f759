import { type Condition, isDated, isGroupable, isNumeric, type ReadPath, readWhere } from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { DomainError } from '../shared/domain-error.ts';
import { type AggregateArgs, type GroupBy, type Measures, type Take } from './aggregate-args.ts';
import { answerSource } from './answer-source.ts';
import { type TypeOfPack } from './type-of-pack.ts';
import { type Compared, comparisonsIn, isAs, ownColumn, reportedColumn } from './where-sql.ts';

/** The keys as `k0`, `k1` …, `count`, `entries`, and `numbers` by their names. */
export type SumsRow = Readonly<Record<string, unknown>>;

/** The statement that groups records and sums their numbers, for whatever records are chosen. */
export function sumsStatement(
  type: TypeOfPack,
  jurisdiction: string,
  { args, measures }: { readonly args: AggregateArgs; readonly measures: Measures },
): (chosen: RawBuilder<boolean>) => RawBuilder<SumsRow> {
  const { first, groupBy, greatest } = args;
  const joins = new Joins(type, jurisdiction);
  const keys = groupBy.map((group) => keyOf(joins, type, group));
  const wanted = (['sum', 'average', 'min', 'max'] as const).flatMap((take) =>
    measures[take].map((path) => ({ name: `${take}:${path}`, value: taken(joins, type, { take, path }) })),
  );
  const order = greatest ? [sql`${orderOf(joins, type, greatest)} desc nulls last`] : [];
  if (measures.entries || greatest?.take === 'entries') joins.countRowsOf(args.where);
  joins.requireOnce();
  const counted = joins.rowsAre(args.where);
  const several = joins.several;
  const count = several ? sql`count(distinct record.id)` : sql`count(*)`;
  const numbers =
    wanted.length === 0
      ? sql`null::jsonb`
      : sql`jsonb_build_object(${sql.join(wanted.flatMap(({ name, value }) => [sql`${name}::text`, sql`(${value})::text`]))})`;
  const places = keys.map((_, index) => sql`${sql.lit(index + 1)}`);
  return (chosen) => sql<SumsRow>`
      select ${keys.length > 0 ? sql`${sql.join(keys.map((key, index) => sql`${key} as ${sql.ref(`k${index}`)}`))},` : sql``}
        ${count}::int as count, count(*)::int as entries, ${numbers} as numbers
      from record ${joins.sql}
      where ${chosen} and ${counted}
      ${places.length > 0 ? sql`group by ${sql.join(places)}` : sql``}
      ${places.length > 0 ? sql`order by ${sql.join([...order, ...places])}` : sql``}
      limit ${first + 1}`;
}

/** The tables that reported answers are read from, each joined once; only one may have several rows of a record. */
class Joins {
  readonly #type: TypeOfPack;
  readonly #jurisdiction: string;
  readonly #aliases = new Map<string, string>();
  readonly #parts: RawBuilder<unknown>[] = [];
  /** Where the several rows of a record come from: a table of a form, or the path of a list of answers. */
  #source: { readonly name: string; readonly alias: string; readonly table: string | null } | null = null;
  readonly #measured: ReadPath[] = [];

  constructor(type: TypeOfPack, jurisdiction: string) {
    this.#type = type;
    this.#jurisdiction = jurisdiction;
  }

  get several(): boolean {
    return this.#source !== null;
  }

  /** Whose numbers are summed; what a record has once must not be counted with each row of a table. */
  noteMeasured(path: ReadPath): void {
    this.#measured.push(path);
  }

  requireOnce(): void {
    const table = this.#source?.table;
    if (table && this.#measured.some((path) => path.table !== table))
      throw DomainError.invalidInput('按明细表分组时只能统计同一张明细表中的数，请分开统计。');
  }

  /** Where no group says which table's rows are counted, the one does that a filter speaks of. */
  countRowsOf(where: unknown): void {
    if (this.#source !== null) return;
    const [first, ...others] = tablesIn(readWhere(this.#type.all, where).condition);
    const compared = first?.find(({ operator, value }) => operator !== 'isNull' || value === false);
    if (compared && others.length === 0) this.columnAt(compared.path);
  }

  /** What a filter says, all of it together, of the table whose rows are counted: only such rows count. */
  rowsAre(where: unknown): RawBuilder<boolean> {
    const table = this.#source?.table;
    if (!table) return sql`true`;
    const parts = ofTable(readWhere(this.#type.all, where).condition, table).map(
      ({ path, operator, value }) => {
        const column = this.columnAt(path);
        if (operator !== 'isNull') return isAs(column, { path, operator, value });
        return value === true ? sql<boolean>`${column} is null` : sql<boolean>`${column} is not null`;
      },
    );
    return parts.length === 0 ? sql`true` : sql`${sql.join(parts, sql` and `)}`;
  }

  get sql(): RawBuilder<unknown> {
    return this.#parts.length === 0 ? sql`` : sql.join(this.#parts, sql` `);
  }

  columnAt(path: ReadPath): RawBuilder<unknown> {
    if (!path.field) return ownColumn(path.path);
    const known = this.#aliases.get(path.path);
    if (known !== undefined) return reportedColumn(path, known);
    const alias = `v${this.#aliases.size}`;
    this.#aliases.set(path.path, alias);
    this.#parts.push(sql`left join ${answerSource(path, this.#type.key)} ${sql.ref(alias)}
      on ${sql.ref(`${alias}.jurisdiction`)} = ${this.#jurisdiction}
      and ${sql.ref(`${alias}.record_id`)} = record.id and ${sql.ref(`${alias}.type`)} = ${this.#type.key}
      and ${sql.ref(`${alias}.path`)} = ${path.path} and ${this.#item(path, alias)}`);
    return reportedColumn(path, alias);
  }

  /** Answers of one row of a table stand together; of two lists, every pair would be counted. */
  #item(path: ReadPath, alias: string): RawBuilder<unknown> {
    const item = sql.ref(`${alias}.item`);
    if (!path.many) return sql`${item} = 0`;
    const name = path.table ?? path.path;
    if (this.#source === null) {
      this.#source = { name, alias, table: path.table };
      return sql`true`;
    }
    if (this.#source.name !== name)
      throw DomainError.invalidInput('一次统计只能涉及一张明细表或者一个多选项，请分开统计。');
    return sql`${item} = ${sql.ref(`${this.#source.alias}.item`)}`;
  }
}

/** The comparisons of one table's rows; alternatives, and what must not be, say nothing of a row alone. */
function ofTable(condition: Condition, table: string): readonly Compared[] {
  if (!('all' in condition)) return [];
  if (condition.table === table) return comparisonsIn(condition);
  return condition.all.flatMap((each) => ofTable(each, table));
}

/** By table, the comparisons of its rows that must all hold. */
function tablesIn(condition: Condition): readonly (readonly Compared[])[] {
  const compared = comparisonsIn(condition).filter(({ path }) => path.table !== null);
  return [...Map.groupBy(compared, ({ path }) => path.table).values()];
}

const FORMATS = { DAY: 'YYYY-MM-DD', MONTH: 'YYYY-MM', QUARTER: 'YYYY"-Q"Q', YEAR: 'YYYY' } as const;

function keyOf(joins: Joins, type: TypeOfPack, { by, period }: GroupBy): RawBuilder<unknown> {
  const path = type.paths.get(by);
  if (!path || !isGroupable(path.kind)) throw DomainError.invalidInput(`不能按“${by}”分组。`);
  const column = joins.columnAt(path);
  if (!isDated(path.kind)) {
    if (period) throw DomainError.invalidInput(`“${path.label}”不是日期，不能按时段分组。`);
    return sql`(${column})::text`;
  }
  const day = path.kind === 'instant' ? sql`(${column} at time zone 'Asia/Shanghai')` : column;
  return sql`to_char(${day}, ${sql.lit(FORMATS[period ?? 'DAY'])})`;
}

type Taking = { readonly take: Exclude<Take, 'count' | 'entries'>; readonly path: string };

function taken(joins: Joins, type: TypeOfPack, { take, path: place }: Taking): RawBuilder<unknown> {
  const path = type.paths.get(place);
  if (!path || !isNumeric(path.kind)) throw DomainError.invalidInput(`“${place}”不是数，不能统计。`);
  const column = joins.columnAt(path);
  joins.noteMeasured(path);
  switch (take) {
    case 'sum':
      return sql`sum(${column})`;
    case 'average':
      return path.kind === 'integer' ? sql`trim_scale(round(avg(${column}), 4))` : sql`round(avg(${column}))`;
    case 'min':
      return sql`min(${column})`;
    case 'max':
      return sql`max(${column})`;
  }
}

function orderOf(
  joins: Joins,
  type: TypeOfPack,
  { take, path }: NonNullable<AggregateArgs['greatest']>,
): RawBuilder<unknown> {
  if (take === 'count') return sql`count(distinct record.id)`;
  if (take === 'entries') return sql`count(*)`;
  if (!path) throw DomainError.invalidInput('请写明按哪一项排列。');
  return taken(joins, type, { take, path });
}
