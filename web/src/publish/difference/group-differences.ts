import { comparePacks, isList, type Json, type PackDifference } from '@lixiang/schema';
import { nameOf } from '../../design/place-words.ts';
import { readPlace } from '../../design/read-place.ts';
import { wordDifference } from '../../wording/pack-difference.ts';
import { wordProperty } from '../../wording/pack-property.ts';

/** What differs in one form, procedure … or other part of a pack, in words. */
export type DifferenceGroup = {
  readonly key: string;
  readonly title: string;
  /** The key of the form that it is about; undefined for anything else. */
  readonly form: string | undefined;
  readonly lines: readonly string[];
};

/** What differs between two contents, by the part of the pack that it lies in. */
export function groupDifferences(before: Json, after: Json): readonly DifferenceGroup[] {
  const groups = new Map<string, { title: string; form: string | undefined; lines: string[] }>();
  for (const difference of comparePacks(before, after)) {
    const [part = '', thing] = difference.at;
    const isThing = difference.at.length > 1 && isList(readPlace(after, [part]) ?? readPlace(before, [part]));
    const key = isThing ? `${part}/${thing ?? ''}` : part;
    const content = difference.kind === 'removed' ? before : after;
    const name = isThing && thing !== undefined ? nameOf(readPlace(content, [part, thing])) : undefined;
    const title = name === undefined ? wordProperty(part) : `${wordProperty(part)}“${name}”`;
    const group = groups.get(key) ?? { title, form: part === 'forms' ? thing : undefined, lines: [] };
    group.lines.push(wordDifference(difference, nameAt(content, difference), holderAt(content, difference)));
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({
    key,
    title: group.title,
    form: group.form,
    lines: group.lines,
  }));
}

/** What a difference is about, as people call it: the things that it lies in, from the outside in. */
function nameAt(content: Json, { kind, at }: PackDifference): string {
  const place = kind === 'changed' ? at.slice(0, -1) : at;
  const whole = kind !== 'changed' && place.length === 2 ? 1 : 2;
  const names = place.flatMap((_, index) =>
    index < whole ? [] : (nameOf(readPlace(content, place.slice(0, index + 1))) ?? []),
  );
  return names.length > 0 || place.length <= whole ? names.join(' / ') : (place.at(-1) ?? '');
}

function holderAt(content: Json, { at }: PackDifference): string {
  return nameOf(readPlace(content, at.slice(0, -2))) ?? '';
}
