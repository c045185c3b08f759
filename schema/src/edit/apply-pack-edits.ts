import { identityName, identityOf, isList, isObject, type Json } from './identity.ts';
import type { EditRefusal, PackEdit, PackPlace } from './pack-edit.ts';
import { isForbidden, replaceAt, valueAt } from './tree.ts';

/** The content after all edits, with the edits that lead back; or the first edit that cannot be made. */
export type PackEdited =
  | { readonly content: Json; readonly inverse: readonly PackEdit[] }
  | { readonly refused: EditRefusal };

/** Makes edits one after another, or none of them; what they do not touch stays the same object. */
export function applyPackEdits(content: Json, edits: readonly PackEdit[]): PackEdited {
  const inverse: PackEdit[] = [];
  let current = content;
  for (const [index, edit] of edits.entries()) {
    const made = applyOne(current, edit);
    if ('code' in made) return { refused: { index, ...made } };
    inverse.unshift(...made.inverse);
    current = made.content;
  }
  return { content: current, inverse };
}

type Refused = Omit<EditRefusal, 'index'>;
type Made = { readonly content: Json; readonly inverse: readonly PackEdit[] } | Refused;

function applyOne(content: Json, edit: PackEdit): Made {
  const forbidden = placesOf(edit).find(isForbidden);
  if (forbidden) return { code: 'forbiddenName', at: forbidden };
  if (edit.kind === 'insert') return insert(content, edit);
  if (edit.kind === 'remove') return remove(content, edit.at);
  if (edit.kind === 'move') return move(content, edit);
  return edit.kind === 'set' ? set(content, edit.at, edit.value) : set(content, edit.at, undefined);
}

function placesOf(edit: PackEdit): readonly PackPlace[] {
  if (edit.kind === 'insert') return [edit.into];
  return edit.kind === 'move' ? [edit.at, edit.into] : [edit.at];
}

function set(content: Json, at: PackPlace, value: Json | undefined): Made {
  const owner = valueAt(content, at.slice(0, -1));
  if (!isObject(owner)) return { code: 'noSuchPlace', at };
  const isIdentity = at.at(-1) === identityName(owner) && identityOf(owner) === at.at(-2);
  if (isIdentity && (typeof value !== 'string' || isTaken(content, at, value)))
    return { code: 'identityTaken', at };
  const before = valueAt(content, at);
  const place = isIdentity && typeof value === 'string' ? at.with(at.length - 2, value) : at;
  return {
    content: replaceAt(content, at, () => value),
    inverse: [
      before === undefined ? { kind: 'clear', at: place } : { kind: 'set', at: place, value: before },
    ],
  };
}

/** Whether another thing of the same list is known by an identity already. */
function isTaken(content: Json, at: PackPlace, identity: string): boolean {
  return at.at(-2) !== identity && valueAt(content, [...at.slice(0, -2), identity]) !== undefined;
}

type Insert = Extract<PackEdit, { kind: 'insert' }>;

function insert(content: Json, { into, item, after }: Insert): Made {
  const identity = identityOf(item);
  if (identity === undefined) return { code: 'notAnItem', at: into };
  const list = listAt(content, into);
  if ('code' in list) return list;
  if (list.items.some((other) => identityOf(other) === identity)) return { code: 'identityTaken', at: into };
  const placed = placeAfter(list.items, item, after);
  if (!placed) return { code: 'noSuchPlace', at: into };
  const at = [...into, identity];
  const inverse: readonly PackEdit[] = list.said
    ? [{ kind: 'remove', at }]
    : [
        { kind: 'remove', at },
        { kind: 'clear', at: into },
      ];
  return { content: replaceAt(content, into, () => placed), inverse };
}

function remove(content: Json, at: PackPlace): Made {
  const [into, identity] = [at.slice(0, -1), at.at(-1) ?? ''];
  const list = valueAt(content, into);
  if (!isList(list)) return { code: 'notAList', at: into };
  const index = list.findIndex((item) => identityOf(item) === identity);
  const item = list[index];
  if (!isObject(item)) return { code: 'noSuchPlace', at };
  return {
    content: replaceAt(content, into, () => list.toSpliced(index, 1)),
    inverse: [{ kind: 'insert', into, item, after: identityOf(list[index - 1]) ?? null }],
  };
}

function move(content: Json, { at, into, after }: Extract<PackEdit, { kind: 'move' }>): Made {
  if (into.length >= at.length && at.every((step, index) => into[index] === step))
    return { code: 'withinItself', at };
  const item = valueAt(content, at);
  if (!isObject(item)) return { code: 'noSuchPlace', at };
  const taken = remove(content, at);
  if ('code' in taken) return taken;
  const put = insert(taken.content, { kind: 'insert', into, item, after });
  if ('code' in put) return put;
  const [origin] = taken.inverse;
  if (origin?.kind !== 'insert') return { code: 'noSuchPlace', at };
  const back: PackEdit = {
    kind: 'move',
    at: [...into, at.at(-1) ?? ''],
    into: origin.into,
    after: origin.after,
  };
  const clears = put.inverse.filter((edit) => edit.kind === 'clear');
  return { content: put.content, inverse: [back, ...clears] };
}

type Found = { readonly items: readonly Json[]; readonly said: boolean };

/** The list at a place; one that is not yet said is empty. */
function listAt(content: Json, into: PackPlace): Found | Refused {
  const list = valueAt(content, into);
  if (list === undefined)
    return isObject(valueAt(content, into.slice(0, -1)))
      ? { items: [], said: false }
      : { code: 'noSuchPlace', at: into };
  return isList(list) ? { items: list, said: true } : { code: 'notAList', at: into };
}

function placeAfter(list: readonly Json[], item: Json, after: string | null): readonly Json[] | undefined {
  if (after === null) return [item, ...list];
  const index = list.findIndex((other) => identityOf(other) === after);
  return index < 0 ? undefined : list.toSpliced(index + 1, 0, item);
}
