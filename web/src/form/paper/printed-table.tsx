import { writeSheet } from '@lixiang/forms';
import type { Field } from '@lixiang/schema';
import { rowsOf } from '../../catalogue/cell-text.ts';
import { paperWords } from '../../wording/paper.ts';
import { useOpenForm } from '../form-context.ts';
import { blankRows, blocksOf } from './printed-rows.ts';

const BLANK = '\u00a0';

/** A table on paper: its header repeated on every page, equal neighbours as one cell. */
export function PrintedTable({ field, blank }: { readonly field: Field; readonly blank: boolean }) {
  const { form, store, lists } = useOpenForm();
  if (field.kind !== 'table') return null;
  const isIssued = form.layout?.table === field.key;
  const { header, columns } = writeSheet(field, [], lists);
  const rows = blank ? [] : rowsOf({ source: store, path: [field.key] });
  return (
    <table className="lx-paper-table">
      <thead>
        {header.map((cells, level) => (
          <tr key={LEVELS[level]}>
            {cells.map((cell) => (
              <th key={cell.column} colSpan={cell.colspan} rowSpan={cell.rowspan} scope="col">
                {cell.text}
                {!isIssued && columns[cell.column]?.kind === 'money' && paperWords.inWan}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      {blocksOf(field, rows).map((block) => (
        <tbody key={block[0]?.id}>
          {writeSheet(field, block, lists).rows.map((cells, at) => (
            <tr key={block[at]?.id}>
              {cells.map((cell) => (
                <td key={cell.column} rowSpan={cell.rowspan}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
      {blank && (
        <tbody>
          {Array.from({ length: blankRows(field, form) }, (_, line) => line).map((line) => (
            <tr key={line}>
              {columns.map(({ key }) => (
                <td key={key}>{BLANK}</td>
              ))}
            </tr>
          ))}
        </tbody>
      )}
    </table>
  );
}

/** A header has never more than two levels. */
const LEVELS = ['upper', 'lower'] as const;
