import type { Edit } from '@lixiang/forms';
import { pathKey } from './path-key.ts';

/** Adds edits to a list that waits to be sent; typing on in one place stays one edit. */
export function appendEdits(waiting: readonly Edit[], edits: readonly Edit[]): readonly Edit[] {
  const [only] = edits;
  const last = waiting.at(-1);
  if (
    edits.length === 1 &&
    only?.op === 'set' &&
    last?.op === 'set' &&
    pathKey(last.path) === pathKey(only.path)
  ) {
    return [...waiting.slice(0, -1), only];
  }
  return [...waiting, ...edits];
}
