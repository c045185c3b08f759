import { isObject, isSameJson, type Json } from '@lixiang/schema';
import { useCallback, useMemo } from 'react';
import { readPlace } from '../../design/read-place.ts';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { useFormDesign } from '../form-design.ts';
import { circleIn } from '../../form/circle-in.ts';
import { partName } from '../logic/rule-name.ts';
import { type DraftForm, draftForm } from './draft-form.ts';
import { useAtRest } from './use-at-rest.ts';

const WHOLE: readonly string[] = [];

/** A draft, or what of it waits for itself, by name. */
export type RestedDraft = DraftForm | { readonly circle: readonly string[] };

/** The form as it is being designed, for filling in: the same object until it, or what it looks at, says otherwise. */
export function useRestedDraft(): RestedDraft {
  const { store, published } = useDesign();
  const { key } = useFormDesign();
  const newest = useDesignValue(WHOLE) ?? store.content;
  const isSame = useCallback(
    (one: Json, other: Json) => isSameJson(lookedAt(one, key), lookedAt(other, key)),
    [key],
  );
  const content = useAtRest(newest, { first: newest, isSame });
  return useMemo(() => whole(draftForm(content, key, published)), [content, key, published]);
}

function whole(draft: DraftForm): RestedDraft {
  if ('issues' in draft) return draft;
  const circle = circleIn(draft.pack, draft.form);
  return circle ? { circle: circle.map((name) => partName(draft.form, draft.pack.content, name)) } : draft;
}

/** Other forms may be edited by others meanwhile. */
function lookedAt(content: Json, form: string): Json {
  return isObject(content) ? { ...content, forms: readPlace(content, ['forms', form]) ?? null } : content;
}
