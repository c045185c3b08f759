import { isList, type Json, type MergeConflict } from '@lixiang/schema';
import { nameOf, placeWords } from '../../design/place-words.ts';
import { readPlace } from '../../design/read-place.ts';
import { baseWords as words } from '../../wording/base.ts';
import { wordSaid } from '../../wording/pack-difference.ts';

type Told = {
  /** What it is about, from the outside in. */
  readonly place: string;
  readonly was: string;
  readonly theirs: string;
  readonly ours: string;
};

/** A conflict as people read it: what it is about, and what each of the three says. */
export function wordConflict(content: Json, conflict: MergeConflict): Told {
  const { at, was, theirs, ours } = conflict;
  const known = placeWords(content, at);
  const gone = ours === undefined ? nameOf(theirs ?? was) : undefined;
  const about = { order: [words.order], section: [words.section], value: gone === undefined ? [] : [gone] };
  const say = (value: Json | undefined) => sideWords(content, conflict, value);
  return {
    place: [...known, ...about[conflict.kind]].join(' / '),
    was: say(was),
    theirs: say(theirs),
    ours: say(ours),
  };
}

function sideWords(content: Json, { kind, at }: MergeConflict, value: Json | undefined): string {
  if (kind === 'order' && isList(value))
    return value
      .flatMap((key) => (typeof key === 'string' ? (nameOf(readPlace(content, [...at, key])) ?? key) : []))
      .join('、');
  if (kind === 'section' && typeof value === 'string')
    return nameOf(readPlace(content, [...at.slice(0, 3), value])) ?? value;
  const isThing = nameOf(value) !== undefined;
  if (isThing) return words.whole(nameOf(value) ?? '');
  if (value === undefined && isPlaceOfThing(at)) return words.absent;
  return wordSaid(value, at.at(-1) ?? '');
}

/** Whether a whole thing stands there: lists and things follow each other from the top. */
function isPlaceOfThing(at: readonly string[]): boolean {
  return at.length % 2 === 0;
}
