import { expect, test } from 'vitest';
import { numberOf, seriesOf } from './record-number.ts';

test.each([
  ['XM-{year}-{seq:4}', 1, 'XM-2026-0001'],
  ['XM-{year}-{seq:4}', 12_345, 'XM-2026-12345'],
  ['ZJ{seq:3}', 42, 'ZJ042'],
])('%s counts %i as %s', (template, sequence, expected) => {
  expect(numberOf(seriesOf(template, '2026-03-02'), sequence)).toBe(expected);
});

test('each year has a series of its own', () => {
  expect(seriesOf('XM-{year}-{seq:4}', '2026-12-31')).not.toBe(seriesOf('XM-{year}-{seq:4}', '2027-01-01'));
});
