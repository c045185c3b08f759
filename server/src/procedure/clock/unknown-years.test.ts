import { describe, expect, test } from 'vitest';
import { workCalendar } from '../../shared/calendar/work-calendar.ts';
import { occurrencesOf } from './clocks-of.ts';
import { after, clockWith, inputsWith, only } from './sample-clock.ts';
import { isLate, standingOf } from './standing.ts';

describe('a year whose order is not known', () => {
  const unknown = workCalendar(
    { holidays: { '2025-10-01': '国庆节', '2026-10-01': '国庆节' }, makeUpDays: {} },
    undefined,
  );
  const given = { start: '2026-12-25' };

  test('makes a due day in it provisional', () => {
    const { due } = only(after(10, 'workdays'), given, unknown);
    expect(due).toMatchObject({ on: '2027-01-08', provisional: true });
  });

  test('leaves it open whether it is late, from the first day on which it could be', () => {
    const occurrence = only(after(10, 'workdays'), given, unknown);
    // 28 December is the first of ten days that might all be worked, the one on which they end the sixth of January.
    expect(occurrence.due?.earliest).toBe('2027-01-06');
    expect([isLate(occurrence, '2027-01-06'), isLate(occurrence, '2027-01-07')]).toEqual([false, undefined]);
    expect(standingOf(occurrence, '2027-01-07')).toBe('undecided');
    expect(isLate({ ...occurrence, metOn: '2027-01-06' }, '2027-02-01')).toBe(false);
  });

  test('does not matter to a day of the calendar that does not roll', () => {
    const [yearly] =
      occurrencesOf(
        clockWith({ due: { kind: 'yearly', day: "'12-31'" } }),
        inputsWith({ start: '2030-02-01', today: '2030-05-01' }),
        unknown,
      ) ?? [];
    expect(yearly?.due).toMatchObject({ on: '2030-12-31', provisional: false });
  });

  test('matters to one that rolls, and an extension settles it', () => {
    const rolled = { due: { kind: 'on', date: 'ordered' }, roll: true, extendedTo: 'later' };
    expect(only(rolled, { start: '2026-01-01', ordered: '2027-05-04' }, unknown).due?.provisional).toBe(true);
    const settled = only(
      rolled,
      { start: '2026-01-01', ordered: '2027-05-04', later: '2027-05-15' },
      unknown,
    );
    expect(settled.due).toMatchObject({ on: '2027-05-15', provisional: false });
  });

  test('is settled by the days that the jurisdiction gives itself', () => {
    const own = workCalendar(
      { holidays: { '2026-10-01': '国庆节' }, makeUpDays: {} },
      { rest: ['2027-01-01'], work: ['2027-01-02', '2027-01-03'], years: [2027] },
    );
    expect(only(after(10, 'workdays'), given, own).due).toMatchObject({
      on: '2027-01-07',
      provisional: false,
    });
  });
});

test('whether a term is over can turn on a year whose order is not known', () => {
  const term = { due: { kind: 'on', date: 'ordered' }, roll: true, metOn: undefined };
  const occurrence = only(term, { start: '2024-01-01', ordered: '2999-01-01' });
  expect(['2999-01-01', '2999-01-02'].map((today) => standingOf(occurrence, today))).toEqual([
    'soon',
    'undecided',
  ]);
});
