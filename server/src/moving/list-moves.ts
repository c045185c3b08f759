import { sql } from 'kysely';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { type RecordMoveNode } from './moving.type.ts';

const MOST_LISTED = 50;

/** What was moved last. */
export async function listMoves(rows: Rows): Promise<readonly RecordMoveNode[]> {
  return await selectMoves(rows).orderBy('record_move.id', 'desc').limit(MOST_LISTED).execute();
}

/** One move. */
export async function findMove(rows: Rows, id: string): Promise<RecordMoveNode> {
  const found = await selectMoves(rows).where('record_move.id', '=', id).executeTakeFirst();
  if (!found) throw DomainError.notFound();
  return found;
}

function selectMoves(rows: Rows) {
  return rows
    .selectFrom('record_move')
    .innerJoin('account', 'account.id', 'record_move.account_id')
    .select([
      'record_move.id',
      'record_move.to_version as toVersion',
      'record_move.at',
      'account.name as by',
      'record_move.taken_back_at as takenBackAt',
      sql<number>`(select count(*)::int from record_move_item item
        where item.jurisdiction = record_move.jurisdiction and item.move_id = record_move.id)`.as('count'),
    ]);
}
