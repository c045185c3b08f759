import type { GridCell } from '@lixiang/forms';
import { alignOf, isBold, offersIn, paragraphText } from './docx-text.ts';
import type { Numbering } from './docx-numbering.ts';
import type { RawTable } from './raw-table.ts';
import { attribute, childrenOf, within } from './xml.ts';

const TWIPS_IN_MILLIMETRE = 56.7;

/** Reads a table of a Word document, with its merged cells. */
export function readDocxTable(table: Element, numbering: Numbering): RawTable {
  const rows = rowsOf(table);
  const cells: GridCell[] = [];
  /** By column, the place in `cells` of the cell that a merged one below would go on from. */
  const above = new Map<number, number>();
  for (const [row, element] of rows.entries()) {
    let column = Number(attribute(within(element, 'trPr', 'gridBefore'), 'val') ?? 0);
    for (const cell of cellsOf(element)) {
      const properties = within(cell, 'tcPr');
      const colspan = Math.max(1, Number(attribute(within(properties, 'gridSpan'), 'val') ?? 1));
      const merge = within(properties, 'vMerge');
      const across = within(properties, 'hMerge');
      const goesOn =
        merge !== undefined && attribute(merge, 'val') !== 'restart' ? above.get(column) : undefined;
      const last = cells.length - 1;
      if (goesOn !== undefined) grow(cells, goesOn, { down: row });
      else if (across && attribute(across, 'val') !== 'restart' && cells[last]?.row === row)
        grow(cells, last, { across: colspan });
      else {
        cells.push({ row, column, rowspan: 1, colspan, ...contentOf(cell, numbering) });
        above.set(column, cells.length - 1);
      }
      column += colspan;
    }
  }
  const columns = cells.reduce((most, { column, colspan }) => Math.max(most, column + colspan), 0);
  return {
    kind: 'table',
    widths: widthsOf(table, columns),
    heights: rows.map(heightOf),
    cells: fillRows(cells, { rows: rows.length, columns }),
  };
}

function grow(cells: GridCell[], at: number, by: { readonly down?: number; readonly across?: number }): void {
  const cell = cells[at];
  if (!cell) return;
  const rowspan = by.down === undefined ? cell.rowspan : by.down + 1 - cell.row;
  cells[at] = { ...cell, rowspan, colspan: cell.colspan + (by.across ?? 0) };
}

/** Rows and cells may stand inside content controls and tracked insertions. */
function rowsOf(table: Element): readonly Element[] {
  return unwrapped(table, 'tr');
}

function cellsOf(row: Element): readonly Element[] {
  return unwrapped(row, 'tc');
}

function unwrapped(parent: Element, name: string): readonly Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.localName === name) return [child];
    const inner = child.localName === 'sdt' ? within(child, 'sdtContent') : child;
    const isWrapper = ['sdt', 'ins', 'customXml', 'moveTo'].includes(child.localName);
    return isWrapper && inner ? unwrapped(inner, name) : [];
  });
}

type Content = Pick<GridCell, 'text' | 'vertical' | 'bold' | 'align' | 'offers'>;

function contentOf(cell: Element, numbering: Numbering): Content {
  const lines = linesIn(cell, numbering);
  const text = lines.join('\n').replace(/^\s*\n|[\s\u3000]+$/gu, '');
  const paragraphs = [...cell.querySelectorAll('*|p')];
  const written = paragraphs.filter((each) => (each.textContent ?? '').trim() !== '');
  const direction = attribute(within(cell, 'tcPr', 'textDirection'), 'val') ?? '';
  const letters = text.split('\n').filter((line) => line.trim() !== '');
  const isStacked = letters.length >= 2 && letters.every((letter) => letter.trim().length === 1);
  const offers = offersIn(cell);
  return {
    text: isStacked ? letters.join('') : text,
    vertical: /^tb|^btLr/u.test(direction) || isStacked,
    bold: written.length > 0 && written.every(isBold),
    align: written[0] ? alignOf(written[0]) : 'left',
    ...(offers.length === 0 ? {} : { offers }),
  };
}

/** The lines of a cell; a table inside it is read row by row. */
function linesIn(element: Element, numbering: Numbering): readonly string[] {
  return childrenOf(element).flatMap((child): readonly string[] => {
    if (child.localName === 'p') return [paragraphText(child, numbering).replace(/[ \t]+$/u, '')];
    if (child.localName === 'tbl')
      return rowsOf(child).map((row) =>
        cellsOf(row)
          .map((cell) => linesIn(cell, numbering).join(''))
          .join('\u3000'),
      );
    return ['sdt', 'sdtContent', 'ins', 'customXml'].includes(child.localName)
      ? linesIn(child, numbering)
      : [];
  });
}

function widthsOf(table: Element, columns: number): readonly number[] {
  const said = childrenOf(within(table, 'tblGrid'), 'gridCol').map((column) =>
    Number(attribute(column, 'w') ?? 0),
  );
  const known = said.filter((width) => width > 0);
  const usual = known.length === 0 ? 1 : known.reduce((sum, width) => sum + width, 0) / known.length;
  return Array.from({ length: columns }, (_, at) => (said[at] ?? 0) || usual);
}

function heightOf(row: Element): number | undefined {
  const height = Number(attribute(within(row, 'trPr', 'trHeight'), 'val') ?? 0);
  return height > 0 ? height / TWIPS_IN_MILLIMETRE : undefined;
}

/** Some writers leave places of a row without a cell: they become empty ones, so that every place is covered once. */
function fillRows(
  cells: readonly GridCell[],
  { rows, columns }: { readonly rows: number; readonly columns: number },
): readonly GridCell[] {
  const taken = new Set<number>();
  const kept = cells.map((cell) => {
    let colspan = 0;
    while (colspan < cell.colspan && !taken.has(cell.row * columns + cell.column + colspan)) colspan += 1;
    const fitted = colspan === cell.colspan ? cell : { ...cell, colspan };
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.rowspan); row += 1)
      for (let at = 0; at < colspan; at += 1) taken.add(row * columns + cell.column + at);
    return fitted;
  });
  const blanks = Array.from({ length: rows * columns }, (_, at) => at)
    .filter((at) => !taken.has(at))
    .map((at) => blankCell(Math.trunc(at / columns), at % columns));
  return [...kept.filter(({ colspan }) => colspan > 0), ...blanks].toSorted(
    (one, other) => one.row - other.row || one.column - other.column,
  );
}

function blankCell(row: number, column: number): GridCell {
  return { row, column, rowspan: 1, colspan: 1, text: '', vertical: false, bold: false, align: 'left' };
}
