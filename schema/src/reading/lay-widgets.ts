import { type Dashboard, type Widget } from '../model/dashboard.ts';
import { type Pack } from '../model/pack.ts';
import { dashboardsFor } from './dashboards-for.ts';
import { type Looking, type ReadQuestion, widgetQuery } from './widget-query.ts';

/** Where a widget lies on a dashboard of twelve columns; both counted from 0. */
export type Cell = {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
};

/** A widget as it is to be drawn: where it lies, and the question that it draws the answer of. */
export type PlannedWidget = { readonly widget: Widget; readonly cell: Cell; readonly question: ReadQuestion };

export type PlannedDashboard = Pick<Dashboard, 'key' | 'name' | 'basis' | 'filters'> & {
  readonly widgets: readonly PlannedWidget[];
};

const COLUMNS = 12;

/** The dashboards that somebody sees, ready to be asked for and drawn. */
export function planDashboards(
  pack: Pack,
  viewer: Parameters<typeof dashboardsFor>[1],
  looking: Looking,
): readonly PlannedDashboard[] {
  return dashboardsFor(pack, viewer).map(({ key, name, basis, filters, widgets }) => {
    const cells = layWidgets(widgets);
    const planned = widgets.flatMap((widget, index) => {
      const question = widgetQuery(pack, { widget, filters }, looking);
      const cell = cells[index];
      return question && cell ? [{ widget, cell, question }] : [];
    });
    return { key, name, basis, filters, widgets: planned };
  });
}

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
