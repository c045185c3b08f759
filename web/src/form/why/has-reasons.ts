import type { Field, Form } from '@lixiang/schema';

/** Whether something decides how a field stands, so that one may ask why. */
export function hasReasons(form: Form, field: Field): boolean {
  return (
    typeof field.required === 'string' ||
    field.visibleWhen !== undefined ||
    ('computed' in field && field.computed !== undefined) ||
    form.rules.some(({ at }) => at.includes(field.key))
  );
}
