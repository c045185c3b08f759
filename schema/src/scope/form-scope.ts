import { type Scope } from '../expression/types.ts';
import { type FieldOf } from '../model/field.ts';
import { type Form } from '../model/form.ts';
import { fieldsType } from './field-type.ts';
import { commonScope, type Surroundings } from './surroundings.ts';

/** What conditions, computed values and rules of a form may name. */
export function formScope(form: Form, surroundings: Surroundings): Scope {
  const fields = form.sections.flatMap((section) => section.fields);
  const answers = fieldsType(fields, surroundings.codeLists);
  return { ...answers.fields, answers, ...commonScope(surroundings) };
}

/** What the columns of a table may name: what the form may, and `row`. */
export function columnScope(form: Form, table: FieldOf<'table'>, surroundings: Surroundings): Scope {
  return { ...formScope(form, surroundings), row: fieldsType(table.columns, surroundings.codeLists) };
}
