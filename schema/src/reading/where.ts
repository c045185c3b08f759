import { type ReadKind } from './read-kind.ts';
import { memberName } from './read-names.ts';
import { type ReadPath } from './read-paths.ts';

/** How what stands at a path is compared. */
export type Operator = 'eq' | 'in' | 'lt' | 'lte' | 'gt' | 'gte' | 'contains' | 'isNull';

/** A filter, understood: whole filters within filters, and comparisons at paths or of clocks. */
export type Condition =
  /** With a table: of its rows, one alone must be as all of them say. */
  | { readonly all: readonly Condition[]; readonly table?: string }
  | { readonly any: readonly Condition[] }
  | { readonly none: Condition }
  | { readonly path: ReadPath; readonly operator: Operator; readonly value: unknown }
  | { readonly clocks: Readonly<Record<string, unknown>> }
  | { readonly linked: string; readonly where: unknown };

/** Something in a filter that cannot be: where it stands, and what it is. */
export type WhereFault = { readonly path: readonly string[]; readonly name: string };

const ORDERED = ['eq', 'lt', 'lte', 'gt', 'gte', 'isNull'] as const;
const NAMED = ['eq', 'in', 'isNull'] as const;

/** By kind, how it may be compared. */
export const OPERATORS: Readonly<Record<ReadKind, readonly Operator[]>> = {
  text: ['eq', 'in', 'contains', 'isNull'],
  option: NAMED,
  state: NAMED,
  unit: NAMED,
  office: NAMED,
  record: NAMED,
  yesNo: ['eq', 'isNull'],
  date: ORDERED,
  month: ORDERED,
  instant: ORDERED,
  integer: [...ORDERED, 'in'],
  decimal: ORDERED,
  money: ORDERED,
  percent: ORDERED,
  year: [...ORDERED, 'in'],
};

const NO_LINKS: ReadonlySet<string> = new Set();

/** Understands a filter over these paths and links, and answers everything in it that cannot be. */
export function readWhere(
  paths: readonly ReadPath[],
  where: unknown,
  links: ReadonlySet<string> = NO_LINKS,
): { readonly condition: Condition; readonly faults: readonly WhereFault[] } {
  const { byName, groups, tables } = namesOf(paths);
  const faults: WhereFault[] = [];
  const wrong = (path: readonly string[], name: string): Condition => {
    faults.push({ path, name });
    return { all: [] };
  };
  const read = (part: unknown, place: string, at: readonly string[]): Condition => {
    if (!isObject(part)) return wrong(at, place);
    const table = tables.get(place);
    return {
      ...(table !== undefined && { table }),
      all: Object.entries(part).flatMap(([name, value]) => {
        const here = [...at, name];
        const inner = place === '' ? name : `${place}.${name}`;
        if (value === undefined || value === null) return [];
        if (place === '' && (name === 'and' || name === 'or')) {
          const parts = Array.isArray(value) ? value : [value];
          const each = parts.map((one, index) => read(one, '', [...here, String(index)]));
          return [name === 'and' ? { all: each } : { any: each }];
        }
        if (place === '' && name === 'not') return [{ none: read(value, '', here) }];
        if (place === '' && name === 'clocks')
          return isObject(value) ? [{ clocks: value }] : [wrong(here, name)];
        if (place === '' && links.has(name))
          return isObject(value) ? [{ linked: name, where: value }] : [wrong(here, name)];
        const path = byName.get(inner);
        if (path) return [compared(path, value, here)];
        return [groups.has(inner) ? read(value, inner, here) : wrong(here, inner)];
      }),
    };
  };
  const compared = (path: ReadPath, value: unknown, at: readonly string[]): Condition => {
    if (!isObject(value)) return wrong(at, path.path);
    return {
      all: Object.entries(value).flatMap(([name, given]) => {
        const operator = OPERATORS[path.kind].find((each) => each === name);
        if (!operator) return [wrong([...at, name], `${path.path}.${name}`)];
        return given === null || given === undefined ? [] : [{ path, operator, value: given }];
      }),
    };
  };
  return { condition: read(where ?? {}, '', []), faults };
}

type Names = {
  readonly byName: ReadonlyMap<string, ReadPath>;
  readonly groups: ReadonlySet<string>;
  /** By where they stand, the tables. */
  readonly tables: ReadonlyMap<string, string>;
};

/** The paths of a type are the same with every question. */
const known = new WeakMap<readonly ReadPath[], Names>();

function namesOf(paths: readonly ReadPath[]): Names {
  const before = known.get(paths);
  if (before) return before;
  const byName = new Map(paths.map((path) => [placeOf(path.path), path]));
  const groups = new Set([...byName.keys()].flatMap((name) => holdersOf(name)));
  const tables = new Map(
    paths.flatMap(({ table }) => (table === null ? [] : [[placeOf(table), table] as const])),
  );
  const names = { byName, groups, tables };
  known.set(paths, names);
  return names;
}

/** The same filter with other values at its paths. */
export function mapWhere(
  paths: readonly ReadPath[],
  where: unknown,
  change: (value: unknown, kind: ReadKind) => unknown,
): unknown {
  const byName = new Map(paths.map((path) => [placeOf(path.path), path]));
  const walk = (part: unknown, place: string, kind: ReadKind | null): unknown => {
    if (Array.isArray(part)) return part.map((each) => walk(each, place, kind));
    if (!isObject(part)) return kind === null ? part : change(part, kind);
    return Object.fromEntries(
      Object.entries(part).map(([name, value]) => {
        if (kind !== null) return [name, walk(value, place, kind)];
        if (place === '' && ['and', 'or', 'not'].includes(name)) return [name, walk(value, '', null)];
        if (place === 'clocks') return [name, name === 'due' ? walk(value, place, 'date') : value];
        const inner = place === '' ? name : `${place}.${name}`;
        return [name, walk(value, inner, byName.get(inner)?.kind ?? null)];
      }),
    );
  };
  return walk(where, '', null);
}

/** Where a path stands in a filter: documents may be called otherwise there. */
export function placeOf(path: string): string {
  const [first = '', ...rest] = path.split('.');
  return rest.length === 0 || first === 'facts' ? path : [memberName(first), ...rest].join('.');
}

function holdersOf(name: string): readonly string[] {
  const steps = name.split('.');
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('.'));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
