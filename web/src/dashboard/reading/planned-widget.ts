import {
  type Dashboard,
  layWidgets,
  type Cell,
  type Pack,
  type ReadPath,
  readPathsOf,
  type ReadQuestion,
  type RecordType,
  type Widget,
  widgetQuery,
  widgetWhere,
} from '@lixiang/schema';
import { comparisonOf } from './comparison-of.ts';

/** Who looks, when, and what they chose to narrow by: the value, by filter. */
export type Look = {
  readonly today: string;
  readonly viewer: string | null;
  readonly chosen: ReadonlyMap<string, string>;
};

/** A widget as it is drawn: its question and place, and what its paths mean. */
export type PlannedWidget = {
  readonly widget: Widget;
  readonly type: RecordType;
  readonly cell: Cell;
  readonly question: ReadQuestion;
  /** Which records it tells of. */
  readonly where: unknown;
  readonly paths: ReadonlyMap<string, ReadPath>;
};

/** The widgets of a dashboard, ready to be asked for; one whose record type is gone is left out. */
export function planWidgets(
  pack: Pack,
  dashboard: Pick<Dashboard, 'filters' | 'widgets'>,
  look: Look,
): readonly PlannedWidget[] {
  const cells = layWidgets(dashboard.widgets);
  return dashboard.widgets.flatMap((widget, index) => {
    const cell = cells[index];
    const planned = planWidget(pack, { widget, filters: dashboard.filters }, look);
    return cell && planned ? [{ ...planned, cell }] : [];
  });
}

/** One widget without its place. */
export function planWidget(
  pack: Pack,
  { widget, filters }: { readonly widget: Widget; readonly filters: Dashboard['filters'] },
  { today, viewer, chosen }: Look,
): Omit<PlannedWidget, 'cell'> | undefined {
  const type = pack.recordTypes.find(({ key }) => key === widget.of);
  if (!type) return undefined;
  const paths = new Map(readPathsOf(pack, type).map((path) => [path.path, path]));
  const comparisons = filters.flatMap(({ key, paths: places }) => {
    const path = paths.get(places[widget.of] ?? '');
    const value = chosen.get(key);
    return path && value !== undefined ? [[key, comparisonOf(path, value)] as const] : [];
  });
  const looking = { today, viewer, chosen: Object.fromEntries(comparisons) };
  const question = widgetQuery(pack, { widget, filters }, looking);
  if (!question) return undefined;
  return { widget, type, question, where: widgetWhere(pack, { widget, filters }, looking), paths };
}
