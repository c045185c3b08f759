import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { checkMoves, type MoveCheck, type Versions } from './check-moves.ts';
import { readMovable } from './move-rows.ts';
import { versionsTo } from './versions.ts';

/** As many as are looked at, or moved, at once. */
const MOST_MOVED = 500;

export type MoveQuestion = {
  readonly toVersion: number;
  /** Null for all that stand under earlier versions and have not ended. */
  readonly ids: readonly string[] | null;
  /** Only those of which nothing has been handed in. */
  readonly drafts: boolean;
};

/** Which records could go to a version, and what keeps the others from it; the first of them, and how many there are. */
export async function planMoves(
  context: Context,
  rows: Rows,
  { toVersion, ids, drafts }: MoveQuestion,
): Promise<{ readonly total: number; readonly checks: readonly MoveCheck[] }> {
  const versions = await versionsTo(context, rows, toVersion);
  if (ids) {
    requireFew(ids);
    const checks = await checkThese(rows, ids, versions);
    return { total: checks.length, checks };
  }
  const open = versions.packs.flatMap(({ version, types }) =>
    types.flatMap(({ recordType, procedure }) =>
      (procedure?.states ?? []).flatMap(({ key, final }) =>
        final ? [] : [`${version} ${recordType.key} ${key}`],
      ),
    ),
  );
  const fresh = sql<boolean>`(not ${drafts} or not exists (
    select from submission s where s.jurisdiction = record.jurisdiction and s.record_id = record.id))`;
  const found = await rows
    .selectFrom('record')
    .select(['id', sql<string>`count(*) over ()`.as('total')])
    .where('pack_version', '<', toVersion)
    .where(sql<boolean>`pack_version || ' ' || type || ' ' || state = any(${open})`)
    .where(fresh)
    .orderBy('number')
    .orderBy('id')
    .limit(MOST_MOVED)
    .execute();
  const checks = await checkThese(
    rows,
    found.map(({ id }) => id),
    versions,
  );
  return { total: Number(found[0]?.total ?? 0), checks };
}

/** What would become of these records; one that there is not is none that may be looked at. */
export async function checkThese(
  rows: Rows,
  ids: readonly string[],
  versions: Versions,
): Promise<readonly MoveCheck[]> {
  if (ids.length === 0) return [];
  const records = await readMovable(rows, sql`select unnest(${[...ids]}::text[])`);
  if (records.length < new Set(ids).size) throw DomainError.notFound();
  return checkMoves(records, versions);
}

/** Refuses more records than are moved at once. */
export function requireFew(ids: readonly string[]): void {
  if (ids.length > MOST_MOVED)
    throw DomainError.limitExceeded(`一次最多选择 ${MOST_MOVED} 个事项，请分批办理。`);
}
