import { sheetColumns, type Issue, type Lists, type Path, type Row } from '@lixiang/forms';
import type { FieldOf, Form } from '@lixiang/schema';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { wordFormIssue } from '../wording/form-issue.ts';
import { sheetWords } from '../wording/sheet.ts';
import type { Suggestions } from './cell-options.ts';
import { cellText, type SheetTable } from './cell-text.ts';
import { SheetEditor } from './sheet-editor.tsx';
import { SheetHeader } from './sheet-header.tsx';
import { SheetProblems } from './sheet-problems.tsx';
import { BlankRow, SheetRow } from './sheet-row.tsx';
import type { SheetSource } from './sheet-source.ts';
import { SheetToolbar } from './sheet-toolbar.tsx';
import './sheet.css';
import { columnWidth } from './sheet-columns.ts';
import { columnLeft, columnWidthAt, NUMBER_WIDTH, useSheet, type SheetHandle } from './use-sheet.ts';
import { ROW_HEIGHT, useVisibleRows } from './use-visible-rows.ts';

const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }));

export type SheetProps = {
  readonly field: FieldOf<'table'>;
  readonly path: Path;
  readonly id: string;
  readonly disabled: boolean;
  readonly source: SheetSource;
  readonly lists: Lists;
  readonly form: Form;
  readonly suggestions: Suggestions;
  /** What the form would say of these rows in place of those that are there. */
  readonly judge: (rows: readonly Row[]) => readonly Issue[];
};

/** A table edited like a spreadsheet: by keyboard, by pasting, by files; only the rows in sight are drawn. */
export function Sheet(props: SheetProps) {
  const { field, path, id, disabled, source, lists } = props;
  const table: SheetTable = { field, columns: sheetColumns(field), path, source, lists };
  const editorId = `${id}-editor`;
  // As state, not as a ref: what is inside must hear of the element once it is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const sheet = useSheet(table, { editorId, disabled, scroller });
  const [importing, setImporting] = useState(false);
  const frame = useGoToCell(table, sheet);
  const headerRows = field.heads.length > 0 ? 2 : 1;
  return (
    <div className="lx-sheet" id={id} ref={frame} tabIndex={-1}>
      <SheetToolbar
        sheet={sheet}
        most={field.maxRows}
        disabled={disabled}
        importing={() => setImporting(true)}
        exporting={() => void exportSheet(table, props.form)}
      />
      {sheet.refusal !== '' && (
        <p className="lx-issue" role="alert">
          {sheet.refusal}
        </p>
      )}
      <div
        ref={setScroller}
        className="lx-sheet-scroll"
        onMouseDown={sheet.onMouseDown}
        onMouseMove={sheet.onMouseMove}
      >
        <div
          role="grid"
          aria-label={field.label}
          aria-rowcount={sheet.extent.rows + headerRows}
          aria-colcount={table.columns.length + 1}
          aria-readonly={disabled || undefined}
        >
          <SheetHeader table={table} template={templateOf(table)} />
          <SheetBody table={table} sheet={sheet} scroller={scroller} headerRows={headerRows} />
        </div>
        <SheetCursor {...props} table={table} sheet={sheet} scroller={scroller} editorId={editorId} />
      </div>
      <div className="lx-sheet-said" aria-live="polite">
        {problemAt(table, sheet)}
      </div>
      <SheetProblems table={table} rows={sheet.rows} goTo={sheet.goTo} />
      {!disabled && <p className="lx-hint">{sheetWords.help}</p>}
      {importing && (
        <Suspense fallback={null}>
          <ImportDialog table={table} judge={props.judge} close={() => setImporting(false)} />
        </Suspense>
      )}
    </div>
  );
}

type PartProps = {
  readonly table: SheetTable;
  readonly sheet: SheetHandle;
  readonly scroller: HTMLDivElement | null;
};

