import { countCharacters, isLongerThan, isShorterThan, isStorable } from '../text/plain-text.ts';
import { fault, type Finding, NO_FINDINGS } from './behaviour.ts';

/** Judges a text by its characters and by how many there may be. */
export function checkText(value: unknown, min: number, max: number): readonly Finding[] {
  if (typeof value !== 'string') return [fault('text.notText')];
  if (!isStorable(value)) return [fault('text.control')];
  if (isLongerThan(value, max)) return [fault('text.tooLong', { max, actual: countCharacters(value) })];
  if (isShorterThan(value, min)) return [fault('text.tooShort', { min, actual: countCharacters(value) })];
  return NO_FINDINGS;
}

/** Text without white space at its ends; nothing is left of blank text. What is no text is left alone. */
export function tidyText(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const text =
    isPrinted(value.charCodeAt(0)) && isPrinted(value.charCodeAt(value.length - 1)) ? value : value.trim();
  return text === '' ? undefined : text;
}

/** Surely no white space: plain letters and signs, or Chinese. Cheaper than trimming, and nearly always so. */
function isPrinted(unit: number): boolean {
  return (unit > 0x20 && unit < 0x7f) || (unit > 0x3000 && unit < 0xfe00);
}
