import { applyPackEdits, type Json, type PackEdit } from '@lixiang/schema';
import { expect, test } from 'vitest';
import {
  insertWidget,
  keysIn,
  moveByOne,
  moveOnto,
  removeWidget,
  resizeBy,
  sizeOf,
} from './arrange-edits.ts';

const BOARD = ['dashboards', 'board'];
const CONTENT: Json = {
  dashboards: [{ key: 'board', widgets: [{ key: 'a', width: 11 }, { key: 'b' }, { key: 'c' }] }],
};

/** The order after edits; none where they cannot be made. */
function orderAfter(edits: readonly PackEdit[] | undefined): string {
  if (!edits) return 'none';
  const result = applyPackEdits(CONTENT, edits);
  return 'content' in result ? keysIn(result.content, BOARD).join('') : 'refused';
}

test.each([
  ['a', -1, 'none'],
  ['a', 1, 'bac'],
  ['b', -1, 'bac'],
  ['b', 1, 'acb'],
  ['c', 1, 'none'],
] as const)('%s moved by %i: %s', (key, step, order) => {
  expect(orderAfter(moveByOne(CONTENT, BOARD, { key, step })?.edits)).toBe(order);
});

test.each([
  ['a', 'c', 'bca'],
  ['c', 'a', 'cab'],
  ['a', 'b', 'bac'],
  ['b', 'b', 'none'],
  ['b', 'gone', 'none'],
])('%s dropped upon %s: %s', (key, onto, order) => {
  expect(orderAfter(moveOnto(CONTENT, BOARD, { key, onto })?.edits)).toBe(order);
});

test('a widget stays within the twelve columns, and at its limit nothing is edited', () => {
  expect(resizeBy(CONTENT, BOARD, { key: 'a', by: { width: 5, height: 0 } })?.size).toEqual({
    width: 12,
    height: 3,
  });
  expect(resizeBy(CONTENT, BOARD, { key: 'b', by: { width: -9, height: 1 } })?.size).toEqual({
    width: 2,
    height: 4,
  });
  expect(resizeBy(CONTENT, BOARD, { key: 'b', by: { width: 0, height: 0 } })).toBeUndefined();
  expect(sizeOf({})).toEqual({ width: 4, height: 3 });
});

test('widgets come behind the selected one and go, but for the last', () => {
  expect(orderAfter(insertWidget(CONTENT, BOARD, { item: { key: 'n' }, after: 'a' }))).toBe('anbc');
  expect(orderAfter(insertWidget(CONTENT, BOARD, { item: { key: 'n' }, after: undefined }))).toBe('abcn');
  expect(orderAfter(removeWidget(CONTENT, BOARD, 'b'))).toBe('ac');
  const alone: Json = { dashboards: [{ key: 'board', widgets: [{ key: 'a' }] }] };
  expect(removeWidget(alone, BOARD, 'a')).toBeUndefined();
});
