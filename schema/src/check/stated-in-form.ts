import { BOOL } from '../expression/scope-type.ts';
import { type Scope } from '../expression/types.ts';
import { type Form } from '../model/form.ts';
import { type Pack } from '../model/pack.ts';
import { fieldType } from '../scope/field-type.ts';
import { formScope } from '../scope/form-scope.ts';
import { type FieldPlace, fieldsOf } from './fields-of.ts';
import { placed, type Placed } from './placed.ts';
import { scopesOf } from './scopes-of.ts';
import { condition, ofRule, type Stated } from './stated.ts';

/** Every expression of a form. */
export function statedInForm(pack: Pack, { item: form, path }: Placed<Form>): readonly Stated[] {
  const scope = formScope(form, pack);
  const scopeAt = scopesOf(form, pack);
  return [
    ...placed(form.sections, ...path, 'sections').flatMap(({ item: section, path: at }) =>
      condition(section.visibleWhen, scope, [...at, 'visibleWhen']),
    ),
    ...fieldsOf(form, ...path).flatMap((place) => statedInField(pack, place, scopeAt(place))),
    ...placed(form.rules, ...path, 'rules').flatMap((rule) => ofRule(rule, scope)),
  ];
}

function statedInField(pack: Pack, { item: field, path }: FieldPlace, scope: Scope): Stated[] {
  const stated = condition(field.visibleWhen, scope, [...path, 'visibleWhen']);
  if (typeof field.required === 'string') {
    stated.push({ source: field.required, scope, expects: BOOL, path: [...path, 'required'] });
  }
  if ('computed' in field && field.computed !== undefined) {
    const expects = fieldType(field, pack.codeLists) ?? 'any';
    stated.push({ source: field.computed, scope, expects, path: [...path, 'computed'] });
  }
  return stated;
}
