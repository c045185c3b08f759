import { describe, expect, test } from 'vitest';
import { type Row } from '../types.ts';
import { pasteCells } from './paste-cells.ts';
import { counter, lists, table } from './sample-sheet.ts';

describe('pasting', () => {
  const rows: readonly Row[] = [
    { id: 'a', department: '甲局', item: '一' },
    { id: 'b', department: '乙局', item: '二' },
  ];
  const paste = (row: number, column: number, cells: readonly (readonly string[])[]) =>
    pasteCells({ table, rows, at: { row, column }, cells, lists, newId: counter() });

  test('sets what differs in rows there are, and puts in rows beyond the last', () => {
    expect(
      paste(1, 4, [
        ['二', 'C'],
        ['三', '字符型 C'],
      ]),
    ).toEqual({
      edits: [
        { op: 'set', path: ['items', 'b', 'dataType'], value: 'C' },
        { op: 'insertRows', path: ['items'], after: 'b', rows: [{ id: 'r1', item: '三', dataType: 'C' }] },
      ],
      issues: [],
    });
  });

  test('a blank cell takes the answer away', () => {
    expect(paste(0, 4, [['']]).edits).toEqual([{ op: 'set', path: ['items', 'a', 'item'], value: null }]);
  });

  test('a text that cannot be read stays in its cell, and is told', () => {
    const { edits, issues } = paste(0, 6, [['很长', '1', '是', '9', '多余']]);
    expect(edits).toContainEqual({ op: 'set', path: ['items', 'a', 'length'], value: '很长' });
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [0, 10, 'sheet.tooWide'],
      [0, 6, 'integer.notInteger'],
    ]);
    expect(edits.some(({ path }) => path.at(-1) === 'double')).toBe(false);
  });

  test('a header copied along and blank lines are left out, and merged cells are filled', () => {
    const { edits } = paste(2, 0, [
      ['部门名称', '资源名称', '信息项'],
      ['丙局', '许可信息', '一'],
      ['', '', '二'],
      ['', '', ''],
    ]);
    expect(edits).toEqual([
      {
        op: 'insertRows',
        path: ['items'],
        after: 'b',
        rows: [
          { id: 'r1', department: '丙局', resource: '许可信息', formatClass: '一' },
          { id: 'r2', department: '丙局', resource: '许可信息', formatClass: '二' },
        ],
      },
    ]);
  });
});
