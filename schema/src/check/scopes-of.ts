import { type Scope } from '../expression/types.ts';
import { type Form } from '../model/form.ts';
import { columnScope, formScope } from '../scope/form-scope.ts';
import { type Surroundings } from '../scope/surroundings.ts';
import { type FieldPlace } from './fields-of.ts';

/** What the expressions of each field of a form may name; each scope is made once, for big forms. */
export function scopesOf(form: Form, surroundings: Surroundings): (place: FieldPlace) => Scope {
  const top = formScope(form, surroundings);
  const ofTables = new Map<string, Scope>();
  return ({ holder }) => {
    if (holder?.kind !== 'table') return top;
    const scope = ofTables.get(holder.key) ?? columnScope(form, holder, surroundings);
    ofTables.set(holder.key, scope);
    return scope;
  };
}
