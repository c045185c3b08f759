import { addDays } from '../expression/calendar.ts';
import { type Dashboard, type Grouping, type Measure, type Widget } from '../model/dashboard.ts';
import { type Pack } from '../model/pack.ts';
import { type ReadKind } from './read-kind.ts';
import { pathName, rootNames, typeName } from './read-names.ts';
import { type ReadPath, readPathsOf } from './read-paths.ts';
import { mapWhere, placeOf } from './where.ts';

/** Who looks at a dashboard, when, and what they narrowed it by. */
export type Looking = {
  /** `YYYY-MM-DD`, in Asia/Shanghai. */
  readonly today: string;
  /** The id of the viewer's organisation. */
  readonly viewer: string | null;
  /** By filter key: the comparison that was chosen, as the read API takes it, e.g. `{ eq: 2026 }`. */
  readonly chosen?: Readonly<Record<string, unknown>>;
};

/** A question to the typed read API; its answer stands under `answer`. */
export type ReadQuestion = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** What a widget asks the typed read API; undefined where its record type is not in the pack. */
export function widgetQuery(
  pack: Pack,
  { widget, filters }: { readonly widget: Widget; readonly filters: Dashboard['filters'] },
  looking: Looking,
): ReadQuestion | undefined {
  const type = pack.recordTypes.find(({ key }) => key === widget.of);
  if (!type) return undefined;
  const paths = new Map(readPathsOf(pack, type).map((path) => [path.path, path]));
  const where = widgetWhere(pack, { widget, filters }, looking);
  const names = rootNames(pack, type.key);
  switch (widget.kind) {
    case 'number':
    case 'trend':
    case 'bar':
    case 'pie':
    case 'funnel':
    case 'ranking':
      return asked(
        typeName(type.key),
        `${names.aggregate}(where: $where${grouping(widget)}) { groups { ${keysOf(widget)}${measured(widget.measure, paths)} } }`,
        where,
      );
    case 'table':
      return asked(
        typeName(type.key),
        `${names.list}(first: ${widget.limit}, after: $after, where: $where, orderBy: [${order(widget.orderBy)}]) ` +
          `{ totalCount ${PAGE_INFO} edges { node { id number title ${selection(widget.columns, paths)} } } }`,
        where,
      );
    case 'calendar':
      return asked(
        typeName(type.key),
        `${names.deadlines}(first: ${widget.limit}, keys: [${widget.clocks.join(', ')}], where: $where) ` +
          `{ totalCount edges { node { key name due late standing record { id number title } } } }`,
        where,
      );
  }
}

/** Which records a widget counts, as the read API's `where`: to list them, add the group that was pointed at. */
export function widgetWhere(
  pack: Pack,
  { widget, filters }: { readonly widget: Widget; readonly filters: Dashboard['filters'] },
  { today, viewer, chosen = {} }: Looking,
): unknown {
  const type = pack.recordTypes.find(({ key }) => key === widget.of);
  const paths = type ? readPathsOf(pack, type) : [];
  const narrowed = filters.flatMap(({ key, paths: places }) => {
    const path = places[widget.of];
    return path === undefined || chosen[key] === undefined ? [] : [whereAt(path, chosen[key])];
  });
  const own = mapWhere(paths, widget.where ?? {}, (value, kind) => present(value, kind, { today, viewer }));
  return narrowed.length === 0 ? own : { and: [own, ...narrowed] };
}

/** A value that stands for a day or for whoever looks, put in. */
function present(value: unknown, kind: ReadKind, { today, viewer }: Looking): unknown {
  if (typeof value !== 'string') return value;
  if (kind === 'unit' && value === 'viewer') return viewer;
  const day = kind === 'date' || kind === 'instant' || kind === 'month' ? dayOf(value, today) : undefined;
  if (day === undefined) return value;
  if (kind === 'month') return day.slice(0, 7);
  return kind === 'instant' ? `${day}T00:00:00+08:00` : day;
}