function SheetBody({ table, sheet, scroller, headerRows }: PartProps & { readonly headerRows: number }) {
  const visible = useVisibleRows(scroller, sheet.extent.rows);
  const template = templateOf(table);
  const width = columnLeft(table, table.columns.length);
  return (
    <div className="lx-sheet-body" role="rowgroup" style={{ height: sheet.extent.rows * ROW_HEIGHT, width }}>
      {visible.map(({ index, top }) => {
        const id = sheet.rows[index];
        const shared = { table, index, top, template, headerRows };
        return id === undefined ? (
          <BlankRow key="blank" {...shared} />
        ) : (
          <SheetRow key={id} id={id} {...shared} />
        );
      })}
    </div>
  );
}

type CursorProps = SheetProps & PartProps & { readonly editorId: string };

/** The chosen rectangle, and the editor over its active cell. */
function SheetCursor({ table, sheet, scroller, editorId, disabled, suggestions }: CursorProps) {
  const { field } = table;
  const { range, selection } = sheet;
  const { row, column } = selection.active;
  const header = field.heads.length > 0 ? 'calc(2 * var(--lx-sheet-head-row))' : 'var(--lx-sheet-head-row)';
  return (
    <div className="lx-sheet-cursor" style={{ top: header }}>
      <div
        className="lx-sheet-range"
        style={{
          left: columnLeft(table, range.left),
          top: range.top * ROW_HEIGHT,
          width: columnLeft(table, range.right + 1) - columnLeft(table, range.left),
          height: (range.bottom - range.top + 1) * ROW_HEIGHT,
        }}
      />
      <SheetEditor
        id={editorId}
        table={table}
        rows={sheet.rows}
        selection={selection}
        suggestions={suggestions}
        place={{
          left: columnLeft(table, column),
          top: row * ROW_HEIGHT,
          width: columnWidthAt(table, column),
          height: ROW_HEIGHT,
        }}
        isLow={() => isLow(scroller, row)}
        label={labelOf(table, sheet)}
        disabled={disabled}
        run={sheet.run}
        write={sheet.write}
        copy={sheet.copy}
        paste={sheet.paste}
      />
    </div>
  );
}

function isLow(element: HTMLElement | null, row: number): boolean {
  if (!element) return false;
  const below = element.scrollTop + element.clientHeight - (row + 3) * ROW_HEIGHT;
  return below < 200 && row * ROW_HEIGHT - element.scrollTop > 200;
}

function templateOf({ columns }: SheetTable): string {
  return [NUMBER_WIDTH, ...columns.map(columnWidth)].map((width) => `${width}px`).join(' ');
}

function labelOf(table: SheetTable, { selection, rows }: SheetHandle): string {
  const { row, column } = selection.active;
  const field = table.columns[column];
  const id = rows[row];
  if (!field) return '';
  const text = id === undefined ? sheetWords.newRow : cellText(table, id, field);
  return `${sheetWords.cell(row + 1, field.label)} ${text === '' ? sheetWords.blank : text}`;
}

/** What is wrong with the active cell, read out and shown below the sheet. */
function problemAt(table: SheetTable, { selection, rows }: SheetHandle): string {
  const id = rows[selection.active.row];
  const field = table.columns[selection.active.column];
  if (id === undefined || !field) return '';
  const { issues } = table.source.answer([...table.path, id, field.key]);
  return issues.map((issue) => wordFormIssue(issue)).join('；');
}

/** Lets the error summary of the page lead to a cell that may not be drawn yet. */
function useGoToCell({ columns }: SheetTable, sheet: SheetHandle) {
  const frame = useRef<HTMLDivElement>(null);
  const { rows, goTo } = sheet;
  useEffect(() => {
    const element = frame.current;
    const onGoTo = (event: Event) => {
      if (!(event instanceof CustomEvent)) return;
      const [, row, column]: readonly unknown[] = Array.isArray(event.detail) ? event.detail : [];
      const cell = {
        row: rows.findIndex((id) => id === row),
        column: columns.findIndex(({ key }) => key === column),
      };
      if (cell.row >= 0 && cell.column >= 0) goTo(cell);
    };
    element?.addEventListener('lixiang:go-to-cell', onGoTo);
    return () => element?.removeEventListener('lixiang:go-to-cell', onGoTo);
  }, [columns, rows, goTo]);
  return frame;
}

async function exportSheet(table: SheetTable, form: Form): Promise<void> {
  const { saveWorkbook } = await import('./save-workbook.ts');
  await saveWorkbook(table, form);
}
