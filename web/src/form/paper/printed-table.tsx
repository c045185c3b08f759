import { writeSheet } from '@lixiang/forms';
import type { Field } from '@lixiang/schema';
import { rowsOf } from '../../catalogue/cell-text.ts';
import { useOpenForm } from '../form-context.ts';

const BLANK_ROWS = 14;
const BLANK = '\u00a0';

/** A table on paper: its header repeated on every page, equal neighbours as one cell. */
export function PrintedTable({ field, blank }: { readonly field: Field; readonly blank: boolean }) {
  const { store, lists } = useOpenForm();
  if (field.kind !== 'table') return null;
  const rows = blank ? [] : rowsOf({ source: store, path: [field.key] });
  const sheet = writeSheet(field, rows, lists);
  return (
    <table className="lx-paper-table">
      <thead>
        {sheet.header.map((cells, level) => (
          <tr key={LEVELS[level]}>
            {cells.map((cell) => (
              <th key={cell.column} colSpan={cell.colspan} rowSpan={cell.rowspan} scope="col">
                {cell.text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {sheet.rows.map((cells, at) => (
          <tr key={rows[at]?.id}>
            {cells.map((cell) => (
              <td key={cell.column} rowSpan={cell.rowspan}>
                {cell.text}
              </td>
            ))}
          </tr>
        ))}
        {blank &&
          BLANKS.map((line) => (
            <tr key={line}>
              {sheet.columns.map(({ key }) => (
                <td key={key}>{BLANK}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** A header has never more than two levels. */
const LEVELS = ['upper', 'lower'] as const;
const BLANKS = Array.from({ length: BLANK_ROWS }, (_, line) => line);
