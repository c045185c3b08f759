import { identityOf, isList, isObject, type Json } from '../edit/identity.ts';
import { type PackPlace } from '../edit/pack-edit.ts';
import { valueAt } from '../edit/tree.ts';

/** The procedure and the record type that a thing belongs to. */
export type Home = { readonly procedure: string | undefined; readonly recordType: string | undefined };

/** What a place belongs to, as far as it belongs to one record type. */
export function homeOf(content: Json, [part, key]: PackPlace): Home {
  const found = key === undefined ? undefined : valueAt(content, [part ?? '', key]);
  if (!isObject(found)) return { procedure: undefined, recordType: undefined };
  const { procedure, recordType } = found;
  return part === 'procedures'
    ? { procedure: key, recordType: typeof recordType === 'string' ? recordType : undefined }
    : { procedure: typeof procedure === 'string' ? procedure : undefined, recordType: key };
}

/** Whether two places belong to one record type or its procedure. */
export function isSameHome(one: Home, other: Home): boolean {
  return (
    (one.recordType !== undefined && one.recordType === other.recordType) ||
    (one.procedure !== undefined && one.procedure === other.procedure)
  );
}

/** The record type at the end of a link, whichever end names it. */
export function targetOf(content: Json, { recordType }: Home, link: string): string | undefined {
  const types = valueAt(content, ['recordTypes']);
  if (recordType === undefined || !isList(types)) return undefined;
  for (const type of types) {
    if (!isObject(type) || !isList(type['links'])) continue;
    for (const each of type['links'].filter(isObject)) {
      const { key, to, inverse } = each;
      if (identityOf(type) === recordType && key === link) return typeof to === 'string' ? to : undefined;
      if (to === recordType && isObject(inverse) && inverse['key'] === link) return identityOf(type);
    }
  }
  return undefined;
}
