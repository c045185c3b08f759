import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { occurrencesOf } from '../procedure/clock/clocks-of.ts';
import { type Occurrence } from '../procedure/clock/occurrence.ts';
import { overseersOf, owersOf } from '../procedure/clock/owers-of.ts';
import { type Examination } from '../procedure/examination.ts';
import { json, type Rows } from '../storage/rows.ts';

type ClockRow = {
  readonly record_id: string;
  readonly key: string;
  readonly period: number;
  readonly year: number | null;
  readonly from_on: string | null;
  readonly opens_on: string | null;
  readonly opens_provisional: boolean;
  readonly due_on: string | null;
  readonly earliest_on: string | null;
  readonly provisional: boolean;
  readonly can_be_met: boolean;
  readonly met_on: string | null;
  readonly paused: boolean;
  readonly closed_on: string | null;
  readonly owed_by: readonly string[];
  readonly remind_on: readonly string[];
  readonly grave_from: string | null;
  readonly escalate_on: string | null;
  readonly escalate_to: readonly string[];
  readonly steps: readonly unknown[];
};

/** Writes the clocks of these records as they are derived now, in place of what was kept of them. */
export async function writeClocks(
  { jurisdiction }: Context,
  rows: Rows,
  examinations: readonly Examination[],
): Promise<void> {
  if (examinations.length === 0) return;
  const ids = examinations.map(({ situation }) => situation.record.id);
  const wanted = json(examinations.flatMap(clockRows));
  await sql`with wanted as (
      select * from jsonb_to_recordset(${wanted}) as w (record_id text, key text, period integer, year integer,
        from_on date, opens_on date, opens_provisional boolean, due_on date, earliest_on date, provisional boolean,
        can_be_met boolean, met_on date, paused boolean, closed_on date, owed_by jsonb, remind_on jsonb,
        grave_from date, escalate_on date, escalate_to jsonb, steps jsonb)
    ), gone as (
      delete from clock c where c.record_id = any(${ids}) and not exists (
        select from wanted w where w.record_id = c.record_id and w.key = c.key and w.period = c.period)
    )
    insert into clock (jurisdiction, record_id, key, period, ${sql.raw(CHANGING.join(', '))})
    select ${jurisdiction}, record_id, key, period, ${sql.raw(CHANGING.join(', '))} from wanted
    on conflict (jurisdiction, record_id, key, period) do update set
      ${sql.raw(CHANGING.map((column) => `${column} = excluded.${column}`).join(', '))}
      where (${changingOf('clock')}) is distinct from (${changingOf('excluded')})`.execute(rows);
}

/** What comes out as it was is not written again: each day goes through all clocks, and moves few. */
const changingOf = (row: 'clock' | 'excluded') =>
  sql.raw(CHANGING.map((column) => `${row}.${column}`).join(', '));

const CHANGING = [
  'year',
  'from_on',
  'opens_on',
  'opens_provisional',
  'due_on',
  'earliest_on',
  'provisional',
  'can_be_met',
  'met_on',
  'paused',
  'closed_on',
  'owed_by',
  'remind_on',
  'grave_from',
  'escalate_on',
  'escalate_to',
  'steps',
] as const;

function clockRows(examination: Examination): readonly ClockRow[] {
  const { type, pack, record } = examination.situation;
  const inputs = examination.clockInputs();
  return (type.procedure?.clocks ?? []).flatMap((clock): readonly ClockRow[] => {
    const of = {
      record_id: record.id,
      key: clock.key,
      can_be_met: clock.metOn !== undefined,
      owed_by: owersOf(clock, examination),
      escalate_to: overseersOf(clock, examination),
    };
    const occurrences = occurrencesOf(clock, inputs, pack.calendar);
    const found = occurrences ? occurrences.map(rowOf) : [unknown()];
    return found.map((row) => Object.assign(row, of));
  });
}

/** Of a clock of which it is not known whether there is one. */
const unknown = () => ({
  period: 0,
  year: null,
  from_on: null,
  opens_on: null,
  opens_provisional: false,
  due_on: null,
  earliest_on: null,
  provisional: false,
  met_on: null,
  paused: false,
  closed_on: null,
  remind_on: [],
  grave_from: null,
  escalate_on: null,
  steps: [],
});

function rowOf({ period, from, opens, due, ...rest }: Occurrence) {
  return {
    period: period?.index ?? 0,
    year: period?.year ?? null,
    from_on: from,
    opens_on: opens?.on ?? null,
    opens_provisional: opens?.provisional ?? false,
    due_on: due?.on ?? null,
    earliest_on: due?.earliest ?? null,
    provisional: due?.provisional ?? false,
    met_on: rest.metOn,
    paused: rest.paused,
    closed_on: rest.closedOn,
    remind_on: rest.remindOn,
    grave_from: rest.graveFrom,
    escalate_on: rest.escalateOn,
    steps: due?.steps ?? [],
  };
}
