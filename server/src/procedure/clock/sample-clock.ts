import { Clock, compileCondition, compileValue, type Scope, statesIn } from '@lixiang/schema';
import { CHINA_DAYS } from '../../shared/calendar/china-days.ts';
import { workCalendar } from '../../shared/calendar/work-calendar.ts';
import { type ClockInputs, type StateEntry } from './clock-inputs.ts';
import { clocksOf } from './clocks-of.ts';
import { type Occurrence } from './occurrence.ts';

export const CHINA = workCalendar(CHINA_DAYS, undefined);

const DATE = { kind: 'date' } as const;
const INT = { kind: 'int' } as const;
/** What the clocks of the tests may name. */
const SCOPE: Scope = {
  start: DATE,
  other: DATE,
  met: DATE,
  later: DATE,
  ordered: DATE,
  ended: DATE,
  day: { kind: 'string' },
  kind: { kind: 'string' },
  count: INT,
  on: { kind: 'bool' },
  reports: {
    kind: 'list',
    of: { kind: 'object', fields: { year: INT, filedOn: DATE } },
  },
  period: { kind: 'object', fields: { index: INT, year: INT, from: DATE, due: DATE } },
};

export type Written = Readonly<Record<string, unknown>>;
type Given = {
  readonly today?: string;
  readonly closedOn?: string;
  readonly history?: readonly StateEntry[];
  readonly [name: string]: unknown;
};

/** A clock from `start`, met by `met`, with what a test says of it. */
export function clockWith(written: Written): Clock {
  return Clock.parse({ key: 'clock', name: '期限', from: 'start', metOn: 'met', ...written });
}

/** What the clocks of one record are derived from, as a test says; today is long before everything else. */
export function inputsWith({ today, closedOn, history, ...values }: Given): ClockInputs {
  return {
    today: today ?? '2000-01-01',
    closedOn: closedOn ?? null,
    history: history ?? [],
    states: (set) => statesIn(set, undefined),
    holds: (source) => compileCondition(source, SCOPE)(values),
    value: (source, period) => compileValue(source, SCOPE)({ ...values, period }),
  };
}

/** What a clock that ends so long after its beginning says, and whatever else it is to say. */
export function after(count: number, of: string, more: Written = {}): Written {
  return { due: { kind: 'after', count: String(count), of }, ...more };
}

/** The due days of a clock, given what is known. */
export function dueDays(written: Written, given: Given): readonly (string | undefined)[] {
  return clocksOf([clockWith(written)], inputsWith(given), CHINA).map(({ due }) => due?.on);
}

/** The first time that a clock runs, given what is known. */
export function only(written: Written, given: Given, calendar = CHINA): Occurrence {
  const [occurrence] = clocksOf([clockWith(written)], inputsWith(given), calendar);
  if (!occurrence) throw new Error('there is no such clock');
  return occurrence;
}
