import { expect, test } from 'vitest';
import { calendarDay, formatInstant, formatSize, formatWaiting } from './format.ts';

test('an instant is read in Shanghai, whatever the machine keeps', () => {
  expect(formatInstant('2022-04-27T16:30:00Z')).toBe('2022-04-28 00:30');
  expect(calendarDay(new Date('2022-04-27T15:59:00Z'))).toBe('2022-04-27');
});

test.each([
  ['2022-04-28T01:00:00Z', '今日收到'],
  ['2022-04-27T15:59:00Z', '已等待 1 天'],
  ['2022-04-01T15:59:00Z', '已等待 27 天'],
])('what came at %s: %s', (since, words) => {
  expect(formatWaiting(since, new Date('2022-04-28T02:00:00Z'))).toBe(words);
});

test.each([
  [12, '12 B'],
  [2048, '2 KB'],
  [5 * 1024 * 1024, '5.0 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});
