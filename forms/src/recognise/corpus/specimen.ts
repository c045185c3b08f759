import type { PaperGrid, GridCell, PaperLine } from '../paper-grid.ts';

/**
 * An official table as a test writes it. A cell is `expected»text{spans}`: expected is a role's letter (L label,
 * A answer, S holds its own labels, H heading, K head of a column, B body, T text) with the kinds of its answers,
 * and after `=` the label of the answer where it is not that of the L at its left; spans are c2, r3, v (vertical).
 */
export type Specimen = {
  readonly name: string;
  readonly title: string;
  readonly above?: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly heights?: readonly number[];
  readonly below?: readonly string[];
};

export type Expected = {
  readonly cell: GridCell;
  readonly role: string;
  readonly kinds: readonly string[];
  readonly label: string | undefined;
};

const CELL =
  /^(?<role>[LASHKBT])(?: (?<kinds>[A-Za-z,]+))?(?:=(?<label>[^»]*))?»(?<text>[^]*?)(?:\{(?<spans>[^}]*)\})?$/u;

/** The table as a file would hold it, and what is to be read from it. */
export function specimenGrid(specimen: Specimen): {
  readonly grid: PaperGrid;
  readonly expected: readonly Expected[];
} {
  const taken = new Set<string>();
  const expected: Expected[] = [];
  for (const [row, cells] of specimen.rows.entries()) {
    let column = 0;
    for (const written of cells) {
      const found = CELL.exec(written)?.groups;
      if (!found) throw new Error(`not a cell: ${written}`);
      const spans = found['spans'] ?? '';
      const colspan = Number(/c(\d+)/u.exec(spans)?.[1] ?? 1);
      const rowspan = Number(/r(\d+)/u.exec(spans)?.[1] ?? 1);
      while (taken.has(`${row}/${column}`)) column += 1;
      const role = found['role'] ?? '';
      const cell: GridCell = {
        row,
        column,
        rowspan,
        colspan,
        text: (found['text'] ?? '').replaceAll('~', '\u3000'),
        vertical: spans.includes('v'),
        bold: false,
        align: 'LHK'.includes(role) ? 'center' : 'left',
      };
      for (let down = 0; down < rowspan; down += 1)
        for (let across = 0; across < colspan; across += 1) taken.add(`${row + down}/${column + across}`);
      const kinds = found['kinds']?.split(',') ?? [];
      expected.push({ cell, role, kinds, label: found['label'] });
      column += colspan;
    }
    const width = Array.from({ length: specimen.widths.length }, (_, at) => taken.has(`${row}/${at}`));
    if (width.includes(false)) throw new Error(`${specimen.name}: row ${row} leaves places empty`);
  }
  const line = (text: string): PaperLine => ({
    text: text.replaceAll('~', '\u3000'),
    align: 'left',
    bold: false,
  });
  return {
    grid: {
      above: [{ text: specimen.title, align: 'center', bold: true }, ...(specimen.above ?? []).map(line)],
      widths: specimen.widths,
      heights: specimen.rows.map((_cells, at) => specimen.heights?.[at]),
      cells: expected.map(({ cell }) => cell),
      below: (specimen.below ?? []).map(line),
      landscape: false,
    },
    expected,
  };
}
