import { packError, type PackIssue } from '../issue.ts';
import { type Form } from '../model/form.ts';
import { type Pack } from '../model/pack.ts';
import { type Effect, isBirth } from '../model/procedure.ts';
import { type RecordType } from '../model/record-type.ts';
import { linksFrom, type VisibleLink } from '../scope/links-from.ts';

import { carriedForm } from './carried-form.ts';
import { fieldAt } from './field-at.ts';
import { topFields } from './fields-of.ts';
import { keyed, type Placed } from './placed.ts';
import { dangling } from './reference.ts';

/** What an effect changes, tells or makes exists. */
export function checkEffect(
  pack: Pack,
  recordType: RecordType,
  { item: effect, path }: Placed<Effect>,
): readonly PackIssue[] {
  const links = linksFrom(pack, recordType);
  switch (effect.kind) {
    case 'notify':
      return [];
    case 'file':
    case 'returnFiling': {
      const among = keyed(pack.procedures, recordType.procedure)?.filings ?? [];
      return dangling({ kind: 'filing', key: effect.filing, among, path: [...path, 'filing'] });
    }
    case 'set':
      return dangling({
        kind: 'fact',
        key: effect.fact,
        among: recordType.facts,
        path: [...path, 'fact'],
      });
    case 'createLinked':
      return [
        ...dangling({ kind: 'link', key: effect.link, among: links, path: [...path, 'link'] }),
        ...checkCreated(pack, keyed(links, effect.link), { effect, path }),
      ];
    case 'fireLinked': {
      const target = keyed(links, effect.link)?.target;
      const among = keyed(pack.procedures, target?.procedure)?.transitions ?? [];
      return [
        ...dangling({ kind: 'link', key: effect.link, among: links, path: [...path, 'link'] }),
        ...dangling({ kind: 'transition', key: effect.transition, among, path: [...path, 'transition'] }),
        ...checkCarriedInput(target && carriedForm(pack, target, effect.transition), { effect, path }),
      ];
    }
  }
}

/** A carried act has nobody to fill its form in: what it wants must come from the act that carries it. */
function checkCarriedInput(
  form: Form | undefined,
  { effect, path }: { readonly effect: Extract<Effect, { kind: 'fireLinked' }>; path: readonly string[] },
): readonly PackIssue[] {
  const fields = form ? topFields(form) : [];
  const given = Object.keys(effect.input);
  const wanted = fields.filter(
    (field) =>
      field.required === true &&
      field.visibleWhen === undefined &&
      !('computed' in field && field.computed !== undefined),
  );
  return [
    ...given.flatMap((key) => dangling({ kind: 'field', key, among: fields, path: [...path, 'input', key] })),
    ...wanted.flatMap(({ key }) =>
      given.includes(key) ? [] : [packError([...path, 'input'], 'inputNotGiven', { key })],
    ),
  ];
}

function checkCreated(
  pack: Pack,
  link: VisibleLink | undefined,
  { effect, path }: { readonly effect: Extract<Effect, { kind: 'createLinked' }>; path: readonly string[] },
): readonly PackIssue[] {
  if (!link) return [];
  const { target } = link;
  const births = (keyed(pack.procedures, target.procedure)?.transitions ?? []).filter(isBirth);
  const form = keyed(pack.forms, keyed(births, effect.transition)?.input);
  return [
    ...(link.link.over === 'link' ? [] : [packError([...path, 'link'], 'linkNotStored')]),
    ...(births.length > 0 && effect.transition === undefined ? [packError(path, 'birthNotNamed')] : []),
    ...dangling({
      kind: 'transition',
      key: effect.transition,
      among: births,
      path: [...path, 'transition'],
    }),
    ...target.links
      .filter(({ required }) => required)
      .flatMap((other) =>
        other === link.link && link.direction === 'inverse'
          ? []
          : [packError([...path, 'link'], 'linkNotGiven', { key: other.key })],
      ),
    ...Object.keys(effect.values).flatMap((place) =>
      isFillable(pack, { target, form }, place)
        ? []
        : [packError([...path, 'values', place], 'unknown.field', { key: place })],
    ),
  ];
}

function isFillable(
  pack: Pack,
  { target, form }: { readonly target: RecordType; readonly form: Form | undefined },
  place: string,
): boolean {
  const [owner, key] = place.split('.');
  if (owner === 'input') return form !== undefined && keyed(topFields(form), key) !== undefined;
  return owner !== 'facts' && fieldAt(pack, target, place) !== undefined;
}
