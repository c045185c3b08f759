import { expect, test } from 'vitest';
import { clocksScope } from './clock-values.ts';
import { CHINA, clockWith, inputsWith } from './sample-clock.ts';

/** What expressions see of one clock. */
function seen(written: Readonly<Record<string, unknown>>, given: Readonly<Record<string, unknown>>): unknown {
  return clocksScope([clockWith(written)], inputsWith(given), CHINA)['clock'];
}

const TERM = { due: { kind: 'after', count: '10', of: 'days' }, opens: { count: '5', of: 'days' } };
const YEARLY = {
  due: { kind: 'yearly', day: "'12-31'" },
  metOn: 'earliest(reports.filter(r, r.year == period.year).map(r, r.filedOn))',
};

test('a clock that has not begun is neither running nor met nor late', () => {
  expect(seen(TERM, {})).toEqual({ running: false, met: false, late: false, missed: 0 });
});

test('one of which it is not known whether it is there is unknown in everything', () => {
  expect(seen({ ...TERM, when: "kind == 'big'" }, { start: '2024-01-01' })).toEqual({});
});

test('one that runs shows its days', () => {
  expect(seen(TERM, { start: '2024-01-01', today: '2024-01-11' })).toEqual({
    running: true,
    met: false,
    late: false,
    opens: '2024-01-06',
    due: '2024-01-11',
    missed: 0,
  });
});

test('one that was missed runs on, late', () => {
  expect(seen(TERM, { start: '2024-01-01', today: '2024-01-12' })).toMatchObject({
    running: true,
    late: true,
    missed: 1,
  });
});

test('one that was met too late is late, but not missed', () => {
  expect(seen(TERM, { start: '2024-01-01', met: '2024-01-12', today: '2025-01-01' })).toMatchObject({
    running: false,
    met: true,
    late: true,
    metOn: '2024-01-12',
    missed: 0,
  });
});

test('of one that comes round the earliest period open is shown, and all that were missed are counted', () => {
  const reports = [
    { year: 2021, filedOn: '2021-12-01' },
    { year: 2023, filedOn: '2023-12-01' },
  ];
  expect(seen(YEARLY, { start: '2021-05-01', reports, today: '2025-06-01' })).toEqual({
    running: true,
    met: false,
    late: true,
    due: '2022-12-31',
    missed: 2,
  });
});

test('a due day that may yet move is not shown, and once it could be late nobody knows', () => {
  const far = { due: { kind: 'on', date: 'ordered' }, roll: true };
  const on = (today: string) => seen(far, { start: '2024-01-01', ordered: '2999-01-01', today });
  expect(on('2024-02-01')).toEqual({ running: true, met: false, late: false, missed: 0 });
  expect(on('2999-01-02')).toEqual({ running: true, met: false });
});
