/** Where a widget lies on a dashboard of twelve columns; both counted from 0. */
export type Cell = {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
};

const COLUMNS = 12;

/** Lays widgets out in their order: each as high up as it fits, and there as far to the left. */
export function layWidgets(sizes: readonly Pick<Cell, 'width' | 'height'>[]): readonly Cell[] {
  const heights = Array.from({ length: COLUMNS }, () => 0);
  return sizes.map(({ width, height }) => {
    const starts = Array.from({ length: COLUMNS - width + 1 }, (_, column) => ({
      column,
      row: Math.max(...heights.slice(column, column + width)),
    }));
    const { column, row } = starts.reduce((best, next) => (next.row < best.row ? next : best));
    heights.fill(row + height, column, column + width);
    return { column, row, width, height };
  });
}
