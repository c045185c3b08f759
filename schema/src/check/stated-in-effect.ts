import { listOf, STRING } from '../expression/scope-type.ts';
import { type Scope } from '../expression/types.ts';
import { type Pack } from '../model/pack.ts';
import { type Effect } from '../model/procedure.ts';
import { type RecordType } from '../model/record-type.ts';
import { fieldType } from '../scope/field-type.ts';
import { linksFrom } from '../scope/links-from.ts';
import { recordShape } from '../scope/record-shape.ts';
import { carriedForm } from './carried-form.ts';
import { fieldAt } from './field-at.ts';
import { topFields } from './fields-of.ts';
import { keyed, type Placed } from './placed.ts';
import { condition, ofActors, type Stated } from './stated.ts';

type Context = { readonly effect: Placed<Effect>; readonly scope: Scope };

/** Every expression of an effect. */
export function statedInEffect(
  pack: Pack,
  recordType: RecordType,
  { effect: { item: effect, path }, scope }: Context,
): readonly Stated[] {
  const when = condition(effect.when, scope, [...path, 'when']);
  const target = 'link' in effect && keyed(linksFrom(pack, recordType), effect.link)?.target;
  switch (effect.kind) {
    case 'file':
      if (effect.with === undefined) return when;
      return [...when, { source: effect.with, scope, expects: listOf(STRING), path: [...path, 'with'] }];
    case 'returnFiling':
      return when;
    case 'notify':
      return [...when, ...ofActors(effect.who, scope, ...path, 'who')];
    case 'set': {
      const fact = keyed(recordType.facts, effect.fact);
      const expects = (fact && fieldType(fact, pack.codeLists)) ?? 'any';
      if (effect.value === undefined) return when;
      return [...when, { source: effect.value, scope, expects, path: [...path, 'value'] }];
    }
    case 'createLinked': {
      const values = Object.entries(effect.values).map(([place, source]): Stated => {
        const field = target ? filledAt(pack, target, { place, transition: effect.transition }) : undefined;
        const expects = (field && fieldType(field, pack.codeLists)) ?? 'any';
        return { source, scope, expects, path: [...path, 'values', place] };
      });
      return [...when, ...values];
    }
    case 'fireLinked': {
      if (!target) return when;
      const inside = { ...scope, it: recordShape(pack, target) };
      const form = carriedForm(pack, target, effect.transition);
      const values = Object.entries(effect.input).map(([key, source]): Stated => {
        const field = form && keyed(topFields(form), key);
        const expects = (field && fieldType(field, pack.codeLists)) ?? 'any';
        return { source, scope: inside, expects, path: [...path, 'input', key] };
      });
      return [...when, ...condition(effect.each, inside, [...path, 'each']), ...values];
    }
  }
}

/** The field that a new record's document, or the form of the act that begins it, is filled in at. */
function filledAt(
  pack: Pack,
  target: RecordType,
  { place, transition }: { readonly place: string; readonly transition: string | undefined },
) {
  const [owner, key] = place.split('.');
  if (owner !== 'input') return fieldAt(pack, target, place);
  const form = transition === undefined ? undefined : carriedForm(pack, target, transition);
  return form && keyed(topFields(form), key);
}
