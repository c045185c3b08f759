import { addDays } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { CHINA_DAYS } from './china-days.ts';
import { workCalendar } from './work-calendar.ts';

const china = workCalendar(CHINA_DAYS, undefined);

describe('the country’s calendar', () => {
  test.each([
    ['2025-09-26', true, 'workday', null],
    ['2025-09-27', false, 'weekend', null],
    ['2025-09-28', true, 'makeUp', '国庆节'],
    ['2025-10-01', false, 'holiday', '国庆节'],
    ['2025-10-11', true, 'makeUp', '国庆节'],
    ['2024-02-04', true, 'makeUp', '春节'],
    ['2020-02-24', true, 'workday', null],
    ['2018-12-29', true, 'makeUp', '元旦'],
  ])('%s works: %s', (...[date, works, kind, name]) => {
    expect(china.dayAt(date)).toEqual({ works, kind, name, settled: true });
  });

  test('a year that nobody has ordered is never silently plain', () => {
    expect(china.dayAt('2999-10-01')).toMatchObject({ works: true, settled: false });
    expect(china.dayAt('1999-10-01')).toMatchObject({ settled: false });
  });
});

describe('where the last known year ends', () => {
  const one = { holidays: { '2030-10-01': '国庆节' }, makeUpDays: {} };
  test.each([
    ['2029-12-31', false],
    ['2030-01-01', true],
    ['2030-12-27', true],
    ['2030-12-28', false],
    ['2031-01-02', false],
  ])('%s is settled: %s', (date, settled) => {
    expect(workCalendar(one, undefined).dayAt(date).settled).toBe(settled);
  });

  test('its last days are settled by the next year’s order', () => {
    const two = { ...one, holidays: { ...one.holidays, '2031-10-01': '国庆节' } };
    expect(workCalendar(two, undefined).dayAt('2030-12-31').settled).toBe(true);
  });
});

describe('a jurisdiction’s own days', () => {
  const own = workCalendar(CHINA_DAYS, {
    rest: ['2025-09-28', '2999-03-05'],
    work: ['2025-10-08'],
    years: [2998],
  });
  test.each([
    ['2025-09-28', { works: false, kind: 'ownRest', settled: true }],
    ['2025-10-08', { works: true, kind: 'ownWork', settled: true }],
    ['2999-03-05', { works: false, kind: 'ownRest', settled: true }],
    ['2999-03-06', { settled: false }],
    ['2998-03-06', { settled: true }],
  ])('%s', (date, day) => {
    expect(own.dayAt(date)).toMatchObject(day);
  });
});

test('every ordered day off is off, and every make-up day is worked', () => {
  const days = Object.keys(CHINA_DAYS.holidays);
  expect(days.length).toBeGreaterThan(600);
  expect(days.filter((date) => china.dayAt(date).works)).toEqual([]);
  const made = Object.keys(CHINA_DAYS.makeUpDays);
  expect(made.filter((date) => !china.dayAt(date).works)).toEqual([]);
});

test('each week of an ordinary month has five working days', () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => china.dayAt(addDays('2025-03-10', day) ?? '').works);
  expect(week).toEqual([true, true, true, true, true, false, false]);
});
