import { nameOf } from '../check/form-logic.ts';
import { fieldsOf } from '../check/fields-of.ts';
import type { Base, Hold } from '../model/base.ts';
import type { FieldProperty } from '../model/field-properties.ts';

/** What an answer of a field is, and how other systems read it. */
export const NATURE: readonly FieldProperty[] = [
  'kind',
  'core',
  'scale',
  'unit',
  'many',
  'depth',
  'parent',
  'recordType',
  'computed',
];

/** How long, large or many an answer may be. */
export const LIMITS: readonly FieldProperty[] = [
  'minLength',
  'maxLength',
  'min',
  'max',
  'minItems',
  'maxItems',
  'maxRows',
  'notAfterToday',
  'maxCount',
  'accept',
];

/** What each hold leaves no choice about; a condition of being asked for can still be made stricter. */
const HELD: Readonly<Record<Hold, readonly FieldProperty[]>> = {
  present: ['visibleWhen', 'readOnly', 'computed', 'number'],
  kind: NATURE,
  required: ['required', 'visibleWhen', 'computed', 'number'],
  options: ['list', 'options'],
  closed: ['list', 'options'],
  limits: LIMITS,
};

/** The properties of a field, by its name in the form, that a base does not leave to counties, each with the reason. */
export function lockedProperties(base: Base, field: string): ReadonlyMap<FieldProperty, string> {
  const found = fieldsOf(base.form).find((place) => nameOf(place) === field);
  const locked = base.locks
    .filter((lock) => lock.field === field)
    .flatMap(({ holds, why }) =>
      holds.flatMap((hold) => HELD[hold].map((property) => [property, why] as const)),
    );
  return new Map(locked.filter(([property]) => property !== 'required' || found?.item.required === true));
}
