import { type RawBuilder, sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { type Rows } from '../storage/rows.ts';
import { readable } from './access.ts';
import { selectRecords } from './record-rows.ts';
import { type RecordNode, type RecordOrder } from './record.type.ts';

export type RecordQuestion = {
  readonly type: string;
  readonly search: string | null;
  readonly states: readonly string[] | null;
  readonly mine: boolean | null;
  readonly orderBy: RecordOrder;
  readonly first: number;
  readonly after: string | null;
};

type Order = {
  readonly by: RawBuilder<string>;
  readonly direction: 'asc' | 'desc';
  /** What a cursor remembers of a record, and how it is compared. */
  readonly value: (record: RecordNode) => string;
  readonly kind: RawBuilder<unknown>;
};

const UPDATED = { by: sql<string>`record.updated_at`, value: (record: RecordNode) => record.updatedAt };
const INSTANT = { kind: sql`timestamptz` };
const TEXT = { kind: sql`text` };

const ORDERS: Readonly<Record<RecordOrder, Order>> = {
  UPDATED_DESC: { ...UPDATED, ...INSTANT, direction: 'desc' },
  UPDATED_ASC: { ...UPDATED, ...INSTANT, direction: 'asc' },
  CREATED_DESC: {
    ...INSTANT,
    by: sql`record.created_at`,
    value: ({ createdAt }) => createdAt,
    direction: 'desc',
  },
  NUMBER_ASC: { ...TEXT, by: sql`record.number`, value: ({ number }) => number, direction: 'asc' },
  TITLE_ASC: {
    ...TEXT,
    by: sql`coalesce(record.title, '')`,
    value: ({ title }) => title ?? '',
    direction: 'asc',
  },
};

/** Records of one type that whoever asks may read. */
export async function listRecords(context: Context, question: RecordQuestion): Promise<Page<RecordNode>> {
  const { by, direction, value, kind } = ORDERS[question.orderBy];
  const limit = rowsToFetch(question.first);
  const after = decodeCursor(question.after, 2);
  const compare = direction === 'asc' ? sql`>` : sql`<`;
  const beyond = after
    ? sql<boolean>`(${by}, record.id) ${compare} (${after[0]}::${kind}, ${after[1]}::text)`
    : sql<boolean>`true`;
  const rows = await context.read(async (all) =>
    selectRecords(all)
      .where(await matching(context, all, question))
      .where(beyond)
      .orderBy(by, direction)
      .orderBy('record.id', direction)
      .limit(limit)
      .execute(),
  );
  return pageOf({
    rows,
    first: question.first,
    position: (record) => [value(record), record.id],
    node: (record) => record,
    total: () => countRecords(context, question),
  });
}

async function countRecords(context: Context, question: RecordQuestion): Promise<number> {
  const { total } = await context.read(async (rows) =>
    rows
      .selectFrom('record')
      .where(await matching(context, rows, question))
      .select((read) => read.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  );
  return Number(total);
}

async function matching(
  context: Context,
  rows: Rows,
  { type, search, states, mine }: RecordQuestion,
): Promise<RawBuilder<boolean>> {
  const conditions = [await readable(context, rows), sql<boolean>`record.type = ${type}`];
  if (states) conditions.push(sql`record.state = any(${states})`);
  if (mine === true) conditions.push(sql`record.unit_id = ${context.actor.organisationId}`);
  const wanted = search?.trim() ?? '';
  if (wanted !== '') {
    const like = `%${wanted.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    conditions.push(sql`(record.title ilike ${like} or record.number ilike ${like}
      or record.unit_id in (select unit.id from organisation unit where unit.name ilike ${like}))`);
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
