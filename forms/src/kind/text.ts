import { type FieldBehaviour } from './behaviour.ts';
import { isBlank, showAny } from './blank.ts';
import { checkText, trimText } from './text-answer.ts';

const CEILING = 2000;

/** One line of text. */
export const text: FieldBehaviour<'text'> = {
  isEmpty: isBlank,
  normalise: trimText,
  validate: (field, value) => checkText(value, field, CEILING),
  parse: (_field, written) => ({ value: written.replaceAll(/\s*[\r\n]+\s*/g, ' ') }),
  format: (_field, value) => showAny(value),
};
