import {
  identityOf,
  isGroupable,
  isObject,
  type Json,
  type JsonObject,
  type Pack,
  type PackEdit,
  type ReadPath,
  readPathsOf,
  type RecordType,
} from '@lixiang/schema';
import { keyOfLabel } from '../../builder/edit/key-of-label.ts';
import { readList } from '../../design/read-place.ts';

/** A record type that a dashboard tells of, with what it can be narrowed by. */
export type NarrowedType = { readonly type: RecordType; readonly paths: readonly ReadPath[] };

/** The record types that widgets tell of, in their order. */
export function typesOn(pack: Pack, board: Json): readonly NarrowedType[] {
  const keys = new Set(
    readList(board, ['widgets']).flatMap((widget) => (isObject(widget) ? [widget['of']] : [])),
  );
  return pack.recordTypes
    .filter(({ key }) => keys.has(key))
    .map((type) => ({ type, paths: readPathsOf(pack, type).filter(({ kind }) => isGroupable(kind)) }));
}

/** What a dashboard can be narrowed by: everything that some of its record types have, by what it is called. */
export function offeredFilters(types: readonly NarrowedType[]): readonly string[] {
  return [...new Set(types.flatMap(({ paths }) => paths.map(({ label }) => label)))];
}

/** Adds a filter that narrows each record type by what is called so. */
export function addFilter(
  board: readonly string[],
  there: Json,
  { label, types }: { readonly label: string; readonly types: readonly NarrowedType[] },
): readonly PackEdit[] {
  const filters = readList(there, ['filters']);
  const taken = new Set(filters.flatMap((each) => identityOf(each) ?? []));
  const paths = types.flatMap(({ type, paths: all }) => {
    const found = all.find((path) => path.label === label);
    return found ? [[type.key, found.path] as const] : [];
  });
  const item: JsonObject = { key: keyOfLabel(label, taken), label, paths: Object.fromEntries(paths) };
  const into = [...board, 'filters'];
  if (filters.length === 0) return [{ kind: 'set', at: into, value: [item] }];
  return [{ kind: 'insert', into, item, after: identityOf(filters.at(-1) ?? null) ?? null }];
}

/** Has a filter narrow a record type by something else, or leave it as it is. */
export function setFilterPath(
  board: readonly string[],
  filter: JsonObject,
  { type, path }: { readonly type: string; readonly path: string | undefined },
): readonly PackEdit[] {
  const before = isObject(filter['paths']) ? filter['paths'] : {};
  const { [type]: _, ...rest } = before;
  const value = path === undefined ? rest : { ...rest, [type]: path };
  return [{ kind: 'set', at: [...board, 'filters', identityOf(filter) ?? '', 'paths'], value }];
}
