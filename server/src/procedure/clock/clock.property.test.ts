import { addDays, addMonths } from '@lixiang/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type StateEntry } from './clock-inputs.ts';
import { occurrencesOf } from './clocks-of.ts';
import { derive } from './derive.ts';
import { type Occurrence } from './occurrence.ts';
import { CHINA, clockWith, inputsWith } from './sample-clock.ts';
import { isLate } from './standing.ts';

const SEED = 20_261_121;
const many = { seed: SEED, numRuns: 500 };

const day = fc.integer({ min: 0, max: 8000 }).map((days) => addDays('2004-06-01', days) ?? '');
const unit = fc.constantFrom('days', 'workdays', 'months', 'years');
const count = fc.integer({ min: 0, max: 40 });

type Counted = { readonly start: string; readonly count: number; readonly of: string };
type More = { readonly roll?: boolean; readonly history?: readonly StateEntry[]; readonly today?: string };

function only({ start, count: given, of }: Counted, { roll = false, ...more }: More = {}): Occurrence {
  const clock = clockWith({ due: { kind: 'after', count: 'count', of }, roll, pausedIn: ['stopped'] });
  const [occurrence] = occurrencesOf(clock, inputsWith({ start, count: given, ...more }), CHINA) ?? [];
  if (!occurrence?.due) throw new Error('nothing is due');
  return occurrence;
}

function dueOf(counted: Counted, more: More = {}): string {
  return only(counted, more).due?.on ?? '';
}

/** States that stop and run in turn, with the days between them. */
const history = fc
  .tuple(day, fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }))
  .map(([first, gaps]) => {
    const entries: StateEntry[] = [{ state: 'running', on: first }];
    for (const gap of gaps) {
      const last = entries.at(-1);
      const state = last?.state === 'running' ? 'stopped' : 'running';
      entries.push({ state, on: addDays(last?.on ?? first, gap) ?? first });
    }
    return entries;
  });

test('nothing is due before it begins, and a later beginning or a longer time is never due earlier', () => {
  fc.assert(
    fc.property(
      day,
      day,
      fc.record({ more: count, of: unit, roll: fc.boolean() }),
      (a, b, { more, of, roll }) => {
        const [start, later] = a < b ? [a, b] : [b, a];
        const due = dueOf({ start, count: more, of }, { roll });
        expect(due >= start).toBe(true);
        expect(dueOf({ start: later, count: more, of }, { roll }) >= due).toBe(true);
        expect(dueOf({ start, count: more + 1, of }, { roll }) >= due).toBe(true);
      },
    ),
    many,
  );
});

test('what rolls lands on the first working day', () => {
  fc.assert(
    fc.property(day, count, unit, (start, more, of) => {
      const plain = dueOf({ start, count: more, of });
      const rolled = dueOf({ start, count: more, of }, { roll: true });
      expect(CHINA.dayAt(rolled).works).toBe(true);
      for (let on = plain; on < rolled; on = addDays(on, 1) ?? rolled)
        expect(CHINA.dayAt(on).works).toBe(false);
    }),
    many,
  );
});

test('working days are exactly those that work, and the last of them is the due day', () => {
  fc.assert(
    fc.property(day, count, (start, more) => {
      const due = dueOf({ start, count: more, of: 'workdays' });
      let worked = 0;
      for (let on = start; on < due;) {
        on = addDays(on, 1) ?? due;
        if (CHINA.dayAt(on).works) worked += 1;
      }
      expect(worked).toBe(more);
      expect(more === 0 || CHINA.dayAt(due).works).toBe(true);
    }),
    many,
  );
});

test('a pause of so many days moves a clock of days, or a day, by so many days', () => {
  const length = fc.integer({ min: 0, max: 90 });
  const begins = fc.integer({ min: 0, max: 29 });
  fc.assert(
    fc.property(
      day,
      fc.tuple(begins, length),
      fc.constantFrom('days', 'months'),
      (start, [into, pause], of) => {
        const after = addDays(start, into) ?? '';
        const entries = [
          { state: 'running', on: start },
          { state: 'stopped', on: after },
          { state: 'running', on: addDays(after, pause) ?? '' },
        ];
        const counted = of === 'days' ? { start, count: 30, of } : { start, count: 2, of };
        expect(dueOf(counted, { history: entries })).toBe(addDays(dueOf(counted), pause));
      },
    ),
    many,
  );
});

test('the account of a due day says as many days as counted, none of them in a pause, and ends on it', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('days', 'workdays'),
      history,
      (...given) => {
        const [start, more, of, entries] = given;
        const { due } = only({ start, count: more, of }, { history: entries, today: '2030-01-01' });
        const lines = derive(due ?? { steps: [] });
        const counts = lines.filter(({ kind }) => kind === 'counts');
        expect(counts.map(({ number }) => number)).toEqual(counts.map((_, place) => place + 1));
        expect([counts.length, counts.at(-1)?.on]).toEqual([more, due?.on]);
        // Every day from the beginning to the end is told once, in order.
        expect(lines.map(({ on }) => on)).toEqual(lines.map((_, place) => addDays(start, place)));
        const paused = ({ on }: { on: string }) =>
          entries.some(
            (entry, place) =>
              entry.state === 'stopped' && entry.on < on && on <= (entries[place + 1]?.on ?? '2030-01-01'),
          );
        expect(counts.filter(paused)).toEqual([]);
        expect(lines.filter(({ why }) => why === 'paused').every(paused)).toBe(true);
      },
    ),
    many,
  );
});

test('a clock turns late once, on the day after it is due, and stays so', () => {
  fc.assert(
    fc.property(day, count, unit, (start, more, of) => {
      const occurrence = only({ start, count: more, of });
      const due = occurrence.due?.on ?? '';
      if (occurrence.due?.provisional) return;
      expect(isLate(occurrence, due)).toBe(false);
      expect(isLate(occurrence, addDays(due, 1) ?? '')).toBe(true);
      expect(isLate(occurrence, addMonths(due, 30) ?? '')).toBe(true);
      expect(isLate({ ...occurrence, metOn: due }, addMonths(due, 30) ?? '')).toBe(false);
    }),
    many,
  );
});

test('a provisional day can turn out earlier than it seems, never earlier than said', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), count, (days, more) => {
      const start = addDays('2998-10-01', days) ?? '';
      const { due } = only({ start, count: more, of: 'workdays' });
      expect(due?.provisional).toBe(more > 0);
      expect(due && due.earliest <= due.on && due.earliest >= (addDays(start, more) ?? '')).toBe(true);
    }),
    many,
  );
});
