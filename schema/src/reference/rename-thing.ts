import { identityOf, isList, isObject, type Json, type JsonObject } from '../edit/identity.ts';
import { type PackEdit, type PackPlace } from '../edit/pack-edit.ts';
import { valueAt } from '../edit/tree.ts';
import { isExpressionAt } from './expression-places.ts';
import { nameInExpression } from './name-in-expression.ts';
import { isNamedFamily, nameInKey, nameInPath, nameInText } from './name-in-text.ts';
import { type NamedThing, type Spot } from './named-thing.ts';
import { homeOf, targetOf } from './thing-home.ts';

/**
 * The edits that give a thing of a procedure or a record type another key, wherever something speaks of it. None where
 * it is of a kind that others know in ways that cannot be followed.
 */
export function renameThing(content: Json, place: PackPlace, key: string): readonly PackEdit[] {
  const family = place.at(-2) ?? '';
  const before = place.at(-1);
  if (before === undefined || !isNamedFamily(family) || !isObject(content)) return [];
  const thing: NamedThing = { content, family, place, home: homeOf(content, place), before, key };
  const changed = new Map<string, PackPlace>();
  const spot: Spot = { place: [], anchor: [], property: '', holder: '', owner: content };
  const renamed = inObject(content, spot, { thing, changed });
  const edits = [...changed.values()].flatMap((at): readonly PackEdit[] => {
    const value = valueAt(renamed, at);
    return value === undefined ? [] : [{ kind: 'set', at, value }];
  });
  return [...edits, { kind: 'set', at: [...place, 'key'], value: key }];
}

type Walk = { readonly thing: NamedThing; readonly changed: Map<string, PackPlace> };

function inValue(value: Json, spot: Spot, walk: Walk): Json {
  if (typeof value === 'string') return inText(value, spot, walk);
  if (isList(value)) return value.map((item) => inValue(item, spotOfItem(item, spot), walk));
  return isObject(value) ? inObject(value, spot, walk) : value;
}

function inText(text: string, spot: Spot, { thing, changed }: Walk): string {
  // Its own key is not what others know it by, but for an act that a rule names whole.
  if (spot.property === 'key' && spot.holder !== 'transition' && !spot.place.includes('where')) return text;
  const said = isExpressionAt(spot)
    ? nameInExpression(text, spot, thing)
    : (nameInText(text, spot, thing) ?? nameInPath(text, spot, thing));
  if (said !== undefined) changed.set(spot.anchor.join('\n'), spot.anchor);
  return said ?? text;
}

function inObject(value: JsonObject, spot: Spot, walk: Walk): JsonObject {
  const of = spot.place[0] === 'dashboards' && typeof value['of'] === 'string' ? value['of'] : spot.of;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const said = nameInKey(name, { ...spot, of }, walk.thing);
      if (said !== undefined) walk.changed.set(spot.anchor.join('\n'), spot.anchor);
      const isReachable = spot.anchor.length === spot.place.length;
      const place = [...spot.place, name];
      const next: Spot = {
        place,
        anchor: isReachable ? place : spot.anchor,
        property: name,
        holder: spot.property,
        owner: value,
        // A filter of a dashboard tells of each record type by its name; a comparison goes along links.
        of: spot.property === 'paths' ? name : (alongLink(name, { ...spot, of }, walk.thing) ?? of),
      };
      return [said ?? name, inValue(member, next, walk)];
    }),
  );
}

/** The record type that a comparison of a dashboard goes on with behind a link. */
function alongLink(name: string, { place, of }: Spot, { content }: NamedThing): string | undefined {
  const isCompared = place.includes('where') && typeof of === 'string';
  return isCompared ? targetOf(content, { recordType: of, procedure: undefined }, name) : undefined;
}

/** Members without an identity cannot be edited one by one: their whole list is. */
function spotOfItem(item: Json, spot: Spot): Spot {
  const identity = identityOf(item);
  const place = [...spot.place, identity ?? '*'];
  const isReachable = identity !== undefined && spot.anchor.length === spot.place.length;
  return { ...spot, place, anchor: isReachable ? place : spot.anchor };
}
