import { type PlacedGrid, writeCell, writeGrid } from '@lixiang/forms';
import { isObject, type Json, Layout, type LayoutCell, type PackEdit } from '@lixiang/schema';

/** Where a layout stands, and how it is changed: one property at a time. */
export type PaperChange = (edits: readonly PackEdit[], label: string) => void;

/** The layout of a form that may still be unfinished: none, one that cannot be read, or the layout. */
export function readLayout(form: Json | undefined): Layout | 'broken' | undefined {
  const raw = isObject(form) ? form['layout'] : undefined;
  if (raw === undefined) return undefined;
  const parsed = Layout.safeParse(raw);
  return parsed.success ? parsed.data : 'broken';
}

/** Says a property of the layout, or no longer says it. */
export function setProperty(
  place: readonly string[],
  name: string,
  value: Json | undefined,
): readonly PackEdit[] {
  const at = [...place, 'layout', name];
  return value === undefined ? [{ kind: 'clear', at }] : [{ kind: 'set', at, value }];
}

/** The edits that make the grid another; what stays the same is not said again. */
export function setGrid(
  place: readonly string[],
  before: PlacedGrid,
  after: PlacedGrid,
): readonly PackEdit[] {
  const [old, next] = [writeGrid(before), writeGrid(after)];
  const at = (name: string) => [...place, 'layout', 'grid', name];
  const edits: PackEdit[] = [];
  if (JSON.stringify(old.widths) !== JSON.stringify(next.widths))
    edits.push({ kind: 'set', at: at('widths'), value: next.widths });
  if (JSON.stringify(old.rows) !== JSON.stringify(next.rows))
    edits.push({ kind: 'set', at: at('rows'), value: next.rows });
  return edits;
}

/** The lines above or below the grid, as the configuration writes them. */
export function writeLines(lines: readonly (readonly LayoutCell[])[]): Json {
  return lines.map((cells) => cells.map(writeCell));
}

/** The layout as a whole, as the configuration writes it. */
export function writeLayout({ title, orientation, above, grid, below, notes }: Layout): Json {
  return {
    title,
    ...(orientation === 'portrait' ? {} : { orientation }),
    ...(above.length === 0 ? {} : { above: writeLines(above) }),
    ...(grid === undefined
      ? {}
      : {
          grid: {
            widths: grid.widths,
            rows: grid.rows.map(({ height, cells }) => ({
              ...(height === undefined ? {} : { height }),
              cells: cells.map(writeCell),
            })),
          },
        }),
    ...(below.length === 0 ? {} : { below: writeLines(below) }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

/** The fields that have a place on the paper. */
export function placedKeys({ above, grid, below, table }: Layout): ReadonlySet<string> {
  const cells = [...above.flat(), ...(grid?.rows.flatMap((row) => row.cells) ?? []), ...below.flat()];
  return new Set([...cells.flatMap(({ fields }) => fields), ...(table === undefined ? [] : [table])]);
}
