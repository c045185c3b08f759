import type { Form } from '@lixiang/schema';

/** Whether something in a form is looked at for usual mistakes. */
export function hasQuality(form: Form | undefined): boolean {
  return (form?.sections ?? []).some(({ fields }) =>
    fields.some(
      (field) =>
        field.kind === 'table' &&
        field.columns.some((column) => column.kind === 'text' && (column.quality ?? []).length > 0),
    ),
  );
}
