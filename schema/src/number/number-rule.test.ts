import { expect, test } from 'vitest';
import { NumberRule } from '../model/primitive.ts';
import { numberOf, numberParts, seriesOf } from './number-rule.ts';

const known = {
  year: '2026',
  place: '500235',
  unit: '11500235008661322K',
  codeOf: (field: string) => ({ kind: '2' })[field],
};

test.each([
  ['XM-{year}-{seq:4}', 1, 'XM-2026-0001'],
  ['XM-{year}-{seq:4}', 12_345, 'XM-2026-12345'],
  ['ZJ{seq:3}', 42, 'ZJ042'],
  ['{code:kind}{place}/{seq:5}', 7, '2500235/00007'],
  ['{unit}-{seq:2}号', 3, '11500235008661322K-03号'],
])('%s counts %i as %s', (rule, count, expected) => {
  expect(NumberRule.safeParse(rule).success).toBe(true);
  expect(numberOf(seriesOf(rule, known) ?? '', count)).toBe(expected);
});

test('each year has a series of its own', () => {
  const rule = 'XM-{year}-{seq:4}';
  expect(seriesOf(rule, known)).not.toBe(seriesOf(rule, { ...known, year: '2027' }));
});

test('what is not known makes no series', () => {
  expect(seriesOf('{code:other}{seq:3}', known)).toBeUndefined();
  expect(seriesOf('{unit}{seq:3}', { ...known, unit: undefined })).toBeUndefined();
});

test.each(['XM', 'XM-{seq:0}', '{seq:3}{seq:3}', '{month}{seq:3}', '{code:}{seq:3}', '{seq:3', ''])(
  '“%s” is no rule',
  (rule) => {
    expect(NumberRule.safeParse(rule).success).toBe(false);
  },
);

test('a rule is read in the order of its parts', () => {
  expect(numberParts('甲{code:kind}/{seq:4}')).toEqual([
    { kind: 'text', text: '甲' },
    { kind: 'code', field: 'kind' },
    { kind: 'text', text: '/' },
    { kind: 'count', width: 4 },
  ]);
});
