import { expect, test } from 'vitest';
import { moveSelection, rangeOf, selectCell, tabOnward } from './selection.ts';

const extent = { rows: 3, columns: 2 };
const at = (row: number, column: number) => selectCell({ row, column });

test('moving stops at the edges', () => {
  expect(moveSelection(at(2, 1), { row: 1, column: 1 }, extent)).toEqual(at(2, 1));
  expect(moveSelection(at(0, 0), { row: -1, column: -1 }, extent)).toEqual(at(0, 0));
});

test('a rectangle is the same whichever corner it began in', () => {
  const down = moveSelection(at(0, 1), { row: 2, column: -1, extend: true }, extent);
  expect(rangeOf(down)).toEqual({ top: 0, bottom: 2, left: 0, right: 1 });
});

test.each([
  [at(0, 0), 1, at(0, 1)],
  [at(0, 1), 1, at(1, 0)],
  [at(2, 1), 1, at(2, 1)],
  [at(1, 0), -1, at(0, 1)],
  [at(0, 0), -1, at(0, 0)],
] as const)('tab from %j by %d leads to %j', (from, step, to) => {
  expect(tabOnward(from, step, extent)).toEqual(to);
});
