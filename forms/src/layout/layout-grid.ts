import { type Field, type Form, type Layout, type LayoutCell } from '@lixiang/schema';
import { defaultLayout } from './default-layout.ts';

/** One cell of the paper: what is printed in it, and the fields answered there. */
export type PaperCell = {
  /** From 0; cells that span rows push those below them to the right. */
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  /** Fixed text, or the label that the cell prints; empty where it has neither. */
  readonly text: string;
  /** The field whose label this is. */
  readonly labels: string | undefined;
  readonly fields: readonly Field[];
  readonly hint: string | undefined;
  readonly vertical: boolean;
  readonly align: 'left' | 'center' | 'right';
};
export type PaperRow = { readonly height: number | undefined; readonly cells: readonly PaperCell[] };

/** A form as it lies on paper and in the 表格式 view. */
export type Paper = {
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly above: readonly (readonly PaperCell[])[];
  /** Column widths in percent, and the rows of cells. */
  readonly grid: { readonly widths: readonly number[]; readonly rows: readonly PaperRow[] } | undefined;
  /** The table that fills the page. */
  readonly table: Field | undefined;
  readonly below: readonly (readonly PaperCell[])[];
  readonly notesTitle: string | undefined;
  readonly notes: readonly string[];
  /** Rows of the grid whose cells do not fill its columns exactly, and keys that no field has. */
  readonly faults: readonly PaperFault[];
};
export type PaperFault =
  | {
      readonly code: 'layout.rowWidth';
      readonly row: number;
      readonly columns: number;
      readonly expected: number;
    }
  | { readonly code: 'layout.unknownField'; readonly key: string };

/** Lays a form out as its official paper says, or plainly, section by section, where it has none. */
export function layoutGrid(form: Form): Paper {
  const layout = form.layout ?? defaultLayout(form);
  const fields = new Map(
    form.sections.flatMap((section) => section.fields).map((field) => [field.key, field]),
  );
  const faults: PaperFault[] = unknownKeys(layout, fields);
  const line = (cells: readonly LayoutCell[]) => placeCells(cells, () => false, fields);
  return {
    title: layout.title,
    orientation: layout.orientation,
    above: layout.above.map(line),
    grid: layout.grid && placeGrid(layout.grid, fields, faults),
    table: layout.table === undefined ? undefined : without(fields.get(layout.table), layout.omit),
    below: layout.below.map(line),
    notesTitle: layout.notesTitle,
    notes: layout.notes,
    faults,
  };
}

type Fields = ReadonlyMap<string, Field>;

function without(field: Field | undefined, omitted: readonly string[]): Field | undefined {
  if (field?.kind !== 'table' || omitted.length === 0) return field;
  return { ...field, columns: field.columns.filter(({ key }) => !omitted.includes(key)) };
}

function placeGrid({ widths, rows }: NonNullable<Layout['grid']>, fields: Fields, faults: PaperFault[]) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.length;
  // By column, the first row that is free again below a cell that spans rows.
  const freeFrom = widths.map(() => 0);
  const placed = rows.map(({ height, cells }, row): PaperRow => {
    const within = placeCells(cells, (column) => (freeFrom[column] ?? 0) > row, fields);
    const held = freeFrom.filter((free) => free > row).length;
    const filled = within.reduce((sum, { colspan }) => sum + colspan, held);
    const overrun = within.some(({ column, colspan }) => column + colspan > columns);
    if (filled !== columns || overrun) {
      faults.push({ code: 'layout.rowWidth', row: row + 1, columns: filled, expected: columns });
    }
    for (const { column, colspan, rowspan } of within) freeFrom.fill(row + rowspan, column, column + colspan);
    return { height, cells: within };
  });
  return { widths: widths.map((width) => (width * 100) / total), rows: placed };
}

function placeCells(
  cells: readonly LayoutCell[],
  isTaken: (column: number) => boolean,
  fields: Fields,
): readonly PaperCell[] {
  let column = 0;
  return cells.map((cell) => {
    while (isTaken(column)) column += 1;
    const placed = placeCell(cell, column, fields);
    column += cell.colspan;
    return placed;
  });
}

function placeCell(cell: LayoutCell, column: number, fields: Fields): PaperCell {
  const { colspan, rowspan, vertical, align, hint, of, text } = cell;
  return {
    column,
    colspan,
    rowspan,
    text: text ?? (of === undefined ? '' : (fields.get(of)?.label ?? '')),
    labels: of,
    fields: cell.fields.flatMap((key) => fields.get(key) ?? []),
    hint,
    vertical,
    align,
  };
}

function unknownKeys({ above, grid, below, table }: Layout, fields: Fields): PaperFault[] {
  const gridCells = grid?.rows.flatMap((row) => row.cells) ?? [];
  const cells = [...above.flat(), ...gridCells, ...below.flat()];
  const labelled = cells.flatMap(({ of }) => of ?? []);
  const answered = cells.flatMap((cell) => cell.fields);
  return [...new Set([...labelled, ...answered, ...(table === undefined ? [] : [table])])]
    .filter((key) => !fields.has(key))
    .map((key) => ({ code: 'layout.unknownField', key }));
}
