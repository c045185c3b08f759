import { isObject, type Json, Pack } from '@lixiang/schema';
import { readPlace } from '../../design/read-place.ts';
import { type LoadedPack, loadPack } from '../../form/loaded-pack.ts';

/** A pack with the one form that is to be shown of it; undefined where it has none, or cannot be read. */
export function packToShow(content: Json, form: string): LoadedPack | undefined {
  const found = readPlace(content, ['forms', form]);
  if (found === undefined || !isObject(content)) return undefined;
  const parsed = Pack.safeParse({ ...content, forms: [found] });
  return parsed.success ? loadPack(0, parsed.data) : undefined;
}
