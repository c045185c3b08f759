import type { GridCell, ReadCell, RecognisedPaper } from '@lixiang/forms';
import { paperImportWords as words, roleNames } from '../../wording/paper-import.ts';
import styles from './paper-import.module.css';

type OriginalPaperProps = {
  readonly paper: RecognisedPaper;
  readonly selected: string | undefined;
  readonly select: (id: string) => void;
};

/** The table as the file holds it, every cell marked with what it was taken for. */
export function OriginalPaper({ paper, selected, select }: OriginalPaperProps) {
  const { grid } = paper;
  const read = new Map(grid.cells.map((cell, at) => [cell, paper.cells[at]]));
  const total = grid.widths.reduce((sum, width) => sum + width, 0);
  const mark = (cell: ReadCell, place: string) => (
    <CellButton cell={cell} place={place} isSelected={cell.id === selected} select={select} />
  );
  return (
    <div className={styles.original}>
      <p className={styles.originalTitle}>{paper.title}</p>
      {paper.above.map((line) => (
        <div key={line.id}>{mark(line, words.line)}</div>
      ))}
      <table>
        <colgroup>
          {grid.widths.map((width, column) => (
            <col key={columnKey(column)} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {rowsOf(grid.cells).map(([row, cells]) => (
            <tr key={row}>
              {cells.map((cell) => {
                const own = read.get(cell);
                return (
                  <td
                    key={cell.column}
                    colSpan={cell.colspan}
                    rowSpan={cell.rowspan}
                    className={cell.vertical ? styles.vertical : undefined}
                    style={{ textAlign: cell.align }}
                  >
                    {own && mark(own, words.place(cell.row + 1, cell.column + 1))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {paper.below.map((line) => (
        <div key={line.id}>{mark(line, words.line)}</div>
      ))}
      {paper.notesTitle !== undefined && <p>{paper.notesTitle}</p>}
      {[...new Set(paper.notes)].map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

type CellButtonProps = {
  readonly cell: ReadCell;
  readonly place: string;
  readonly isSelected: boolean;
  readonly select: (id: string) => void;
};

function CellButton({ cell, place, isSelected, select }: CellButtonProps) {
  const text = cell.text.trim();
  const isUnsure = cell.answers.some(({ trust }) => trust === 'unsure');
  return (
    <button
      type="button"
      className={styles.cell}
      data-role={cell.role}
      data-unsure={isUnsure}
      aria-pressed={isSelected}
      aria-label={words.cell(text === '' ? `${place} ${words.blankCell}` : text, roleNames[cell.role])}
      onClick={() => select(cell.id)}
    >
      <span className={styles.cellText}>{text}</span>
      <span className={styles.cellRole}>{roleNames[cell.role]}</span>
    </button>
  );
}

/** Cells by the row that they begin in; rows where none begins stay. */
function rowsOf(cells: readonly GridCell[]): readonly (readonly [number, readonly GridCell[]])[] {
  const rows = cells.reduce((most, { row, rowspan }) => Math.max(most, row + rowspan), 0);
  return Array.from({ length: rows }, (_, row) => [row, cells.filter((cell) => cell.row === row)]);
}

function columnKey(column: number): string {
  return `c${column}`;
}
