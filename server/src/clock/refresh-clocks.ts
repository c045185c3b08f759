import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type Situation } from '../procedure/situation.ts';
import { examine } from '../record/examine.ts';
import { loadSituationsToLook } from '../record/load-situations.ts';
import { loadPacks, typeOf } from '../record/packs.ts';
import { type Rows } from '../storage/rows.ts';
import { writeClocks } from './clock-rows.ts';

/**
 * Derives the clocks of records that have changed anew, and those of the records that stored links join to them, in
 * the transaction of the change. The situations are as they stand now. Costs nothing where no clock can have changed.
 */
export async function refreshClocks(
  context: Context,
  rows: Rows,
  changed: readonly Situation[],
): Promise<void> {
  const timed = changed.filter(({ type }) => (type.procedure?.clocks ?? []).length > 0);
  const alone = timed.filter(standAlone);
  const own = timed.filter((situation) => !standAlone(situation)).map(({ record }) => record.id);
  const seen = changed.filter(isLookedAt).map(({ record }) => record.id);
  const others = await loadOthers(context, rows, { own, seen });
  await writeClocks(context, rows, [...alone, ...others].map(examine));
}

/** Whether clocks of a record, or of one that is joined to it, may follow from a draft of this document. */
export function clocksFollow({ type, pack }: Situation, document: string): boolean {
  const { procedure, recordType } = type;
  return (
    type.clocksLookAt.names.has(document) ||
    // Without a procedure nothing is handed in: others see the draft.
    (procedure === undefined && pack.clocksLookAt(recordType.key))
  );
}

/** Whether a record's clocks follow from it alone, and no others from it: then whoever holds its lock writes them. */
function standAlone(situation: Situation): boolean {
  return situation.type.clocksLookAt.links.size === 0 && !isLookedAt(situation);
}

function isLookedAt({ type, pack }: Situation): boolean {
  return pack.clocksLookAt(type.recordType.key);
}

type Concerned = { readonly own: readonly string[]; readonly seen: readonly string[] };

async function loadOthers(context: Context, rows: Rows, of: Concerned): Promise<readonly Situation[]> {
  if (of.own.length + of.seen.length === 0) return [];
  const ids = await lockClocks(context, rows, of);
  return [...(await loadSituationsToLook(context, rows, ids)).values()];
}

type FoundRow = { readonly id: string; readonly type: string; readonly packVersion: number };

/**
 * The records whose clocks are to be derived, each kept from others who would do so from what they saw earlier. The
 * lock is not that of the record, which others may hold who wait for this one; it is taken in one order.
 */
async function lockClocks(
  context: Context,
  rows: Rows,
  { own, seen }: Concerned,
): Promise<readonly string[]> {
  const found = await sql<FoundRow>`
    select f.id, f.type, f.pack_version as "packVersion",
      pg_advisory_xact_lock(hashtext('clock ' || f.jurisdiction), hashtext(f.id))
    from (select r.id, r.jurisdiction, r.type, r.pack_version from record r where r.id in (
        select unnest(${own}::text[])
        union select to_id from record_link where from_id = any(${seen})
        union select from_id from record_link where to_id = any(${seen}))
      order by r.id offset 0) f`.execute(rows);
  const packs = await loadPacks(
    context,
    rows,
    found.rows.map(({ packVersion }) => packVersion),
  );
  return found.rows
    .filter((row) => (typeOf(packs, row).type.procedure?.clocks ?? []).length > 0)
    .map(({ id }) => id);
}
