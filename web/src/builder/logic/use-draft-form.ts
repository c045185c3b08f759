import { columnScope, type FieldOf, type Form, formScope, type Scope } from '@lixiang/schema';
import { useDeferredValue, useMemo } from 'react';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { type DraftForm, draftForm } from '../preview/draft-form.ts';
import { useFormDesign } from '../form-design.ts';

const WHOLE: readonly string[] = [];

/**
 * The form as it is being designed, made anew whenever anything changes; a moment later, so that who types never
 * waits for it.
 */
export function useDraftForm(): DraftForm {
  const { store, published } = useDesign();
  const { key } = useFormDesign();
  const content = useDeferredValue(useDesignValue(WHOLE) ?? store.content);
  return useMemo(() => draftForm(content, key, published), [content, key, published]);
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
