import { describe, expect, test } from 'vitest';
import { after, dueDays, only } from './sample-clock.ts';
import { isLate, standingOf } from './standing.ts';

describe('days that do not count', () => {
  const history = [
    { state: 'running', on: '2024-01-01' },
    { state: 'stopped', on: '2024-02-10' },
    { state: 'running', on: '2024-02-20' },
  ];
  const paused = { pausedIn: ['stopped'] };

  test.each([
    [20, 'days', '2024-01-31', '2024-03-01'],
    [10, 'days', '2024-01-31', '2024-02-10'],
    [11, 'days', '2024-01-31', '2024-02-21'],
    [10, 'days', '2024-02-15', '2024-03-01'],
    [1, 'months', '2024-01-31', '2024-03-10'],
    [1, 'months', '2024-02-15', '2024-03-20'],
    [1, 'months', '2024-01-05', '2024-02-05'],
    [5, 'workdays', '2024-02-08', '2024-02-26'],
  ])('%d %s after %s: %s', (...[count, of, start, due]) => {
    expect(dueDays(after(count, of, paused), { start, history })).toEqual([due]);
  });

  test('move an ordered day too, but count where the switch is off or not known', () => {
    const ordered = { due: { kind: 'on', date: 'ordered' }, ...paused, pausedWhen: 'on' };
    const given = { start: '2024-01-31', ordered: '2024-03-01', history };
    expect(dueDays(ordered, { ...given, on: true })).toEqual(['2024-03-11']);
    expect(dueDays(ordered, { ...given, on: false })).toEqual(['2024-03-01']);
    expect(dueDays(ordered, given)).toEqual(['2024-03-01']);
  });

  test('a pause that lasts moves the due day on from day to day', () => {
    const lasting = history.slice(0, 2);
    const on = (today: string) =>
      only(after(20, 'days', paused), { start: '2024-01-31', history: lasting, today });
    expect(['2024-02-15', '2024-06-15'].map((today) => on(today).due?.on)).toEqual([
      '2024-02-25',
      '2024-06-25',
    ]);
    expect(standingOf(on('2024-06-01'), '2024-06-01')).toBe('paused');
  });
});

describe('what is paused at present', () => {
  const history = [{ state: 'stopped', on: '2024-02-10' }];
  const clock = after(20, 'days', { pausedIn: ['stopped'] });

  test('is so from the day on which the state is entered, if the switch is on', () => {
    const given = { start: '2024-01-31', history, today: '2024-02-10' };
    expect(only(clock, given).paused).toBe(true);
    expect(only({ ...clock, pausedWhen: 'on' }, { ...given, on: false }).paused).toBe(false);
  });

  test('goes on once the state is left', () => {
    const resumed = [...history, { state: 'running', on: '2024-02-20' }];
    expect(only(clock, { start: '2024-01-31', history: resumed, today: '2024-02-25' }).paused).toBe(false);
  });

  test('is over at an end, even one that stops clocks', () => {
    const given = { start: '2024-01-31', history, closedOn: '2024-02-10', today: '2024-12-01' };
    const { due, paused } = only(clock, given);
    expect([due?.on, paused]).toEqual(['2024-02-20', false]);
  });
});

describe('an end', () => {
  test('closes what is not met, and keeps the mark of what was late then', () => {
    const open = only(after(10, 'days'), {
      start: '2024-01-01',
      closedOn: '2024-01-11',
      today: '2025-01-01',
    });
    expect([standingOf(open, '2025-01-01'), isLate(open, '2025-01-01')]).toEqual(['closed', false]);
    const late = only(after(10, 'days'), {
      start: '2024-01-01',
      closedOn: '2024-01-12',
      today: '2025-01-01',
    });
    expect([standingOf(late, '2025-01-01'), isLate(late, '2025-01-01')]).toEqual(['closed', true]);
  });

  test('lets no more years begin', () => {
    const yearly = { due: { kind: 'yearly', day: "'12-31'" } };
    const given = { start: '2020-05-01', closedOn: '2022-03-01', today: '2026-01-01' };
    expect(dueDays(yearly, given)).toEqual(['2020-12-31', '2021-12-31', '2022-12-31']);
  });
});
