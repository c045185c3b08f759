import { packError, type PackIssue } from '../issue.ts';
import { type Layout } from '../model/form.ts';
import { placed, type Placed } from './placed.ts';

/** Each row of a grid is as wide as its columns, counting the cells that reach down into it. */
export function checkGrid({ item: layout, path }: Placed<Layout>): readonly PackIssue[] {
  if (!layout.grid) return [];
  const { rows, widths } = layout.grid;
  const reaching = rows.map((_, at) =>
    rows.slice(0, at).flatMap((row, above) => row.cells.filter((cell) => above + cell.rowspan > at)),
  );
  return placed(rows, ...path, 'grid', 'rows').flatMap(({ item: row, path: at }, index) => {
    const taken = [...row.cells, ...(reaching[index] ?? [])];
    const width = taken.reduce((sum, cell) => sum + cell.colspan, 0);
    const tooDeep = row.cells.some((cell) => index + cell.rowspan > rows.length);
    return (
      width === widths.length ? [] : [packError(at, 'rowWidth', { width, wanted: widths.length })]
    ).concat(tooDeep ? [packError(at, 'cellBelowGrid')] : []);
  });
}
