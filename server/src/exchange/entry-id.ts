import { createHash } from 'node:crypto';
import { type DataResource } from '@lixiang/forms';

/** What an entry is known by: its code, or where it has none a digest of where it stands and what it is called. */
export function entryId(
  { record, document }: { readonly record: string; readonly document: string },
  { identifier, provider = '', title = '' }: DataResource['core'],
): string {
  return identifier ?? resourceDigest([record, document, provider, title]);
}

/** A digest of the names that a resource is known by. */
export function resourceDigest(names: readonly string[]): string {
  return createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 32);
}
