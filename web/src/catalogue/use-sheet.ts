import { useState, useSyncExternalStore, type MouseEvent } from 'react';
import { sheetWords } from '../wording/sheet.ts';
import { pasteCells } from '@lixiang/forms';
import { newRowId } from '../ui/new-row-id.ts';
import { rowsOf, type SheetTable } from './cell-text.ts';
import { columnWidth } from './sheet-columns.ts';
import {
  moveSelection,
  rangeOf,
  selectCell,
  tabOnward,
  type Cell,
  type Extent,
  type Range,
  type Selection,
} from './selection.ts';
import {
  clearEdits,
  copyCells,
  fillDownEdits,
  insertEdits,
  moveEdits,
  removeEdits,
  typeEdits,
} from './sheet-edits.ts';
import type { SheetCommand } from './sheet-key.ts';
import { formatTsv, parseTsv } from './tsv.ts';
import { ROW_HEIGHT } from './use-visible-rows.ts';

export const NUMBER_WIDTH = 48;

export type SheetHandle = {
  readonly rows: readonly string[];
  readonly extent: Extent;
  readonly selection: Selection;
  readonly range: Range;
  /** What the last act came to, for everybody to read. */
  readonly said: string;
  /** Why what was pasted last was not taken; nothing else. */
  readonly refusal: string;
  readonly run: (command: SheetCommand | { readonly kind: 'insert' | 'remove' | 'up' | 'down' }) => void;
  readonly write: (text: string) => void;
  readonly copy: () => string;
  readonly paste: (text: string) => void;
  readonly goTo: (cell: Cell) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseMove: (event: MouseEvent) => void;
};

type Surroundings = {
  readonly editorId: string;
  readonly disabled: boolean;
  readonly scroller: HTMLDivElement | null;
};

/** Where the cursor of a sheet is, and what keys, mouse and clipboard do with it. */
export function useSheet(table: SheetTable, { editorId, disabled, scroller }: Surroundings): SheetHandle {
  const { source, path, field } = table;
  const rows = useSyncExternalStore(
    (wake) => source.subscribe(path, wake),
    () => source.rows(path),
  );
  const [kept, setSelection] = useState<Selection>(selectCell({ row: 0, column: 0 }));
  const [said, say] = useState('');
  const [refusal, refuse] = useState('');
  const extent = {
    rows: Math.max(1, Math.min(rows.length + (disabled ? 0 : 1), field.maxRows)),
    columns: table.columns.length,
  };
  // Rows may have gone since; the cursor stays inside what is left.
  const selection = within(kept, extent);
  const range = rangeOf(selection);

  const select = (next: Selection) => {
    setSelection(next);
    reveal(scroller, table, next.active);
  };
  const edit = (edits: ReturnType<typeof clearEdits>) => {
    if (!disabled) source.edit(edits);
  };
  const run: SheetHandle['run'] = (command) => {
    switch (command.kind) {
      case 'move':
        return select(moveSelection(selection, command, extent));
      case 'tab':
        return select(tabOnward(selection, command.step, extent));
      case 'selectAll':
        return setSelection({
          anchor: { row: 0, column: 0 },
          active: { row: Math.max(0, rows.length - 1), column: extent.columns - 1 },
        });
      case 'clear':
        return edit(clearEdits(table, rows, range));
      case 'fillDown':
        return edit(fillDownEdits(table, rows, range));
      case 'undo':
        source.undo();
        return undefined;
      case 'redo':
        source.redo();
        return undefined;
      case 'insert':
        return edit(insertEdits(table, rows, range));
      case 'remove':
        return edit(removeEdits(table, rows, range));
      case 'up':
      case 'down': {
        const step = command.kind === 'up' ? -1 : 1;
        const edits = moveEdits(table, rows, { ...range, step });
        edit(edits);
        if (edits.length > 0) select(shifted(selection, step));
        return undefined;
      }
      case 'edit':
        return undefined;
    }
  };
  const cellUnder = (event: MouseEvent): Cell | undefined => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (!cell) return undefined;
    return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column'] ?? -1) };
  };

  return {
    rows,
    extent,
    selection,
    range,
    said,
    refusal,
    run,
    write: (text) => {
      const { row, column } = selection.active;
      edit(typeEdits(table, rows, { row, column, text }));
      source.reveal([...path, rows[row] ?? '', table.columns[column]?.key ?? '']);
    },
    copy: () => formatTsv(copyCells(table, rows, range)),
    paste: (text) => {
      if (disabled || text === '') return;
      const cells = parseTsv(text);
      const at = { row: range.top, column: range.left };
      if (at.row + cells.length > field.maxRows) {
        refuse(sheetWords.pasteTooMany(cells.length, field.maxRows));
        return;
      }
      refuse('');
      const { edits } = pasteCells({
        table: field,
        rows: rowsOf(table),
        at,
        cells,
        lists: table.lists,
        newId: newRowId,
      });
      edit(edits);
      say(sheetWords.pasted(cells.length, widest(cells)));
      setSelection({
        anchor: { row: range.top, column: range.left },
        active: {
          row: range.top + cells.length - 1,
          column: Math.min(range.left + widest(cells), extent.columns) - 1,
        },
      });
    },
    goTo: (cell) => {
      select(selectCell(cell));
      focusEditor(editorId);
    },
    onMouseDown: (event) => {
      const cell = cellUnder(event);
      if (!cell || event.button !== 0) return;
      event.preventDefault();
      // Leaving the editor first writes what was being typed where it was typed.
      document.getElementById(editorId)?.blur();
      if (cell.column < 0) {
        setSelection({
          anchor: { row: cell.row, column: 0 },
          active: { row: cell.row, column: extent.columns - 1 },
        });
      } else if (event.shiftKey) setSelection({ anchor: selection.anchor, active: cell });
      else setSelection(selectCell(cell));
      focusEditor(editorId);
    },
    onMouseMove: (event) => {
      if (event.buttons !== 1) return;
      const cell = cellUnder(event);
      if (
        !cell ||
        cell.column < 0 ||
        (cell.row === selection.active.row && cell.column === selection.active.column)
      )
        return;
      setSelection({ anchor: selection.anchor, active: cell });
    },
  };
}

