import { type RawBuilder, sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { DomainError } from '../shared/domain-error.ts';
import { countRows } from '../storage/count-rows.ts';
import { type Rows } from '../storage/rows.ts';
import { type NoticeNode } from './inbox.type.ts';

export type NoticeQuestion = {
  readonly first: number;
  readonly after: string | null;
  readonly unread: boolean | null;
};

/** Messages to the viewer and to the viewer's organisation, latest first. */
export async function listNotices(context: Context, question: NoticeQuestion): Promise<Page<NoticeNode>> {
  const limit = rowsToFetch(question.first);
  const after = decodeCursor(question.after, 1)?.[0];
  const found = await context.read((rows) => {
    const wanted = selectNotices(context, rows, question.unread);
    return (typeof after === 'string' ? wanted.where('notice.id', '<', after) : wanted)
      .orderBy('notice.id', 'desc')
      .limit(limit)
      .execute();
  });
  return pageOf({
    rows: found,
    first: question.first,
    position: ({ id }) => [id],
    node: (notice) => notice,
    total: () => countNotices(context, question.unread),
  });
}

/** How many messages there are, or how many unread ones. */
export async function countNotices(context: Context, unread: boolean | null): Promise<number> {
  return await context.read((rows) => countRows(selectNotices(context, rows, unread)));
}

/** Marks messages as read, as far as they are to the viewer; for an organisation, one reader reads for all. */
export async function readNotices(context: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await context.change((rows) => unreadOf(context, rows).where('notice.id', 'in', ids).execute());
}

/** Marks as read what the viewer was told up to one message, that included; what came later may not have been seen. */
export async function readAllNotices(context: Context, upTo: string): Promise<void> {
  await context.change(async (rows) => {
    const last = await selectNotices(context, rows, null).where('notice.id', '=', upTo).executeTakeFirst();
    if (!last) throw DomainError.notFound();
    await unreadOf(context, rows).where('notice.id', '<=', upTo).execute();
  });
}

function unreadOf(context: Context, rows: Rows) {
  return rows
    .updateTable('notice')
    .set({ read_at: context.clock().toISOString() })
    .where('notice.read_at', 'is', null)
    .where(addressed(context));
}

function selectNotices(context: Context, rows: Rows, unread: boolean | null) {
  const wanted = rows
    .selectFrom('notice')
    .select([
      'notice.id',
      'notice.at',
      'notice.message',
      'notice.read_at as readAt',
      'notice.record_id as recordId',
    ])
    .where(addressed(context));
  return unread === true ? wanted.where('notice.read_at', 'is', null) : wanted;
}

function addressed({ actor }: Context): RawBuilder<boolean> {
  return sql<boolean>`(notice.account_id = ${actor.accountId} or notice.organisation_id = ${actor.organisationId})`;
}
