import { applyPackEdits, type EditRefusal, type Json, type PackEdit } from '@lixiang/schema';
import { samePlace } from './place.ts';

/** Adds edits to those that wait to be sent; going on with one property stays one edit. */
export function appendEdits(waiting: readonly PackEdit[], edits: readonly PackEdit[]): readonly PackEdit[] {
  const [only] = edits;
  const last = waiting.at(-1);
  const goesOn =
    edits.length === 1 &&
    only?.kind === 'set' &&
    last?.kind === 'set' &&
    only.at.at(-1) !== 'key' &&
    samePlace(only.at, last.at);
  return goesOn ? [...waiting.slice(0, -1), only] : [...waiting, ...edits];
}

export type Replayed = {
  readonly content: Json;
  readonly lost: readonly PackEdit[];
  readonly kept: readonly PackEdit[];
};

/** Makes edits one by one on content that has changed under them; those that no longer can be made are told. */
export function replayEdits(content: Json, edits: readonly PackEdit[]): Replayed {
  const whole = applyPackEdits(content, edits);
  if (!('refused' in whole)) return { content: whole.content, lost: [], kept: edits };
  return withoutRefused(content, edits, whole.refused);
}

function withoutRefused(content: Json, edits: readonly PackEdit[], { index }: EditRefusal): Replayed {
  const refused = edits[index];
  const rest = replayEdits(content, edits.toSpliced(index, 1));
  return { ...rest, lost: refused ? [refused, ...rest.lost] : rest.lost };
}