/** The day that `today+30`, `yearStart` or `yearEnd` stands for; undefined where it is no such word. */
export function dayOf(word: string, today: string): string | undefined {
  if (word === 'yearStart') return `${today.slice(0, 4)}-01-01`;
  if (word === 'yearEnd') return `${today.slice(0, 4)}-12-31`;
  const found = /^today([+-]\d{1,5})?$/.exec(word);
  return found ? addDays(today, Number(found[1] ?? 0)) : undefined;
}

const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

/** The records that a filter leaves, to be listed: which they are and how they stand; `$after` goes on. */
export function recordsQuery(
  { recordTypes }: Pick<Pack, 'recordTypes'>,
  key: string,
  { where, first }: { readonly where: unknown; readonly first: number },
): ReadQuestion | undefined {
  const type = recordTypes.find((each) => each.key === key);
  if (!type) return undefined;
  const state = type.procedure === undefined ? '' : 'state ';
  return asked(
    typeName(key),
    `${rootNames({ recordTypes }, key).list}(first: ${first}, after: $after, where: $where) ` +
      `{ totalCount ${PAGE_INFO} edges { node { id number title ${state}unit { name } } } }`,
    where,
  );
}

/** Asks for one field; a page that goes on from another says after what. */
function asked(name: string, field: string, where: unknown): ReadQuestion {
  const after = field.includes('$after') ? ', $after: String' : '';
  return { query: `query ($where: ${name}_Where${after}) { answer: ${field} }`, variables: { where } };
}

type Grouped = Extract<Widget, { readonly by: Grouping }>;

function groupingsOf(widget: Widget): readonly Grouping[] {
  if (!('by' in widget)) return [];
  return widget.series ? [widget.by, widget.series] : [widget.by];
}

function grouping(widget: Widget): string {
  const by = groupingsOf(widget).map(
    ({ path, period }) => `{ by: ${pathName(path)}${period ? `, period: ${period}` : ''} }`,
  );
  if (by.length === 0 || !('by' in widget)) return '';
  return `, groupBy: [${by.join(', ')}]${limits(widget)}`;
}

/** A ranking shows the greatest; what runs in time or along a procedure is shown as a whole. */
function limits(widget: Grouped): string {
  if (widget.kind !== 'ranking') return '';
  const { take, path } = widget.measure;
  const of = path === undefined ? '' : `, path: ${pathName(path)}`;
  return `, first: ${widget.limit}, greatest: { take: ${take.toUpperCase()}${of} }`;
}

function keysOf(widget: Widget): string {
  return 'by' in widget ? 'keys { by value label } ' : '';
}

function measured({ take, path }: Measure, paths: ReadonlyMap<string, ReadPath>): string {
  if (take === 'count' || take === 'entries' || path === undefined)
    return take === 'entries' ? 'count entries' : 'count';
  return `count ${take} { ${pathName(path)}${shape(paths.get(path))} }`;
}

function order(written: string): string {
  const descending = written.startsWith('-');
  return `{ by: ${pathName(written.replace('-', ''))}, direction: ${descending ? 'DESC' : 'ASC'} }`;
}

/** What is asked of a record to show these columns. */
function selection(columns: readonly string[], paths: ReadonlyMap<string, ReadPath>): string {
  return columns
    .filter((column) => !['id', 'number', 'title'].includes(column))
    .map((column) => {
      const steps = placeOf(column).split('.');
      return `${steps.join(' { ')}${shape(paths.get(column))}${' }'.repeat(steps.length - 1)}`;
    })
    .join(' ');
}

function shape(path: ReadPath | undefined): string {
  if (path?.kind === 'money') return ' { wan }';
  if (path?.kind === 'unit' || path?.kind === 'office')
    return ` { ${path.kind === 'unit' ? 'id ' : 'key '}name }`;
  if (path?.kind === 'record') return ' { id number title }';
  return path?.field?.kind === 'cascade' ? ' { key label }' : '';
}

/** A comparison at a path, as the read API takes it. */
export function whereAt(path: string, comparison: unknown): Readonly<Record<string, unknown>> {
  const nested = placeOf(path)
    .split('.')
    .reduceRight<unknown>((inner, step) => ({ [step]: inner }), comparison);
  return Object.fromEntries(Object.entries(nested ?? {}));
}
