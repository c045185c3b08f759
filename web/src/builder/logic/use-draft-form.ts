import { columnScope, type FieldOf, type Form, formScope, type Scope } from '@lixiang/schema';
import { useMemo } from 'react';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { type DraftForm, draftForm } from '../preview/draft-form.ts';
import { useFormDesign } from '../form-design.ts';

/** The form as it is being designed, made anew whenever it changes. */
export function useDraftForm(): DraftForm {
  const { content, published } = useDesign();
  const { key, place } = useFormDesign();
  const value = useDesignValue(place);
  return useMemo(
    // The form itself is in the content; it is named so that a change of it is noticed.
    () => (value === undefined ? { issues: [] } : draftForm(content, key, published)),
    [content, key, published, value],
  );
}

/** What the expressions of a form may name: at its top, and in the rows of its tables. */
export function scopesOf(
  form: Form,
  pack: Parameters<typeof formScope>[1],
): (holder: string | undefined) => Scope {
  const top = formScope(form, pack);
  const tables = new Map(
    form.sections
      .flatMap(({ fields }) => fields)
      .filter((field): field is FieldOf<'table'> => field.kind === 'table')
      .map((table) => [table.key, columnScope(form, table, pack)]),
  );
  return (holder) => tables.get(holder ?? '') ?? top;
}
