import type { CoreElement } from '@lixiang/schema';
import { objectOf } from '../api/json.ts';

/** What a core element of an entry says; empty where it says nothing. */
export function coreText(core: unknown, element: CoreElement): string {
  const text = objectOf(core)[element];
  return typeof text === 'string' ? text : '';
}

/** Where an entry is shown. */
export function entryPath(entry: {
  readonly location: string;
  readonly document: string;
  readonly id: string;
}): string {
  return `/catalogue/${[entry.location, entry.document, entry.id].map(encodeURIComponent).join('/')}`;
}
