import { type Clock } from '@lixiang/schema';
import { type Context } from '../context/context.ts';
import { isOwed } from '../procedure/clock/standing.ts';
import { type Situation } from '../procedure/situation.ts';
import { reckoned, standsOf, type StoredClock } from '../record/stored-clocks.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { type Rows } from '../storage/rows.ts';
import { type ClockNotice, wordClockNotice } from './wording.ts';

type Telling = ClockNotice & { readonly row: StoredClock; readonly to: readonly string[] };

/**
 * Tells those who owe something of its day: once for each day that they are to be told on, and when it has passed; and
 * those above them, once, when it has been overdue for as long as the pack says.
 */
export async function sendClockNotices(
  context: Context,
  rows: Rows,
  situations: readonly Situation[],
): Promise<void> {
  const byId = new Map(situations.map((situation) => [situation.record.id, situation]));
  const kept = await rows
    .selectFrom('clock')
    .selectAll()
    .select(reckoned)
    .where('record_id', 'in', [...byId.keys()])
    .where('met_on', 'is', null)
    .where('closed_on', 'is', null)
    .execute();
  const today = dateOfLaw(context.clock());
  const tellings = kept.flatMap((row) => {
    const situation = byId.get(row.record_id);
    const clock = situation?.type.procedure?.clocks.find(({ key }) => key === row.key);
    return clock ? tellingsOf(row, { clock, today }) : [];
  });
  const fresh = await keepNew(context, rows, tellings);
  const notices = fresh.flatMap((telling) =>
    telling.to.map((organisation) => ({
      jurisdiction: context.jurisdiction,
      id: newId(),
      account_id: null,
      organisation_id: organisation,
      record_id: telling.row.record_id,
      message: wordClockNotice(telling),
      at: context.clock().toISOString(),
      read_at: null,
    })),
  );
  if (notices.length > 0) await rows.insertInto('notice').values(notices).execute();
}

type Of = { readonly clock: Clock; readonly today: string };

/** What is to be said today at the latest; of several reminders that were missed, the last one speaks for all. */
function tellingsOf(row: StoredClock, { clock, today }: Of): readonly Telling[] {
  const stands = standsOf(row, clock);
  if (!stands || row.paused || !isOwed(stands, today)) return [];
  const { name } = clock;
  const to = row.owed_by;
  const due = stands.due?.on ?? null;
  const of = { row, name, due };
  const opened: readonly Telling[] = stands.opens ? [{ ...of, kind: 'opens', day: stands.opens.on, to }] : [];
  if (!stands.due || due === null || stands.due.provisional) return opened;
  if (today <= due) {
    const reminder = stands.remindOn.findLast((day) => day <= today);
    return reminder === undefined ? opened : [...opened, { ...of, kind: 'remind', day: reminder, to }];
  }
  const late: Telling = { ...of, kind: 'late', day: due, to };
  if (stands.escalateOn === null || today < stands.escalateOn) return [late];
  return [late, { ...of, kind: 'escalate', day: due, to: row.escalate_to }];
}

async function keepNew(
  { jurisdiction }: Context,
  rows: Rows,
  tellings: readonly Telling[],
): Promise<readonly Telling[]> {
  const owed = tellings.filter(({ to }) => to.length > 0);
  if (owed.length === 0) return [];
  const added = await rows
    .insertInto('clock_notice')
    .values(
      owed.map(({ row, kind, day }) => ({
        jurisdiction,
        record_id: row.record_id,
        key: row.key,
        period: row.period,
        kind,
        day,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['record_id', 'key', 'period', 'kind', 'day'])
    .execute();
  const fresh = new Set(added.map((each) => nameOf(each)));
  return owed.filter(({ row, kind, day }) => fresh.has(nameOf({ ...row, kind, day })));
}

type Named = Pick<StoredClock, 'record_id' | 'key' | 'period'> & {
  readonly kind: string;
  readonly day: string;
};

function nameOf({ record_id: record, key, period, kind, day }: Named): string {
  return JSON.stringify([record, key, period, kind, day]);
}
