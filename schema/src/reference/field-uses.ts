import { identityOf, isList, isObject, type Json, type JsonObject } from '../edit/identity.ts';
import { type PackEdit, type PackPlace } from '../edit/pack-edit.ts';
import { valueAt } from '../edit/tree.ts';
import { isExpressionAt } from './expression-places.ts';
import { fieldTarget, type FieldTarget } from './field-target.ts';
import { namedPaths, type NamedPath } from './named-paths.ts';

/** Every place of a configuration, as far as edits can reach, where something speaks of a field. */
export function fieldUses(content: Json, place: PackPlace): readonly PackPlace[] {
  const target = fieldTarget(content, place);
  return target ? [...respell(content, target, target.key).uses.values()] : [];
}

/** The edits that give a field another key, wherever something speaks of it. */
export function renameField(content: Json, place: PackPlace, key: string): readonly PackEdit[] {
  const target = fieldTarget(content, place);
  if (!target) return [];
  const { uses, content: renamed } = respell(content, target, key);
  const respelt = [...uses.values()].flatMap((at): readonly PackEdit[] => {
    const value = valueAt(renamed, at);
    return value === undefined ? [] : [{ kind: 'set', at, value }];
  });
  return [...respelt, { kind: 'set', at: [...place, 'key'], value: key }];
}

/** Properties of forms that name fields by key: on paper and in rules those of the form, in tables their columns. */
const FIELD_KEYS = new Set(['of', 'fields', 'table', 'at', 'parent']);
const COLUMN_KEYS = new Set(['merge', 'columns', 'parent']);

type Walk = {
  readonly target: FieldTarget;
  readonly key: string;
  readonly uses: Map<string, PackPlace>;
};
type Spot = {
  /** The properties and identities that lead there. */
  readonly place: PackPlace;
  /** As far down as edits can reach. */
  readonly anchor: PackPlace;
  /** The last property on the way, members of lists left out. */
  readonly property: string;
  /** The property that holds this one. */
  readonly holder: string;
};

/** Spells the field by another key wherever it is spoken of, and notes where that is. */
function respell(content: Json, target: FieldTarget, key: string) {
  const walk: Walk = { target, key, uses: new Map() };
  const spot = { place: [], anchor: [], property: '', holder: '' };
  return { content: isObject(content) ? within(content, spot, walk) : content, uses: walk.uses };
}

function visit(value: Json, spot: Spot, walk: Walk): Json {
  if (typeof value === 'string') return spell(value, spot, walk);
  if (isList(value)) return value.map((item) => visit(item, spotOfItem(item, spot), walk));
  return isObject(value) ? within(value, spot, walk) : value;
}

function within(value: JsonObject, spot: Spot, walk: Walk): JsonObject {
  const isOtherForm =
    spot.place.length === 2 && spot.place[0] === 'forms' && spot.place[1] !== walk.target.form;
  if (isOtherForm) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const isReachable = spot.anchor.length === spot.place.length;
      const place = [...spot.place, name];
      const next = {
        place,
        anchor: isReachable ? place : spot.anchor,
        property: name,
        holder: spot.property,
      };
      return [name, visit(member, next, walk)];
    }),
  );
}

/** Members without an identity cannot be edited one by one: their whole list is. */
function spotOfItem(item: Json, spot: Spot): Spot {
  const identity = identityOf(item);
  if (identity === undefined) return { ...spot, place: [...spot.place, '*'] };
  const place = [...spot.place, identity];
  return { ...spot, place, anchor: spot.anchor.length === spot.place.length ? place : spot.anchor };
}

function spell(text: string, spot: Spot, walk: Walk): string {
  const spelt = isExpressionAt(spot) ? spellExpression(text, spot, walk) : spellKey(text, spot, walk);
  if (spelt !== undefined) walk.uses.set(spot.anchor.join('\n'), spot.anchor);
  return spelt ?? text;
}

function spellExpression(source: string, spot: Spot, walk: Walk): string | undefined {
  const spoken = namedPaths(source)
    .filter(({ path }) => speaksOf(path, spot, walk.target))
    .toSorted((a, b) => b.start - a.start);
  if (spoken.length === 0) return undefined;
  return spoken.reduce(
    (text: string, { start, end }: NamedPath) => text.slice(0, start) + walk.key + text.slice(end),
    source,
  );
}

function speaksOf(path: readonly string[], { place }: Spot, target: FieldTarget): boolean {
  if (place[0] === 'forms') {
    const isInTable = place[5] === target.holder && place[6] === 'columns';
    if (isInTable && isSame(path, ['row', target.key])) return true;
    return isSame(path, target.path) || isSame(path, ['answers', ...target.path]);
  }
  const [document, ...rest] = path.slice(-target.path.length - 1);
  return document !== undefined && target.documents.has(document) && isSame(rest, target.path);
}

function spellKey(text: string, { place, property }: Spot, walk: Walk): string | undefined {
  const { target, key } = walk;
  if (place[0] !== 'forms') {
    const [document = '', ...path] = text.split('.');
    const named = target.path.filter((step) => step !== '*');
    if (!target.documents.has(document) || !isSame(path, named)) return undefined;
    return [document, ...named.slice(0, -1), key].join('.');
  }
  if (text !== target.key || place.length < 4) return undefined;
  const holder = place[2] === 'sections' && place.length > 7 ? place[5] : undefined;
  const isColumnOf = target.holder !== undefined && holder === target.holder && COLUMN_KEYS.has(property);
  const isTop =
    target.holder === undefined &&
    FIELD_KEYS.has(property) &&
    !(holder !== undefined && place[6] === 'columns');
  return isColumnOf || isTop ? key : undefined;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}
