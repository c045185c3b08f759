import { Form, Layout } from '@lixiang/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutGrid } from '../layout-grid.ts';
import {
  changeCell,
  clearCells,
  insertColumn,
  insertRow,
  mergeCells,
  removeColumn,
  removeRow,
  splitCell,
} from './edit-grid.ts';
import { cellAt, placeGrid, type PlacedGrid, wholeRange, writeGrid } from './placed-grid.ts';

const gridOf = (grid: unknown): PlacedGrid => {
  const parsed = Layout.parse({ title: '表', grid }).grid;
  if (!parsed) throw new Error('no grid');
  return placeGrid(parsed);
};
const SAMPLE = {
  widths: [20, 30, 20, 30],
  rows: [
    { cells: [{ of: 'a', align: 'center' }, { fields: ['a'] }, { of: 'b' }, { fields: ['b'] }] },
    {
      height: 20,
      cells: [
        { text: '说明', rowspan: 2, vertical: true },
        { fields: ['c'], hint: '如实', colspan: 3 },
      ],
    },
    { cells: [{ text: '甲' }, {}, {}] },
  ],
};
/** The layout as a reader of it sees the grid: `text of fields` by place. */
const shown = (grid: PlacedGrid) =>
  grid.heights.map((_height, row) =>
    grid.widths.map((_width, column) => {
      const cell = cellAt(grid, row, column);
      return cell ? [cell.text, cell.of, ...cell.fields].filter((each) => each !== undefined).join(' ') : '-';
    }),
  );

test('a grid that is written back is what it was', () => {
  expect(writeGrid(gridOf(SAMPLE))).toEqual(SAMPLE);
});

describe('cells', () => {
  test('become one with all that they held; apart, it stays in the first place', () => {
    const merged = mergeCells(gridOf(SAMPLE), { top: 0, bottom: 0, left: 0, right: 1 });
    expect(shown(merged)[0]).toEqual(['a a', 'a a', 'b', 'b']);
    const cell = cellAt(merged, 0, 0);
    if (!cell) throw new Error('no cell');
    expect(shown(splitCell(merged, cell))[0]).toEqual(['a a', '', 'b', 'b']);
  });

  test('half in a selection are wholly in it', () => {
    expect(wholeRange(gridOf(SAMPLE), { top: 2, bottom: 2, left: 0, right: 1 })).toEqual({
      top: 1,
      bottom: 2,
      left: 0,
      right: 3,
    });
  });

  test('are emptied, and changed', () => {
    const grid = gridOf(SAMPLE);
    expect(shown(clearCells(grid, { top: 0, bottom: 0, left: 0, right: 3 }))[0]).toEqual(['', '', '', '']);
    const cell = cellAt(grid, 2, 1);
    expect(cell && shown(changeCell(grid, cell, { text: '乙' }))[2]?.[1]).toBe('乙');
  });
});

describe('rows and columns', () => {
  test('come in between; what reaches across them grows', () => {
    expect(shown(insertRow(gridOf(SAMPLE), 2)).map((row) => row[0])).toEqual(['a', '说明', '说明', '说明']);
    const wider = insertColumn(gridOf(SAMPLE), 2);
    expect(wider.widths).toEqual([20, 15, 15, 20, 30]);
    expect(shown(wider)[1]).toEqual(['说明', 'c', 'c', 'c', 'c']);
  });

  test('go; what reaches across them shrinks, and the last of them stays', () => {
    expect(shown(removeRow(gridOf(SAMPLE), 1))).toEqual([
      ['a', 'a', 'b', 'b'],
      ['说明', '甲', '', ''],
    ]);
    const narrow = removeColumn(gridOf(SAMPLE), 1);
    expect(narrow.widths).toEqual([50, 20, 30]);
    const one = gridOf({ widths: [1], rows: [{ cells: [{}] }] });
    expect(removeRow(one, 0)).toBe(one);
    expect(removeColumn(one, 0)).toBe(one);
  });
});

const step = fc.tuple(fc.nat(6), fc.nat(7), fc.nat(7), fc.nat(7), fc.nat(7));

test('whatever is done one after another, every place is covered once', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let grid = gridOf(SAMPLE);
      for (const [act, one, two, three, four] of steps) {
        const [rows, columns] = [grid.heights.length, grid.widths.length];
        const rectangle = {
          top: Math.min(one % rows, two % rows),
          bottom: Math.max(one % rows, two % rows),
          left: Math.min(three % columns, four % columns),
          right: Math.max(three % columns, four % columns),
        };
        const cell = cellAt(grid, rectangle.top, rectangle.left);
        if (act === 0) grid = mergeCells(grid, rectangle);
        if (act === 1 && cell) grid = splitCell(grid, cell);
        if (act === 2 && rows < 12) grid = insertRow(grid, one % (rows + 1));
        if (act === 3 && columns < 12) grid = insertColumn(grid, one % (columns + 1));
        if (act === 4) grid = removeRow(grid, one % rows);
        if (act === 5) grid = removeColumn(grid, one % columns);
        if (act === 6) grid = clearCells(grid, rectangle);
      }
      const form = Form.parse({
        key: 'sample',
        name: '表',
        sections: [
          {
            key: 's',
            title: '节',
            fields: ['a', 'b', 'c'].map((key) => ({ key, label: key, kind: 'text' })),
          },
        ],
        layout: { title: '表', grid: writeGrid(grid) },
      });
      expect(layoutGrid(form).faults).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
