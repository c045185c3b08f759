import { writeSheet, type Row } from '@lixiang/forms';
import type { Field, FieldOf } from '@lixiang/schema';
import { rowsOf } from '../../catalogue/cell-text.ts';
import { paperWords } from '../../wording/paper.ts';
import { useOpenForm } from '../form-context.ts';

const BLANK_ROWS = 12;
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
          {BLANKS.map((line) => (
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
const BLANKS = Array.from({ length: BLANK_ROWS }, (_, line) => line);

/** So many rows stand on one page with certainty. */
const LONGEST_BLOCK = 12;

/**
 * Rows whose merged cells are all equal, as long as a page can hold them: a cell that ran over the end of a page
 * would leave the next one without its text.
 */
function blocksOf({ merge }: FieldOf<'table'>, rows: readonly Row[]): readonly (readonly Row[])[] {
  const blocks: Row[][] = [];
  let block: Row[] = [];
  for (const row of rows) {
    const above = block.at(-1);
    const goesOn = above && block.length < LONGEST_BLOCK && merge.every((key) => above[key] === row[key]);
    if (goesOn) block.push(row);
    else blocks.push((block = [row]));
  }
  return blocks;
}
