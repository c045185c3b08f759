import { pinyin } from 'pinyin-pro';
import { builderWords } from '../../wording/builder.ts';
import { fieldKindWords } from '../../wording/field-kind.ts';
import type { NewThing } from '../edit/new-item.ts';

type GroupKey = keyof typeof builderWords.groups;

/** The components by what they are for. */
export const COMPONENT_GROUPS: readonly { readonly key: GroupKey; readonly things: readonly NewThing[] }[] = [
  { key: 'text', things: ['text', 'longText', 'person', 'phone', 'creditCode'] },
  { key: 'number', things: ['integer', 'decimal', 'money', 'percent'] },
  { key: 'time', things: ['date', 'month', 'year'] },
  { key: 'choice', things: ['yesNo', 'choice', 'choices', 'dependentChoice', 'cascade'] },
  { key: 'reference', things: ['unit', 'office', 'link'] },
  { key: 'file', things: ['file', 'attachments', 'seal'] },
  { key: 'layout', things: ['section', 'group', 'table', 'note'] },
];

/** What a component is called, and what it is for. */
export function wordsOf(thing: NewThing): { readonly name: string; readonly use: string } {
  return thing === 'section'
    ? { name: builderWords.section, use: builderWords.sectionUse }
    : fieldKindWords[thing];
}

/** The component that is most likely meant: the one of that name, or whose name begins so, before all others. */
export function likeliest(things: readonly NewThing[], sought: string): NewThing | undefined {
  const text = sought.trim();
  const named = (fits: (name: string) => boolean) => things.find((thing) => fits(wordsOf(thing).name));
  return named((name) => name === text) ?? named((name) => name.startsWith(text)) ?? things[0];
}

/** Whether a component is what somebody looks for, by name, use, or the first letters of its pinyin. */
export function isSought(thing: NewThing, sought: string): boolean {
  const text = sought.trim().toLowerCase();
  if (text === '') return true;
  const { name, use } = wordsOf(thing);
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
  const whole = pinyin(name, { toneType: 'none', type: 'array' }).join('');
  return [name, use, letters, whole, thing.toLowerCase()].some((part) => part.includes(text));
}
