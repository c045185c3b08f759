import { fieldsOf, type FieldPlace } from '../check/fields-of.ts';
import { keyed } from '../check/placed.ts';
import { packError, type PackIssue } from '../issue.ts';
import type { Base, Hold } from '../model/base.ts';
import type { CodeList, Field, Option } from '../model/field.ts';
import type { Form } from '../model/form.ts';
import { isSameJson } from '../edit/same-json.ts';
import { nameOf } from '../check/form-logic.ts';
import { LIMITS, NATURE } from './locked-properties.ts';

/** A form with the code lists that it chooses from. */
type Offered = { readonly form: Form; readonly codeLists: readonly CodeList[] };
type Weakened = Offered & { readonly path: readonly string[] };

/** What of a base's locks a form on it does not hold, each with its place and the base's reason. */
export function weakened(base: Base, { form, codeLists, path }: Weakened): readonly PackIssue[] {
  const ours = byName({ form, codeLists }, path);
  const theirs = byName(base, []);
  const locked = base.locks.flatMap((lock): readonly PackIssue[] => {
    const before = theirs.get(lock.field);
    if (!before) return [];
    const params = { field: before.place.item.label, base: base.title, why: lock.why };
    const after = ours.get(lock.field);
    if (!after) return [packError(path, 'lock.missing', params)];
    return lock.holds.flatMap((hold) =>
      HELD[hold](before, after).map((property) =>
        packError(
          property === '' ? after.place.path : [...after.place.path, property],
          `lock.${hold}`,
          params,
        ),
      ),
    );
  });
  return [...locked, ...weakenedRules(base, form, path)];
}

type Compared = { readonly place: FieldPlace; readonly options: Options | undefined };
type Options = { readonly list: readonly Option[]; readonly isOpen: boolean };

function byName({ form, codeLists }: Offered, path: readonly string[]): ReadonlyMap<string, Compared> {
  return new Map(
    fieldsOf(form, ...path).map((place) => [
      nameOf(place),
      { place, options: optionsOf(place.item, codeLists) },
    ]),
  );
}

function optionsOf(field: Field, codeLists: readonly CodeList[]): Options | undefined {
  const own = 'options' in field ? field.options : undefined;
  if (own) return { list: own, isOpen: false };
  const list = keyed(codeLists, 'list' in field ? field.list : undefined);
  return list && { list: list.options, isOpen: list.open };
}

/** Under each hold, the properties by which the county's field falls short; the field itself is said by no name. */
const HELD: Readonly<Record<Hold, (before: Compared, after: Compared) => readonly string[]>> = {
  present: ({ place: before }, { place: after }) => {
    const readOnly = after.item.readOnly && !before.item.readOnly;
    return [
      ...hiddenBy(before, after),
      ...unaskedBy(before.item, after.item),
      ...(readOnly ? ['readOnly'] : []),
    ];
  },
  kind: (before, after) => otherwise(NATURE, before, after),
  required: ({ place: was }, { place: is }) => {
    const [before, after] = [was.item, is.item];
    const isAsked =
      before.required === false || after.required === true || after.required === before.required;
    const fewer = 'minRows' in before && 'minRows' in after && after.minRows < before.minRows;
    return [
      ...(isAsked ? [] : ['required']),
      ...(fewer ? ['minRows'] : []),
      ...hiddenBy(was, is),
      ...unaskedBy(before, after),
    ];
  },
  options: ({ options: before }, { options: after }) => {
    const offered = new Map(after?.list.map((option) => [option.key, option]));
    const isOffered = ({ key, under, retired }: Option) => {
      const own = offered.get(key);
      return retired || (own !== undefined && !own.retired && isSameJson(own.under, under));
    };
    return before && !before.list.every(isOffered) ? ['list'] : [];
  },
  closed: ({ options: before }, { options: after }) => {
    const known = new Set(before?.list.map(({ key }) => key));
    const more = after?.list.some(({ key, retired }) => !retired && !known.has(key));
    const isFree = before !== undefined && after === undefined;
    return isFree || more || (after?.isOpen && !before?.isOpen) ? ['list'] : [];
  },
  limits: (before, after) => otherwise(LIMITS, before, after),
};

/** What hides a field where the base shows it; with its section or its table it is hidden by no property of its own. */
function hiddenBy(before: FieldPlace, after: FieldPlace): readonly string[] {
  const known = new Set(conditionsOf(before));
  const own = after.item.visibleWhen;
  const isHidden = conditionsOf(after).some((source) => !known.has(source));
  return isHidden ? [own !== undefined && !known.has(own) ? 'visibleWhen' : ''] : [];
}

/** Kinds that hold no answer. */
const SILENT: ReadonlySet<Field['kind']> = new Set(['note', 'attachments', 'seal']);

/** What makes a field one that nobody is asked, where the base asks. */
function unaskedBy(before: Field, after: Field): readonly string[] {
  const [was, is] = [propertiesOf(before), propertiesOf(after)];
  return [
    ...(SILENT.has(after.kind) && !SILENT.has(before.kind) ? ['kind'] : []),
    ...['computed', 'number'].filter((name) => is.get(name) !== undefined && was.get(name) === undefined),
  ];
}

function otherwise(names: readonly string[], before: Compared, after: Compared): readonly string[] {
  const [was, is] = [propertiesOf(before.place.item), propertiesOf(after.place.item)];
  return names.filter((name) => !isSameJson(was.get(name), is.get(name)));
}

function propertiesOf(field: Field): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(field));
}

/** What must hold for a field to be seen. */
function conditionsOf({ item, holder, section }: FieldPlace): readonly string[] {
  return [section.visibleWhen, holder?.visibleWhen, item.visibleWhen].flatMap((source) => source ?? []);
}

function weakenedRules(base: Base, form: Form, path: readonly string[]): readonly PackIssue[] {
  return base.lockedRules.flatMap(({ rule: key, why }): readonly PackIssue[] => {
    const before = keyed(base.form.rules, key);
    if (!before) return [];
    const params = { field: before.message, base: base.title, why };
    const index = form.rules.findIndex((rule) => rule.key === key);
    const after = form.rules[index];
    if (!after) return [packError(path, 'lock.ruleMissing', params)];
    const at = [...path, 'rules', String(index)];
    const isHeld =
      after.require === before.require &&
      (after.when === undefined || after.when === before.when) &&
      (after.force === 'block' || after.force === before.force) &&
      (before.answer === 'none' || after.answer === before.answer || after.force === 'block');
    return isHeld ? [] : [packError(at, 'lock.rule', params)];
  });
}
