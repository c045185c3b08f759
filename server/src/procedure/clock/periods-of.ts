import { type Clock, isIsoDate, yearOf } from '@lixiang/schema';
import { type WorkCalendar } from '../../shared/calendar/day-kind.ts';
import { type ClockInputs, type Period } from './clock-inputs.ts';
import { type Pause } from './pauses-of.ts';
import { reckon, type Reckoned } from './reckon.ts';
import { spanOf } from './span-of.ts';

/** A round of a clock that comes round, and when it is due. */
export type Round = { readonly period: Period; readonly due: Reckoned };

/** What the rounds of a clock are found from. */
export type Circuit = {
  readonly clock: Clock;
  readonly inputs: ClockInputs;
  readonly calendar: WorkCalendar;
  readonly from: string;
  readonly until: string | undefined;
  readonly pauses: readonly Pause[];
  readonly rolls: boolean;
  /** The present day, or the day on which the record ended. */
  readonly day: string;
};

/** Rounds beyond these are not looked for; the last one found is then provisional. */
const MOST_ROUNDS = 1_200;

/** The rounds that have fallen due, and the present one; `undefined` while their time is not known. */
export function periodsOf(circuit: Circuit): readonly Round[] | undefined {
  const nextDue = courseOf(circuit);
  if (!nextDue) return undefined;
  const { from, until, day } = circuit;
  const rounds: Round[] = [];
  let before = from;
  for (let index = 1; index <= MOST_ROUNDS; index += 1) {
    const due = nextDue(index, before);
    if (!due || (until !== undefined && due.nominal >= until)) break;
    const period = { index, year: yearOf(due.nominal) ?? 0, from: before, due: due.on };
    rounds.push({ period, due: index === MOST_ROUNDS ? { ...due, provisional: true } : due });
    if (due.on >= day) break;
    before = due.nominal;
  }
  return rounds;
}

type NextDue = (index: number, before: string) => Reckoned | null;

function courseOf({ clock, inputs, calendar, from, pauses, rolls }: Circuit): NextDue | undefined {
  const { due } = clock;
  if (due.kind === 'yearly') {
    const day = inputs.value(due.day);
    if (typeof day !== 'string' || !isIsoDate(`2001-${day}`)) return undefined;
    const year = yearOf(from) ?? 0;
    const first = `${from.slice(0, 4)}-${day}` < from ? year + 1 : year;
    return (index) => {
      const on = `${String(first + index - 1).padStart(4, '0')}-${day}`;
      return isIsoDate(on)
        ? reckon({ from, way: { kind: 'yearly', on }, pauses: [], rolls }, calendar)
        : null;
    };
  }
  const span = due.kind === 'every' ? spanOf(due, inputs) : undefined;
  if (!span || span.count === 0) return undefined;
  const { count, of } = span;
  // The end of a month is kept only by counting months from the first day: 31 January, 28 February, 31 March.
  if (of === 'months' || of === 'years') {
    return (index) =>
      reckon({ from, way: { kind: 'span', span: { count: count * index, of } }, pauses, rolls }, calendar);
  }
  return (_, before) => reckon({ from: before, way: { kind: 'span', span }, pauses, rolls }, calendar);
}
