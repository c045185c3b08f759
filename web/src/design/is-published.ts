import type { LoadedPack } from '../form/loaded-pack.ts';
import { jsonOf } from './json-of.ts';
import { readPlace } from './read-place.ts';

/** Whether the version that the design began from has this very thing: records may then know it by its key. */
export function isPublished(published: LoadedPack, place: readonly string[]): boolean {
  return readPlace(jsonOf(published.content), place) !== undefined;
}