function focusEditor(id: string): void {
  document.getElementById(id)?.focus({ preventScroll: true });
}

function widest(cells: readonly (readonly string[])[]): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}

function within({ anchor, active }: Selection, extent: Extent): Selection {
  const inside = (cell: Cell): Cell => ({
    row: Math.min(cell.row, extent.rows - 1),
    column: Math.min(cell.column, extent.columns - 1),
  });
  return { anchor: inside(anchor), active: inside(active) };
}

function shifted({ anchor, active }: Selection, step: 1 | -1): Selection {
  return {
    anchor: { ...anchor, row: anchor.row + step },
    active: { ...active, row: active.row + step },
  };
}

/** Scrolls just as far as the cell needs; header and row numbers lie over the edges. */
function reveal(scroller: HTMLDivElement | null, table: SheetTable, cell: Cell): void {
  if (!scroller) return;
  const header = scroller.querySelector('.lx-sheet-head')?.clientHeight ?? 0;
  const top = cell.row * ROW_HEIGHT;
  const height = scroller.clientHeight - header;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + ROW_HEIGHT > scroller.scrollTop + height) scroller.scrollTop = top + ROW_HEIGHT - height;
  const left = columnLeft(table, cell.column) - NUMBER_WIDTH;
  const right = left + NUMBER_WIDTH + columnWidthAt(table, cell.column);
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (right > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = right - scroller.clientWidth;
}

/** Where a column begins, the row numbers included. */
export function columnLeft({ columns }: SheetTable, column: number): number {
  return columns.slice(0, column).reduce((left, each) => left + columnWidth(each), NUMBER_WIDTH);
}

export function columnWidthAt({ columns }: SheetTable, column: number): number {
  const each = columns[column];
  return each ? columnWidth(each) : 0;
}
