import { type Clock, type ScopeValues } from '@lixiang/schema';
import { type WorkCalendar } from '../../shared/calendar/day-kind.ts';
import { lazyObject } from '../lazy-object.ts';
import { type ClockInputs } from './clock-inputs.ts';
import { occurrencesOf } from './clocks-of.ts';
import { type Reckoned } from './reckon.ts';
import { isLate, isRunning, type Stands } from './standing.ts';

/** The clocks of a record as expressions see them, each derived when it is read. */
export function clocksScope(
  clocks: readonly Clock[],
  inputs: ClockInputs,
  calendar: WorkCalendar,
): ScopeValues {
  return lazyObject(
    Object.fromEntries(
      clocks.map((clock) => [
        clock.key,
        () => clockValues(occurrencesOf(clock, inputs, calendar), inputs.today),
      ]),
    ),
  );
}

/**
 * One clock as expressions see it: of the earliest period not met, or the last. What is not known, or may yet move, is
 * absent, so that a rule which reads it closes.
 */
export function clockValues(occurrences: readonly Stands[] | undefined, today: string): ScopeValues {
  if (!occurrences) return {};
  const shown = occurrences.find(({ metOn }) => metOn === null) ?? occurrences.at(-1);
  if (!shown) return { running: false, met: false, late: false, missed: 0 };
  const lates = occurrences.filter(({ metOn }) => metOn === null).map((each) => isLate(each, today));
  return present({
    running: isRunning(shown, today),
    met: shown.metOn !== null,
    late: isLate(shown, today),
    opens: certain(shown.opens),
    due: certain(shown.due),
    metOn: shown.metOn ?? undefined,
    missed: lates.includes(undefined) ? undefined : lates.filter(Boolean).length,
  });
}

function certain(day: Pick<Reckoned, 'on' | 'provisional'> | null): string | undefined {
  return day && !day.provisional ? day.on : undefined;
}

function present(values: ScopeValues): ScopeValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
