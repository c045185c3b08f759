import { Form, type Json, type Pack, type PackIssue, parsePack, shapeIssues } from '@lixiang/schema';
import { readPlace } from '../../design/read-place.ts';
import { type LoadedPack, loadPack } from '../../form/loaded-pack.ts';

export type DraftForm =
  | { readonly pack: LoadedPack; readonly form: Form }
  | { readonly issues: readonly PackIssue[] };

/** A form as it is being designed, ready to be filled in; or what it still lacks. */
export function draftForm(content: Json, key: string, published: LoadedPack): DraftForm {
  const place = ['forms', key];
  const parsed = Form.safeParse(readPlace(content, place));
  if (!parsed.success) return { issues: shapeIssues(parsed.error.issues, place) };
  const pack = loadPack(published.version, packOf(content, parsed.data, published.content));
  return { pack, form: parsed.data };
}

/** The pack as designed; while something else in it is unfinished, the one in force around this form. */
function packOf(content: Json, form: Form, published: Pack): Pack {
  const parsed = parsePack(content);
  if ('pack' in parsed) return { ...parsed.pack, forms: [form] };
  return { ...published, forms: [form] };
}
