import {
  cellAt,
  changeCell,
  clearCells,
  type GridRange,
  insertColumn,
  insertRow,
  mergeCells,
  type PlacedGrid,
  removeColumn,
  removeRow,
  splitCell,
} from '@lixiang/forms';
import { paperDesignWords as words } from '../../wording/paper-design.ts';

/** What can be done to the selected cells; each is a button, and some a key. */
export type GridAct =
  | 'merge'
  | 'split'
  | 'rowAbove'
  | 'rowBelow'
  | 'columnLeft'
  | 'columnRight'
  | 'removeRow'
  | 'removeColumn'
  | 'vertical'
  | 'clear';

export const GRID_ACTS: readonly GridAct[] = [
  'merge',
  'split',
  'rowAbove',
  'rowBelow',
  'columnLeft',
  'columnRight',
  'removeRow',
  'removeColumn',
  'vertical',
  'clear',
];

/** The act of a key pressed in the grid. */
export function actOfKey(key: string): GridAct | undefined {
  const acts: Readonly<Record<string, GridAct>> = {
    m: 'merge',
    s: 'split',
    v: 'vertical',
    Delete: 'clear',
    Backspace: 'clear',
    Insert: 'rowBelow',
  };
  return acts[key.length === 1 ? key.toLowerCase() : key];
}

/** The grid after an act, and what undoing it is called. */
export function takeAct(
  grid: PlacedGrid,
  range: GridRange,
  act: GridAct,
): { readonly grid: PlacedGrid; readonly label: string } {
  const cell = cellAt(grid, range.top, range.left);
  switch (act) {
    case 'merge':
      return { grid: mergeCells(grid, range), label: words.done.merge };
    case 'split':
      return { grid: cell ? splitCell(grid, cell) : grid, label: words.done.split };
    case 'rowAbove':
      return { grid: insertRow(grid, range.top), label: words.done.row };
    case 'rowBelow':
      return { grid: insertRow(grid, range.bottom + 1), label: words.done.row };
    case 'columnLeft':
      return { grid: insertColumn(grid, range.left), label: words.done.column };
    case 'columnRight':
      return { grid: insertColumn(grid, range.right + 1), label: words.done.column };
    case 'removeRow':
      return { grid: removeRow(grid, range.top), label: words.done.row };
    case 'removeColumn':
      return { grid: removeColumn(grid, range.left), label: words.done.column };
    case 'vertical':
      return {
        grid: cell ? changeCell(grid, cell, { vertical: !cell.vertical }) : grid,
        label: words.done.cell,
      };
    case 'clear':
      return { grid: clearCells(grid, range), label: words.done.clear };
  }
}
