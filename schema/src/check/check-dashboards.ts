import { packError, type PackIssue } from '../issue.ts';
import { type Dashboard, type Grouping, type Measure, type Widget } from '../model/dashboard.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { isDated, isGroupable, isNumeric } from '../reading/read-kind.ts';
import { type ReadPath, readPathsOf } from '../reading/read-paths.ts';
import { readWhere } from '../reading/where.ts';
import { checkWhereValues } from './check-where-values.ts';
import { keyed, placed, type Placed } from './placed.ts';
import { dangling, danglingAmong } from './reference.ts';

/** Whoever sees a dashboard can be told from their organisation alone, and each widget asks for what there is. */
export function checkDashboards(pack: Pack): readonly PackIssue[] {
  return placed(pack.dashboards, 'dashboards').flatMap((dashboard) =>
    checkViewers(dashboard).concat(
      checkFilters(pack, dashboard),
      placed(dashboard.item.widgets, ...dashboard.path, 'widgets').flatMap((widget) =>
        checkWidget(pack, widget),
      ),
    ),
  );
}

function checkViewers({ item, path }: Placed<Dashboard>): readonly PackIssue[] {
  return placed(item.for, ...path, 'for').flatMap(({ item: actor, path: at }) => {
    const known = 'office' in actor || ('unit' in actor && actor.unit === 'any');
    return known && actor.when === undefined ? [] : [packError(at, 'viewerNotByName')];
  });
}

function checkFilters(pack: Pack, { item, path }: Placed<Dashboard>): readonly PackIssue[] {
  return placed(item.filters, ...path, 'filters').flatMap(({ item: filter, path: at }) =>
    Object.entries(filter.paths).flatMap(([key, place]) => {
      const here = [...at, 'paths', key];
      const type = keyed(pack.recordTypes, key);
      if (!type) return dangling({ kind: 'recordType', key, among: pack.recordTypes, path: here });
      return pathIssues(pathsOf(pack, type), place, here);
    }),
  );
}

function checkWidget(pack: Pack, { item: widget, path }: Placed<Widget>): readonly PackIssue[] {
  const type = keyed(pack.recordTypes, widget.of);
  if (!type)
    return dangling({ kind: 'recordType', key: widget.of, among: pack.recordTypes, path: [...path, 'of'] });
  const paths = pathsOf(pack, type);
  return [
    ...checkWhere(pack, type, { item: widget.where, path: [...path, 'where'] }),
    ...('measure' in widget ? checkMeasure(paths, { item: widget.measure, path: [...path, 'measure'] }) : []),
    ...groupingsOf(widget).flatMap(({ item, path: at }) =>
      checkGrouping(paths, { item, path: [...path, ...at] }, widget.kind === 'trend' && at[0] === 'by'),
    ),
    ...(widget.kind === 'table' ? checkTable(paths, { item: widget, path }) : []),
    ...(widget.kind === 'calendar' ? checkCalendar(pack, type, { item: widget, path }) : []),
  ];
}

function checkWhere(pack: Pack, type: RecordType, { item, path }: Placed<unknown>): readonly PackIssue[] {
  const { condition, faults } = readWhere(readPathsOf(pack, type), item);
  return [
    ...faults.map((fault) => packError([...path, ...fault.path], 'notReadable', { key: fault.name })),
    ...checkWhereValues(pack, type, { item: condition, path }),
  ];
}

function checkMeasure(
  paths: ReadonlyMap<string, ReadPath>,
  { item: { take, path: place }, path }: Placed<Measure>,
): readonly PackIssue[] {
  const counts = take === 'count' || take === 'entries';
  if (place === undefined) return counts ? [] : [packError([...path, 'path'], 'measureOfNothing')];
  if (counts) return [packError([...path, 'path'], 'countsNoPath')];
  const found = paths.get(place);
  return found && !isNumeric(found.kind)
    ? [packError([...path, 'path'], 'notNumeric', { key: place })]
    : pathIssues(paths, place, [...path, 'path']);
}

function groupingsOf(widget: Widget): readonly Placed<Grouping>[] {
  if (!('by' in widget)) return [];
  const by = { item: widget.by, path: ['by'] };
  return widget.series ? [by, { item: widget.series, path: ['series'] }] : [by];
}

function checkGrouping(
  paths: ReadonlyMap<string, ReadPath>,
  { item: { path: place, period }, path }: Placed<Grouping>,
  inTime: boolean,
): readonly PackIssue[] {
  const found = paths.get(place);
  if (!found) return pathIssues(paths, place, [...path, 'path']);
  if (!isGroupable(found.kind)) return [packError([...path, 'path'], 'notGroupable', { key: place })];
  const dated = isDated(found.kind);
  if (inTime && !dated && found.kind !== 'year')
    return [packError([...path, 'path'], 'notDated', { key: place })];
  if (dated && period === undefined) return [packError([...path, 'period'], 'periodMissing')];
  return !dated && period !== undefined ? [packError([...path, 'period'], 'notDated', { key: place })] : [];
}

function checkTable(
  paths: ReadonlyMap<string, ReadPath>,
  { item, path }: Placed<Extract<Widget, { readonly kind: 'table' }>>,
): readonly PackIssue[] {
  const order = item.orderBy.replace(/^-/, '');
  const shown = placed(item.columns, ...path, 'columns').flatMap(({ item: column, path: at }) =>
    paths.get(column)?.table ? [packError(at, 'inTable', { key: column })] : pathIssues(paths, column, at),
  );
  const sorted = paths.get(order)?.many
    ? [packError([...path, 'orderBy'], 'inTable', { key: order })]
    : pathIssues(paths, order, [...path, 'orderBy']);
  return [...shown, ...sorted, ...checkHeads(item, path)];
}

/** A record is always named, whether its title is among the columns or not. */
function checkHeads(
  { columns, paper }: Extract<Widget, { readonly kind: 'table' }>,
  path: readonly string[],
): readonly PackIssue[] {
  const heads = paper?.heads.length ?? 0;
  const shown = columns.length + (columns.includes('title') ? 0 : 1);
  return heads === 0 || heads === shown
    ? []
    : [packError([...path, 'paper', 'heads'], 'headsMiscounted', { heads, columns: shown })];
}

function checkCalendar(
  pack: Pack,
  type: RecordType,
  { item, path }: Placed<Extract<Widget, { readonly kind: 'calendar' }>>,
): readonly PackIssue[] {
  const among = keyed(pack.procedures, type.procedure)?.clocks ?? [];
  return danglingAmong(item.clocks, { kind: 'clock', among, path: [...path, 'clocks'] });
}

function pathsOf(pack: Pack, type: RecordType): ReadonlyMap<string, ReadPath> {
  return new Map(readPathsOf(pack, type).map((path) => [path.path, path]));
}

function pathIssues(
  paths: ReadonlyMap<string, ReadPath>,
  place: string,
  at: readonly string[],
): readonly PackIssue[] {
  return paths.has(place) ? [] : [packError(at, 'notReadable', { key: place })];
}
