import { identityOf, isObject, type Json, type JsonObject, type PackEdit } from '@lixiang/schema';
import { keyOfLabel } from '../../builder/edit/key-of-label.ts';
import { readList } from '../../design/read-place.ts';
import { textOf } from '../text-of.ts';

/** What is done to a list, and by what the member that it is about is known afterwards. */
export type ListEdits = { readonly edits: readonly PackEdit[]; readonly id: string };

/** By what each member of a list is known: its key, or its number where it has none. */
export function idsOf(list: readonly Json[]): readonly string[] {
  return list.map((item, index) => identityOf(item) ?? String(index));
}

type KeyedList = {
  readonly content: Json;
  readonly into: readonly string[];
  readonly published: Json;
};

/** A key for a new member that says what it is called, and that no other has or had. */
export function freshKey(name: string, list: KeyedList): string {
  return keyOfLabel(name, takenKeys(list));
}

/** Keys that a new member cannot have: of others, and words that mean something else in expressions. */
export function takenKeys({ content, into, published }: KeyedList): ReadonlySet<string> {
  const lists = [content, published].flatMap((each) =>
    namesakes(into).flatMap((place) => readList(each, place)),
  );
  return new Set([...RESERVED, ...lists.flatMap((item) => identityOf(item) ?? [])]);
}

/** Lists whose members are named in the same expressions: what a record has, and what can be done in a procedure. */
function namesakes(into: readonly string[]): readonly (readonly string[])[] {
  const family = FAMILIES.find((names) => names.includes(into.at(-1) ?? ''));
  const above = into.slice(0, -1);
  return family ? family.map((name) => above.concat(name)) : [into];
}

const FAMILIES = [
  ['documents', 'links'],
  ['states', 'transitions'],
];

/** Names that expressions of procedures have for themselves. */
const RESERVED =
  'actor submitted input documents files facts record events points reviews panels filings clocks it candidate period key name of state phase number title unit createdOn'.split(
    ' ',
  );

/** Puts a member behind all others. */
export function addition(content: Json, into: readonly string[], item: JsonObject): ListEdits {
  const list = readList(content, into);
  const identity = identityOf(item);
  if (identity === undefined)
    return { edits: [{ kind: 'set', at: [...into], value: [...list, item] }], id: String(list.length) };
  return {
    edits: [{ kind: 'insert', into: [...into], item, after: identityOf(list.at(-1)) ?? null }],
    id: identity,
  };
}

/** The same once more, behind the one that it is a copy of. */
export function duplication(
  content: Json,
  {
    into,
    id,
    rename,
  }: {
    readonly into: readonly string[];
    readonly id: string;
    /** Gives the copy its own name and key. */
    readonly rename: (item: JsonObject) => JsonObject;
  },
): ListEdits | undefined {
  const list = readList(content, into);
  const index = idsOf(list).indexOf(id);
  const item = list[index];
  if (!isObject(item)) return undefined;
  if (identityOf(item) === undefined)
    return {
      edits: [{ kind: 'set', at: [...into], value: list.toSpliced(index + 1, 0, item) }],
      id: String(index + 1),
    };
  const copy = rename(item);
  return {
    edits: [{ kind: 'insert', into: [...into], item: copy, after: id }],
    id: identityOf(copy) ?? id,
  };
}

/** One place further up or down; nothing where it stands first or last already. */
export function step(
  content: Json,
  { into, id, by }: { readonly into: readonly string[]; readonly id: string; readonly by: -1 | 1 },
): ListEdits | undefined {
  const list = readList(content, into);
  const ids = idsOf(list);
  const index = ids.indexOf(id);
  const item = list[index];
  if (item === undefined || index + by < 0 || index + by >= list.length) return undefined;
  if (identityOf(item) === undefined)
    return {
      edits: [{ kind: 'set', at: [...into], value: list.toSpliced(index, 1).toSpliced(index + by, 0, item) }],
      id: String(index + by),
    };
  const after = by === 1 ? ids[index + 1] : ids[index - 2];
  return { edits: [{ kind: 'move', at: [...into, id], into: [...into], after: after ?? null }], id };
}

/** Takes a member out. */
export function removal(content: Json, into: readonly string[], id: string): readonly PackEdit[] {
  const list = readList(content, into);
  const index = idsOf(list).indexOf(id);
  if (index < 0) return [];
  return identityOf(list[index]) === undefined
    ? [{ kind: 'set', at: [...into], value: list.toSpliced(index, 1) }]
    : [{ kind: 'remove', at: [...into, id] }];
}

/** A thing under another name; where it has none, as it is. */
export function renamed(item: JsonObject, name: (before: string) => string, key: string): JsonObject {
  const property = ['label', 'name', 'title', 'message'].find((each) => typeof item[each] === 'string');
  const before = property === undefined ? undefined : item[property];
  return {
    ...item,
    ...(property !== undefined && { [property]: name(textOf(before)) }),
    key,
  };
}
