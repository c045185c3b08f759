import type { Column } from '@lixiang/schema';
import { memo, useSyncExternalStore } from 'react';
import { wordFormIssue } from '../wording/form-issue.ts';
import { sheetWords } from '../wording/sheet.ts';
import { cellText, type SheetTable } from './cell-text.ts';

type SheetRowProps = {
  readonly table: SheetTable;
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly template: string;
  readonly headerRows: number;
};

/** One row of answers; each cell draws again only when its own answer changes. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { table, id, index, top, template, headerRows } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 1 + headerRows}
      className="lx-sheet-row"
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }}
    >
      <div role="rowheader" className="lx-sheet-number" data-row={index}>
        {index + 1}
      </div>
      {table.columns.map((column, place) => (
        <SheetCell key={column.key} table={table} row={id} index={index} column={column} place={place} />
      ))}
    </div>
  );
});

type SheetCellProps = {
  readonly table: SheetTable;
  readonly row: string;
  readonly index: number;
  readonly column: Column;
  readonly place: number;
};

const NUMBERS: ReadonlySet<Column['kind']> = new Set(['integer', 'decimal', 'money', 'percent', 'year']);

const SheetCell = memo(function SheetCell({ table, row, index, column, place }: SheetCellProps) {
  const path = [...table.path, row, column.key];
  const answer = useSyncExternalStore(
    (wake) => table.source.subscribe(path, wake),
    () => table.source.answer(path),
  );
  const issue = answer.issues.find(({ severity }) => severity === 'error') ?? answer.issues[0];
  const text = answer.visible ? cellText(table, row, column) : '';
  return (
    <div
      role="gridcell"
      aria-colindex={place + 2}
      aria-invalid={issue?.severity === 'error' || undefined}
      className="lx-sheet-cell"
      data-row={index}
      data-column={place}
      data-number={NUMBERS.has(column.kind)}
      data-problem={issue?.severity}
      data-fixed={!answer.visible}
      title={issue ? wordFormIssue(issue) : answer.visible ? text : sheetWords.fixed}
    >
      {text}
    </div>
  );
});

type BlankRowProps = Pick<SheetRowProps, 'table' | 'index' | 'top' | 'template' | 'headerRows'>;

/** The row after the last: typing into it begins a new one. */
export function BlankRow({ table, index, top, template, headerRows }: BlankRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 1 + headerRows}
      aria-label={sheetWords.newRow}
      className="lx-sheet-row"
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }}
    >
      <div role="rowheader" className="lx-sheet-number" data-row={index}>
        +
      </div>
      {table.columns.map((column, place) => (
        <div
          key={column.key}
          role="gridcell"
          aria-colindex={place + 2}
          aria-label={column.label}
          className="lx-sheet-cell"
          data-row={index}
          data-column={place}
        />
      ))}
    </div>
  );
}
