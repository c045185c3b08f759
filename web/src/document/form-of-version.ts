import type { Form } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { recordTypeOf } from '../pack/find-in-pack.ts';

/** The form of a document in one version of the pack. */
export function formOfVersion(
  pack: LoadedPack,
  { type, document }: { readonly type: string; readonly document: string },
): Form | undefined {
  const form = recordTypeOf(pack, type)?.documents.find(({ key }) => key === document)?.form;
  return form === undefined ? undefined : pack.form(form);
}
