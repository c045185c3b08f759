import { type PlacedCell, type PlacedGrid } from '@lixiang/forms';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { paperDesignWords as words } from '../../wording/paper-design.ts';
import { cellContent, contentText } from './cell-content.ts';
import { actOfKey, type GridAct } from './grid-acts.ts';
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
  const focused = at ? `${at.row}/${at.column}` : '';
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
        onFocus={() => {
          within.current = true;
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
                .map((cell) => {
                  const isIn =
                    range !== undefined &&
                    cell.row >= range.top &&
                    cell.row <= range.bottom &&
                    cell.column >= range.left &&
                    cell.column <= range.right;
                  return (
                    <td
                      key={cell.column}
                      data-cell={`${cell.row}/${cell.column}`}
                      colSpan={cell.colspan}
                      rowSpan={cell.rowspan}
                      aria-selected={isIn}
                      aria-label={nameOf(cell, fields)}
                      tabIndex={covers(cell, focus) ? 0 : -1}
                      style={{ textAlign: cell.align }}
                      onMouseDown={(event) => {
                        const anchor = event.shiftKey && selection ? selection.anchor : cell;
                        select({ anchor, focus: { row: cell.row, column: cell.column } });
                      }}
                      onMouseEnter={(event) => {
                        if (event.buttons === 1 && selection)
                          select({ ...selection, focus: { row: cell.row, column: cell.column } });
                      }}
                      onFocus={() => {
                        if (!selection) select(selectSpot(cell.row, cell.column));
                      }}
                    >
                      <CellFace cell={cell} fields={fields} />
                    </td>
                  );
                })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type CellFaceProps = { readonly cell: PlacedCell; readonly fields: readonly PlacedField[] };

function CellFace({ cell, fields }: CellFaceProps) {
  const { printed, answers, hint } = cellContent(cell, fields);
  return (
    <div className={cell.vertical ? styles.vertical : undefined}>
      {printed !== '' && <span className={styles.printed}>{printed}</span>}
      {answers.map(({ key, label }) => (
        <span key={key} className={styles.answer}>
          {label}
        </span>
      ))}
      {hint !== '' && <small className={styles.hint}>{hint}</small>}
    </div>
  );
}

function nameOf(cell: PlacedCell, fields: readonly PlacedField[]): string {
  const name = words.cellName(cell.row + 1, cell.column + 1, contentText(cell, fields));
  return cell.rowspan === 1 && cell.colspan === 1
    ? name
    : `${name}${words.spans(cell.rowspan, cell.colspan)}`;
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
