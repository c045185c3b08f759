import { type Field, type FieldKind } from '@lixiang/schema';
import { type FieldBehaviour } from './behaviour.ts';
import { cascade } from './cascade.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { creditCode } from './credit-code.ts';
import { date } from './date.ts';
import { decimal } from './decimal.ts';
import { dependentChoice } from './dependent-choice.ts';
import { file } from './file.ts';
import { group } from './group.ts';
import { integer } from './integer.ts';
import { link } from './link.ts';
import { longText } from './long-text.ts';
import { money } from './money.ts';
import { month } from './month.ts';
import { office } from './office.ts';
import { percent } from './percent.ts';
import { person } from './person.ts';
import { phone } from './phone.ts';
import { silent } from './silent.ts';
import { table } from './table.ts';
import { text } from './text.ts';
import { unit } from './unit.ts';
import { year } from './year.ts';
import { yesNo } from './yes-no.ts';

/** Every kind of field; a kind without a line here does not compile. */
const kinds: { readonly [K in FieldKind]: FieldBehaviour<K> } = {
  text,
  longText,
  integer,
  decimal,
  money,
  percent,
  date,
  month,
  year,
  yesNo,
  choice,
  choices,
  dependentChoice,
  cascade,
  person,
  phone,
  creditCode,
  unit,
  office,
  link,
  file,
  note: silent,
  attachments: silent,
  seal: silent,
  table,
  group,
};

/** The behaviour of a field's kind: a field and the line of its kind belong together. */
export function behaviourOf<K extends FieldKind>(field: { readonly kind: K }): FieldBehaviour<K> {
  return kinds[field.kind];
}

/** Whether fields of this kind hold an answer. */
export function holdsAnswer({ kind }: Pick<Field, 'kind'>): boolean {
  return kind !== 'note' && kind !== 'attachments' && kind !== 'seal';
}
