import {
  Form,
  isObject,
  type Json,
  type JsonObject,
  type Pack,
  type PackIssue,
  parsePack,
  shapeIssues,
} from '@lixiang/schema';
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
  const around = packAround(content, parsed.data) ?? published.content;
  return { pack: loadPack(published.version, { ...around, forms: [parsed.data] }), form: parsed.data };
}

/** What was read last around the forms, by the parts that were read: forms change at every key, the rest seldom. */
const read = new WeakMap<
  object,
  { readonly parts: readonly (Json | undefined)[]; readonly pack: Pack | undefined }
>();

/** The pack as designed around a form, whatever the other forms say; undefined while it is unfinished. */
function packAround(content: Json, form: Form): Pack | undefined {
  if (!isObject(content)) return undefined;
  const { forms: _forms, ...others } = content;
  const parts = Object.values(others);
  const known = read.get(anchorOf(others));
  if (known && known.parts.length === parts.length && known.parts.every((part, at) => part === parts[at]))
    return known.pack;
  const parsed = parsePack({ ...others, forms: [form] });
  const pack = 'pack' in parsed ? parsed.pack : undefined;
  read.set(anchorOf(others), { parts, pack });
  return pack;
}

/** Every pack has a regulation, which stays the same object while it is not edited. */
function anchorOf(others: JsonObject): object {
  const { regulation } = others;
  return isObject(regulation) ? regulation : others;
}
