import type { GridRange, PlacedCell, PlacedGrid } from '@lixiang/forms';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { paperDesignWords as words } from '../../wording/paper-design.ts';
import { actOfKey, type GridAct } from './grid-acts.ts';
import { GridCell } from './grid-cell.tsx';
import {
  type Direction,
  type GridSelection,
  moveSelection,
  selectedRange,
  selectSpot,
} from './grid-selection.ts';
import type { PlacedField } from './form-fields.ts';
import styles from './paper-designer.module.css';

type GridCanvasProps = {
  readonly grid: PlacedGrid;
  readonly fields: readonly PlacedField[];
  readonly selection: GridSelection | undefined;
  readonly select: (selection: GridSelection) => void;
  readonly act: (act: GridAct) => void;
  readonly editContent: () => void;
};

const DIRECTIONS: readonly Direction[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const HELP = 'lx-paper-grid-help';

/** The grid of the paper: cells are gone through by arrows, selected by Shift, and worked on by keys or buttons. */
export function GridCanvas({ grid, fields, selection, select, act, editContent }: GridCanvasProps) {
  const table = useRef<HTMLTableElement>(null);
  const within = useRef(false);
  const range = selection && selectedRange(grid, selection);
  const focus = selection?.focus ?? { row: 0, column: 0 };
  const at = grid.cells.find((cell) => covers(cell, focus));
  const focused = at ? nameOfPlace(at) : '';
  useEffect(() => {
    // The focus follows the selection while the person is in the grid, also when its cell has become part of another.
    const { activeElement: active } = document;
    const isIn = table.current?.contains(active) || (within.current && active === document.body);
    if (isIn) table.current?.querySelector<HTMLElement>(`[data-cell="${focused}"]`)?.focus();
  }, [focused]);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = DIRECTIONS.find((key) => key === event.key);
    const taken = actOfKey(event.key);
    if (to) select(moveSelection(grid, selection ?? selectSpot(0, 0), { to, extends: event.shiftKey }));
    else if (event.key === 'Enter' || event.key === 'F2') editContent();
    else if (taken) act(taken);
    else return;
    event.preventDefault();
  };
  const rows = Map.groupBy(grid.cells, (cell) => cell.row);
  const total = grid.widths.reduce((sum, width) => sum + width, 0);
  return (
    <>
      <p id={HELP} className={styles.help}>
        {words.help}
      </p>
      <table
        ref={table}
        role="grid"
        aria-label={words.grid}
        aria-describedby={HELP}
        aria-multiselectable="true"
        className={styles.grid}
        onKeyDown={press}
        onMouseDown={({ target, shiftKey }) => {
          const cell = cellOf(grid, target);
          if (cell)
            select({ anchor: shiftKey && selection ? selection.anchor : spotOf(cell), focus: spotOf(cell) });
        }}
        onMouseOver={({ target, buttons }) => {
          const cell = buttons === 1 && selection ? cellOf(grid, target) : undefined;
          if (cell && selection) select({ ...selection, focus: spotOf(cell) });
        }}
        onFocus={({ target }) => {
          within.current = true;
          const cell = selection ? undefined : cellOf(grid, target);
          if (cell) select(selectSpot(cell.row, cell.column));
        }}
        onBlur={(event) => {
          within.current = event.relatedTarget === null || event.currentTarget.contains(event.relatedTarget);
        }}
      >
        <colgroup>
          {grid.widths.map((width, column) => (
            <col key={numberKey(column)} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {grid.heights.map((height, row) => (
            <tr key={numberKey(row)} style={{ height: `${(height ?? 10) * 3}px` }}>
              {(rows.get(row) ?? [])
                .toSorted((one, other) => one.column - other.column)
                .map((cell) => (
                  <GridCell
                    key={cell.column}
                    cell={cell}
                    fields={fields}
                    isSelected={range !== undefined && isInside(cell, range)}
                    isEntry={cell === at}
                  />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function isInside({ row, column }: PlacedCell, { top, bottom, left, right }: GridRange): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The cell that something happened to, with where it stands. */
function cellOf(grid: PlacedGrid, target: EventTarget): PlacedCell | undefined {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : '';
  return grid.cells.find((cell) => nameOfPlace(cell) === name);
}

function spotOf({ row, column }: PlacedCell): GridSelection['focus'] {
  return { row, column };
}

function nameOfPlace({ row, column }: PlacedCell): string {
  return `${row}/${column}`;
}

function covers(
  cell: PlacedCell,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  return (
    row >= cell.row &&
    row < cell.row + cell.rowspan &&
    column >= cell.column &&
    column < cell.column + cell.colspan
  );
}

/** Rows and columns are known by their place alone. */
function numberKey(at: number): string {
  return `n${at}`;
}
