import { type Values } from '@lixiang/forms';
import { type Form } from '@lixiang/schema';
import { type Situation } from './situation.ts';

type Field = Form['sections'][number]['fields'][number];

/** What a form begins with before anybody has written in it: the defaults of its fields. */
export function initialValues({ sections }: Form, situation: Situation): Values {
  const values: Record<string, unknown> = {};
  for (const field of sections.flatMap(({ fields }) => fields)) {
    const value = initialValue(field, situation);
    if (value !== undefined) values[field.key] = value;
  }
  return values;
}

function initialValue(field: Field, situation: Situation): unknown {
  if (field.kind === 'group') {
    const values = Object.fromEntries(
      field.fields.flatMap((inner) => {
        const value = initialValue(inner, situation);
        return value === undefined ? [] : [[inner.key, value]];
      }),
    );
    return Object.keys(values).length === 0 ? undefined : values;
  }
  if (field.kind === 'date') return field.default === 'today' ? situation.today : undefined;
  if (field.kind === 'text' || field.kind === 'choice') return field.default;
  if (field.kind !== 'unit' || field.default === undefined) return undefined;
  const { unit } = situation;
  const id = field.default === 'own' ? unit.id : unit.authority?.id;
  return field.many && id !== undefined ? [id] : id;
}
