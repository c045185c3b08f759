import type { PlannedWidget } from './reading/planned-widget.ts';

/** As many rows as can be read from across the room. */
const ROWS = 12;

/** Cuts a dashboard into what fits on a wall at once, from above; each page begins at its own top. */
export function screenPages<Placed extends Pick<PlannedWidget, 'cell'>>(
  plans: readonly Placed[],
): readonly (readonly Placed[])[] {
  const pages: { readonly top: number; readonly plans: Placed[] }[] = [];
  const downwards = plans.toSorted(
    ({ cell: one }, { cell: other }) => one.row - other.row || one.column - other.column,
  );
  for (const plan of downwards) {
    const { cell } = plan;
    const last = pages.at(-1);
    const fits = last !== undefined && cell.row + cell.height <= last.top + ROWS;
    const page = fits ? last : { top: cell.row, plans: [] };
    if (!fits) pages.push(page);
    page.plans.push({ ...plan, cell: { ...cell, row: cell.row - page.top } });
  }
  return pages.map((page) => page.plans);
}
