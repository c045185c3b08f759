import type { PackEdit } from '@lixiang/schema';
import { isWithin } from '../../design/place.ts';

/** Where what stood at a place stands once these edits are made: what is renamed or moved is followed. */
export function placeAfter(place: readonly string[], edits: readonly PackEdit[]): readonly string[] {
  return edits.reduce((at, edit) => {
    if (edit.kind === 'move' && isWithin(at, edit.at)) return [...edit.into, ...at.slice(edit.at.length - 1)];
    if (edit.kind !== 'set' || edit.at.at(-1) !== 'key' || typeof edit.value !== 'string') return at;
    const thing = edit.at.slice(0, -1);
    return isWithin(at, thing) ? at.with(thing.length - 1, edit.value) : at;
  }, place);
}
