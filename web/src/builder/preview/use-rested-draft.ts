import { isObject, isSameJson, type Json } from '@lixiang/schema';
import { useCallback, useMemo } from 'react';
import { readPlace } from '../../design/read-place.ts';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { useFormDesign } from '../form-design.ts';
import { type DraftForm, draftForm } from './draft-form.ts';
import { useAtRest } from './use-at-rest.ts';

const WHOLE: readonly string[] = [];

/** The form as it is being designed, for filling in: the same object until it, or what it looks at, says otherwise. */
export function useRestedDraft(): DraftForm {
  const { store, published } = useDesign();
  const { key } = useFormDesign();
  const newest = useDesignValue(WHOLE) ?? store.content;
  const isSame = useCallback(
    (one: Json, other: Json) => isSameJson(lookedAt(one, key), lookedAt(other, key)),
    [key],
  );
  const content = useAtRest(newest, { first: newest, isSame });
  return useMemo(() => draftForm(content, key, published), [content, key, published]);
}

/** Other forms may be edited by others meanwhile. */
function lookedAt(content: Json, form: string): Json {
  return isObject(content) ? { ...content, forms: readPlace(content, ['forms', form]) ?? null } : content;
}
