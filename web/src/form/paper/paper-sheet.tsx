import { cellPieces, type CellPiece, type Paper, type PaperCell } from '@lixiang/forms';
import type { Field } from '@lixiang/schema';
import { Fragment, type ReactNode } from 'react';
import './paper.css';

/** An answer in a cell of the paper. */
export type PaperPlace = {
  readonly field: Field;
  /** The cell says already what the answer is: by its text, or by holding no other. */
  readonly labelled: boolean;
};

type PaperSheetProps = {
  readonly paper: Paper;
  readonly drawField: (answer: PaperPlace) => ReactNode;
  /** A box that the paper prints before an option; without it, the answer stands where its first box does. */
  readonly drawBox?: (box: Extract<CellPiece, { kind: 'box' }>) => ReactNode;
  /** The table that fills the page, where the layout names one. */
  readonly drawTable: (field: Field) => ReactNode;
  /** Kinds of answers that say themselves what the text of their cell would say again. */
  readonly tellingKinds?: readonly Field['kind'][];
};

const NONE: readonly Field['kind'][] = [];

/** The official paper: title, lines above, the grid or the table, lines below, notes. */
export function PaperSheet({ paper, drawField, drawBox, drawTable, tellingKinds = NONE }: PaperSheetProps) {
  const draw = (cell: PaperCell) => (
    <CellContent
      cell={cell}
      drawField={drawField}
      {...(drawBox ? { drawBox } : {})}
      isTold={cell.fields.some(({ kind }) => tellingKinds.includes(kind))}
    />
  );
  return (
    <article className={`lx-paper lx-paper-${paper.orientation}`} aria-label={paper.title}>
      <h1>{paper.title}</h1>
      <PaperLines lines={paper.above} draw={draw} />
      {paper.grid && <PaperGrid grid={paper.grid} draw={draw} />}
      {paper.table && drawTable(paper.table)}
      <div className="lx-paper-foot">
        <PaperLines lines={paper.below} draw={draw} />
        {paper.notes.length > 0 && (
          <section className="lx-paper-notes">
            {paper.notesTitle !== undefined && <p>{paper.notesTitle}</p>}
            {paper.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </section>
        )}
      </div>
    </article>
  );
}

type Draw = (cell: PaperCell) => ReactNode;

function PaperLines({ lines, draw }: { readonly lines: Paper['above']; readonly draw: Draw }) {
  return numbered(lines).map(([at, line]) => (
    <div key={at} className="lx-paper-line">
      {line.map((cell) => (
        <div key={cell.column} style={{ textAlign: cell.align, flexGrow: cell.colspan }}>
          {draw(cell)}
        </div>
      ))}
    </div>
  ));
}

function PaperGrid({ grid, draw }: { readonly grid: NonNullable<Paper['grid']>; readonly draw: Draw }) {
  return (
    <table className="lx-paper-grid" style={{ height: `${heightOf(grid.rows)}mm` }}>
      <colgroup>
        {numbered(grid.widths).map(([at, width]) => (
          <col key={at} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <tbody>
        {numbered(grid.rows).map(([at, row]) => (
          <tr key={at} style={{ height: `${heightOf([row]) * LEAST}mm` }}>
            {row.cells.map((cell) => {
              const Cell = cell.labels === undefined ? 'td' : 'th';
              return (
                <Cell
                  key={cell.column}
                  colSpan={cell.colspan}
                  rowSpan={cell.rowspan}
                  className={cell.vertical ? 'lx-paper-vertical' : undefined}
                  style={{ textAlign: cell.align }}
                >
                  {draw(cell)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellContentProps = Pick<PaperSheetProps, 'drawField' | 'drawBox'> & {
  readonly cell: PaperCell;
  readonly isTold: boolean;
};

function CellContent({ cell, drawField, drawBox, isTold }: CellContentProps) {
  const pieces = cellPieces(cell);
  const drawPiece = (piece: CellPiece, at: number): ReactNode => {
    if (piece.kind === 'text') return isTold ? null : <span className="lx-paper-text">{piece.text}</span>;
    if (piece.kind === 'answer')
      return piece.inline ? <span className="lx-paper-inline">{drawField(piece)}</span> : drawField(piece);
    if (drawBox) return drawBox(piece);
    const isFirst = pieces.findIndex((other) => other.kind === 'box' && other.field === piece.field) === at;
    return isFirst ? drawField({ field: piece.field, labelled: true }) : null;
  };
  return (
    <>
      {numbered(pieces).map(([at, piece]) => (
        <Fragment key={at}>{drawPiece(piece, at)}</Fragment>
      ))}
      {cell.hint !== undefined && <small className="lx-paper-hint">{cell.hint}</small>}
    </>
  );
}

/** Layouts are fixed: a place in one is an identity as good as a key. */
function numbered<T>(items: readonly T[]): readonly (readonly [number, T])[] {
  return items.map((item, at) => [at, item]);
}

/**
 * A grid is as high as its layout says. Its rows may shrink to this part of their own height where answers need the
 * rest elsewhere, so that a filled paper keeps to its page; a blank one has the heights of the layout.
 */
const LEAST = 0.5;
const PLAIN_ROW_MILLIMETRES = 10;

function heightOf(rows: NonNullable<Paper['grid']>['rows']): number {
  return rows.reduce((sum, { height = PLAIN_ROW_MILLIMETRES }) => sum + height, 0);
}
