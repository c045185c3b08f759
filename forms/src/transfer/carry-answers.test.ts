import { expect, test } from 'vitest';
import { type Values } from '../types.ts';
import { carryAnswers } from './carry-answers.ts';
import { type FormSide, NOTHING_KEPT } from './kept.ts';
import { faultOfCarrying, faultOnTheWayBack } from './faults-of-carrying.ts';
import { level, money, rows, side, text } from './sample-sides.ts';
import { takeBackAnswers } from './take-back-answers.ts';

const carry = (from: FormSide, to: FormSide, values: Values) =>
  carryAnswers(from, to, { values, kept: NOTHING_KEPT });

test('an answer goes into a field of another kind, and stays readable as it was', () => {
  const to = side([money], [{ key: 't', kind: 'retype', from: 'a', into: 'sum' }]);
  const { values, kept } = carry(side([text('a')]), to, { a: '12.5' });
  expect(values).toEqual({ sum: 12_500_000 });
  expect(kept.answers).toEqual([{ path: ['a'], labels: ['项a'], text: '12.5', value: '12.5' }]);
});

test('what cannot be read as the other kind is only kept', () => {
  const to = side([money], [{ key: 't', kind: 'retype', from: 'a', into: 'sum' }]);
  expect(carry(side([text('a')]), to, { a: '约十万' })).toMatchObject({
    values: {},
    kept: { answers: [{ text: '约十万' }] },
  });
});

test('one text is split, several are merged, options are chosen instead of others', () => {
  const to = side(
    [text('first'), text('rest'), text('both'), level],
    [
      { key: 's', kind: 'split', from: 'a', into: ['first', 'rest'], separator: '、' },
      { key: 'm', kind: 'merge', from: ['b', 'c'], into: 'both', separator: '；' },
      { key: 'o', kind: 'options', field: 'level', map: { mid: 'high' } },
    ],
  );
  const from = side([text('a'), text('b'), text('c'), level]);
  expect(carry(from, to, { a: '甲、乙、丙', b: '丁', c: '戊', level: 'mid' }).values).toEqual({
    first: '甲',
    rest: '乙、丙',
    both: '丁；戊',
    level: 'high',
  });
});

test('in a table answers are carried row by row, and a removed column is kept cell by cell', () => {
  const from = side([rows(text('a'), text('b'))]);
  const to = side([rows(text('a'), money)], [{ key: 't', kind: 'retype', from: 'rows.b', into: 'rows.sum' }]);
  const { values, kept } = carry(from, to, { rows: [{ id: '1', a: '甲', b: '3' }] });
  expect(values).toEqual({ rows: [{ id: '1', a: '甲', sum: 3_000_000 }] });
  expect(kept.answers).toMatchObject([{ path: ['rows', '1', 'b'], labels: ['明细', '项b'], text: '3' }]);
});

test('a field that is asked for again has its answer again, unless another was given', () => {
  const [one, two] = [side([text('a'), text('b')]), side([text('b')])];
  const carried = carry(one, two, { a: '甲', b: '乙' });
  expect(carryAnswers(two, one, carried)).toMatchObject({
    values: { a: '甲', b: '乙' },
    kept: { answers: [] },
  });
  expect(carryAnswers(two, one, { ...carried, values: { a: '新', b: '乙' } })).toMatchObject({
    values: { a: '新' },
    kept: { answers: [{ text: '甲' }] },
  });
});

test('taken back after more was answered, nothing of either is lost', () => {
  const from = side([text('a'), text('b')]);
  const to = side([text('b'), money], [{ key: 't', kind: 'retype', from: 'a', into: 'sum' }]);
  const carried = carry(from, to, { a: '12', b: '乙' });
  const edited = { ...carried, values: { b: '新', sum: 1_000_000 } };
  expect(takeBackAnswers(to, from, edited)).toMatchObject({
    values: { a: '12', b: '新' },
    kept: { answers: [{ path: ['sum'], labels: ['金额'], value: 1_000_000 }], steps: [] },
  });
});

test('whatever versions follow, going back leads to exactly what was there', () => {
  expect(faultOnTheWayBack(1_000)).toBeUndefined();
});

test('whatever versions follow, every answer is among the answers or the kept ones, but for options chosen instead', () => {
  expect(faultOfCarrying(500)).toBeUndefined();
});
