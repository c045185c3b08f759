import { countCharacters, isLongerThan, isStorable } from '../text/plain-text.ts';
import { fault, type Finding, NO_FINDINGS } from './behaviour.ts';

type Lengths = { readonly minLength?: number | undefined; readonly maxLength?: number | undefined };

/** Judges a text by its characters and its length; `ceiling` bounds what no form bounds itself. */
export function checkText(
  value: unknown,
  { minLength, maxLength }: Lengths,
  ceiling: number,
): readonly Finding[] {
  if (typeof value !== 'string') return [fault('text.notText')];
  if (!isStorable(value)) return [fault('text.control')];
  const max = maxLength ?? ceiling;
  if (isLongerThan(value, max)) return [fault('text.tooLong', { max, actual: countCharacters(value) })];
  if (minLength === undefined) return NO_FINDINGS;
  const actual = countCharacters(value);
  return actual < minLength ? [fault('text.tooShort', { min: minLength, actual })] : NO_FINDINGS;
}

/** Takes the white space off both ends; leaves alone what is no text. */
export function trimText(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}
