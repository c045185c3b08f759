import { deviceStorage } from '../../api/device-storage.ts';
import { fieldKindWords } from '../../wording/field-kind.ts';
import type { NewThing } from '../edit/new-item.ts';

const KEY = 'lixiang.recent-kinds';
const MOST = 5;

/** The kinds that were put in last on this device, newest first. */
export function recentKinds(): readonly NewThing[] {
  return (deviceStorage().getItem(KEY) ?? '').split(' ').filter(isThing);
}

/** Remembers that this kind was put in. */
export function rememberRecent(thing: NewThing): void {
  const kinds = [thing, ...recentKinds().filter((other) => other !== thing)].slice(0, MOST);
  deviceStorage().setItem(KEY, kinds.join(' '));
}

/** Whether a text names something that can be put in. */
export function isThing(text: unknown): text is NewThing {
  return typeof text === 'string' && (text === 'section' || Object.hasOwn(fieldKindWords, text));
}
