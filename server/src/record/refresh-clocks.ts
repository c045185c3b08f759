import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type Situation } from '../procedure/situation.ts';
import { examine } from './examine.ts';
import { loadSituationsToLook } from './load-situations.ts';
import { loadPacks, typeOf } from './packs.ts';
import { type Rows } from '../storage/rows.ts';
import { writeClocks } from './clock-rows.ts';

/** A record whose clocks may come out differently; with its situation where more of it than its links has changed. */
type Changed = Pick<Situation, 'type' | 'pack'> & {
  readonly record: Pick<Situation['record'], 'id'>;
  readonly situation: Situation | null;
  /** Whether everything near it has been locked since before it was read, so that it is not read again. */
  readonly held: boolean;
};

/** What each open transaction has changed so far. */
const changes = new WeakMap<Rows, Map<string, Changed>>();

/** Notes that a record has changed in this transaction, and how it stands now. */
export function noteChange(rows: Rows, situation: Situation): void {
  note(rows, { ...situation, situation, held: false });
}

/** Notes the same of a record that was read when it and all that is near it was locked. */
export function noteHeld(rows: Rows, situation: Situation): void {
  note(rows, { ...situation, situation, held: true });
}

/** Notes that in this transaction a link to a record was made or taken away. */
export function noteLinked(rows: Rows, record: Omit<Changed, 'situation' | 'held'>): void {
  const known = changes.get(rows)?.get(record.record.id);
  note(rows, { ...record, situation: known?.situation ?? null, held: false });
}

function note(rows: Rows, changed: Changed): void {
  const noted = changes.get(rows) ?? new Map<string, Changed>();
  changes.set(rows, noted);
  noted.set(changed.record.id, changed);
}

/**
 * Derives the clocks of the records that have changed in this transaction anew, and those of the records that stored
 * links join to them. It ends every change; it costs nothing where no clock can have changed.
 */
export async function refreshClocks(context: Context, rows: Rows): Promise<void> {
  const changed = [...(changes.get(rows)?.values() ?? [])];
  changes.delete(rows);
  const timed = changed.filter(({ type }) => (type.procedure?.clocks ?? []).length > 0);
  const alone = timed.filter(standsAlone).flatMap(({ situation }) => situation ?? []);
  const own = timed.filter((each) => !standsAlone(each)).map(({ record }) => record.id);
  const seen = changed.filter(isLookedAt).map(({ record }) => record.id);
  const others = await loadOthers(context, rows, { own, seen, known: onlyChange(changed) });
  // A record that stands alone may also be joined to another that has changed; it is written once, as it is found.
  const found = new Set(others.map(({ record }) => record.id));
  const rest = alone.filter(({ record }) => !found.has(record.id));
  await writeClocks(context, rows, [...rest, ...others].map(examine));
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
function standsAlone(changed: Pick<Changed, 'type' | 'pack'>): boolean {
  return changed.type.clocksLookAt.links.size === 0 && !isLookedAt(changed);
}

function isLookedAt({ type, pack }: Pick<Changed, 'type' | 'pack'>): boolean {
  return pack.clocksLookAt(type.recordType.key);
}

/** The situation of the one record that has changed, where it need not be read again. */
function onlyChange([first, ...others]: readonly Changed[]): Situation | null {
  return first?.held && others.length === 0 ? first.situation : null;
}

type Concerned = {
  readonly own: readonly string[];
  readonly seen: readonly string[];
  readonly known: Situation | null;
};

async function loadOthers(context: Context, rows: Rows, of: Concerned): Promise<readonly Situation[]> {
  if (of.own.length + of.seen.length === 0) return [];
  const ids = await lockClocks(context, rows, of);
  const { known } = of;
  const isKnown = (id: string) => id === known?.record.id;
  const read = await loadSituationsToLook(
    context,
    rows,
    ids.filter((id) => !isKnown(id)),
  );
  return [...(known && ids.some(isKnown) ? [known] : []), ...read.values()];
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
