import { enumName, type Pack, type ReadPath, type RecordType, type Widget } from '@lixiang/schema';
import { isAdditive } from './amount.ts';
import type { Group, GroupKey } from './figures.ts';
import { periodsBetween } from './periods-between.ts';

/** Groups as a chart and its table show them: rows by the first key, and what of each series. */
export type Arranged = {
  readonly rows: readonly { readonly key: GroupKey; readonly cells: readonly (Group | null)[] }[];
  /** One without a name where there is only one. */
  readonly series: readonly GroupKey[];
  /** How many rows there are that are not shown. */
  readonly hidden: number;
  /** How many groups have no number at all: there is nothing to draw of them. */
  readonly blank: number;
};

export type GroupedWidget = Extract<Widget, { readonly by: object }>;

type Asked = {
  readonly widget: GroupedWidget;
  readonly type: RecordType;
  readonly paths: ReadonlyMap<string, ReadPath>;
};

/** Puts groups in the order in which they are read: along time or the procedure, or the greatest first. */
export function arrangeGroups(
  pack: Pick<Pack, 'procedures'>,
  { widget, type, paths }: Asked,
  groups: readonly Group[],
): Arranged {
  const along = orderAlong(pack, { type, path: paths.get(widget.by.path) });
  const named = distinct(groups.flatMap(({ keys }) => keys[1] ?? []));
  const series =
    widget.series?.period === undefined
      ? named
      : named.toSorted((one, other) => compare(one.value ?? '', other.value ?? ''));
  const cellsByRow = new Map<string, Map<string, Group>>();
  for (const group of groups) {
    const row = idOf(group.keys[0]);
    const cells = cellsByRow.get(row) ?? new Map<string, Group>();
    cellsByRow.set(row, cells.set(idOf(group.keys[1]), group));
  }
  const columns = series.length > 0 ? series : [undefined];
  const rows = rowKeys(widget, groups).map((key) => {
    const cells = cellsByRow.get(idOf(key));
    return { key, cells: columns.map((column) => cells?.get(idOf(column)) ?? null) };
  });
  const drawn =
    widget.kind === 'trend' ? rows : rows.filter(({ cells }) => cells.some((cell) => cell?.amount));
  const ordered = along
    ? drawn.toSorted((one, other) => along(one.key) - along(other.key))
    : inOrder(widget, drawn);
  // A part of a whole, a line or a procedure would tell something else.
  const isWhole = widget.kind === 'trend' || widget.kind === 'pie' || along !== undefined;
  const shown = isWhole ? ordered : ordered.slice(0, widget.limit);
  return {
    rows: shown,
    series: series.length > 0 ? series : [{ value: null, label: widget.title }],
    hidden: ordered.length - shown.length,
    blank: rows.length - drawn.length,
  };
}

/** What a row comes to over all its series. */
export function sumOf(cells: readonly (Group | null)[]): number {
  return cells.reduce((sum, cell) => sum + (cell?.amount?.number ?? 0), 0);
}

function rowKeys(widget: GroupedWidget, groups: readonly Group[]): readonly GroupKey[] {
  const keys = distinct(groups.flatMap(({ keys: [key] }) => key ?? []));
  if (widget.kind !== 'trend' || !isAdditive(widget.measure)) return keys;
  const values = keys.flatMap(({ value }) => value ?? []).toSorted();
  const [first] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined) return keys;
  return periodsBetween(first, last).map((value) => ({ value, label: value }));
}

function inOrder(widget: GroupedWidget, rows: Arranged['rows']): Arranged['rows'] {
  if (widget.kind === 'ranking') return rows;
  if (widget.kind === 'trend' || widget.by.period !== undefined)
    return rows.toSorted((one, other) => compare(one.key.value ?? '', other.key.value ?? ''));
  return rows.toSorted((one, other) => sumOf(other.cells) - sumOf(one.cells));
}

function orderAlong(
  { procedures }: Pick<Pack, 'procedures'>,
  { type, path }: { readonly type: RecordType; readonly path: ReadPath | undefined },
): ((key: GroupKey) => number) | undefined {
  if (path?.kind !== 'state') return undefined;
  const states = procedures.find(({ key }) => key === type.procedure)?.states ?? [];
  const places = new Map(states.map(({ key }, index) => [enumName(key), index]));
  return ({ value }) => places.get(value ?? '') ?? places.size;
}

function distinct(keys: readonly GroupKey[]): readonly GroupKey[] {
  return [...new Map(keys.map((key) => [idOf(key), key])).values()];
}

/** A blank and the text `null` are two. */
function idOf(key: GroupKey | undefined): string {
  return JSON.stringify(key?.value ?? null);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
