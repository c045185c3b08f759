import { addDays, type Clock, comesRound, type ExpressionValue, isIsoDate } from '@lixiang/schema';
import { type WorkCalendar } from '../../shared/calendar/day-kind.ts';
import { type ClockInputs, type Period } from './clock-inputs.ts';
import { type Occurrence } from './occurrence.ts';
import { isPaused, pausesOf } from './pauses-of.ts';
import { type Circuit, periodsOf } from './periods-of.ts';
import { extended, reckon, type Reckoned, type Way } from './reckon.ts';
import { spanOf } from './span-of.ts';

/** Every clock that has begun, in the order in which the procedure declares them, and each by its periods. */
export function clocksOf(
  clocks: readonly Clock[],
  inputs: ClockInputs,
  calendar: WorkCalendar,
): readonly Occurrence[] {
  return clocks.flatMap((clock) => occurrencesOf(clock, inputs, calendar) ?? []);
}

/** The occurrences of one clock, oldest first; `undefined` where it is not known whether there is such a clock. */
export function occurrencesOf(
  clock: Clock,
  inputs: ClockInputs,
  calendar: WorkCalendar,
): readonly Occurrence[] | undefined {
  const exists = clock.when === undefined ? 'holds' : inputs.holds(clock.when);
  if (exists === 'unknown') return undefined;
  const from = dateOf(inputs.value(clock.from));
  if (exists === 'fails' || from === undefined) return [];
  const circuit: Circuit = {
    clock,
    inputs,
    calendar,
    from,
    until: clock.until === undefined ? undefined : dateOf(inputs.value(clock.until)),
    pauses: pausesOf(clock, inputs),
    rolls: typeof clock.roll === 'string' ? inputs.holds(clock.roll) === 'holds' : clock.roll,
    day: inputs.closedOn ?? inputs.today,
  };
  const rounds = comesRound(clock) ? periodsOf(circuit) : undefined;
  if (rounds) return rounds.map(({ period, due }) => occurrence(circuit, period, due));
  return once(circuit);
}

/** What falls due once; or what will come round, but nobody has said how often. */
function once(circuit: Circuit): readonly Occurrence[] {
  const { calendar, from, pauses, rolls, until, day } = circuit;
  const due = reckon({ from, way: wayOf(circuit), pauses, rolls }, calendar);
  const found = occurrence(circuit, null, due);
  const lapses = until !== undefined && (due?.nominal ?? day) >= until;
  return lapses && found.metOn === null ? [] : [found];
}

function wayOf({ clock: { due }, inputs }: Circuit): Way | null {
  if (due.kind === 'on') {
    const on = dateOf(inputs.value(due.date));
    return on === undefined ? null : { kind: 'set', on };
  }
  const span = due.kind === 'after' ? spanOf(due, inputs) : undefined;
  return span ? { kind: 'span', span } : null;
}

function occurrence(circuit: Circuit, period: Period | null, reckoned: Reckoned | null): Occurrence {
  const { clock, inputs, calendar, pauses } = circuit;
  const from = period?.from ?? circuit.from;
  const date = (source: string | undefined, of: Period | null): string | undefined =>
    source === undefined ? undefined : dateOf(inputs.value(source, of ?? undefined));
  const later = date(clock.extendedTo, period);
  const due = later === undefined ? reckoned : extended(reckoned, later);
  const lasting = period && due ? { ...period, due: due.on } : period;
  const window = clock.opens && spanOf(clock.opens, inputs);
  return {
    clock,
    period: lasting,
    from,
    opens: window
      ? reckon({ from, way: { kind: 'span', span: window }, pauses, rolls: false }, calendar)
      : null,
    due,
    metOn: date(clock.metOn, lasting) ?? null,
    paused: isPaused(clock, inputs),
    closedOn: inputs.closedOn,
    remindOn: due ? remindersOf(clock, from, due.on) : [],
    graveFrom: lateFor(due, clock.grace),
    escalateOn: clock.escalate ? lateFor(due, clock.escalate.after) : null,
  };
}

/** The day on which it is late after so many days on which it was late already. */
function lateFor(due: Reckoned | null, days: number): string | null {
  return (due && addDays(due.on, days + 1)) ?? null;
}

function remindersOf({ remind }: Clock, from: string, due: string): readonly string[] {
  const days = remind.map((before) => addDays(due, -before)).filter((day) => day !== undefined);
  return [...new Set(days)].filter((day) => day >= from).toSorted();
}

function dateOf(value: ExpressionValue | undefined): string | undefined {
  return isIsoDate(value) ? value : undefined;
}
