import { type FieldBehaviour } from './behaviour.ts';
import { showAny } from './blank.ts';
import { checkText, tidyText } from './text-answer.ts';

const CEILING = 2000;

/** One line of text. */
export const text: FieldBehaviour<'text'> = {
  tidy: tidyText,
  judge:
    ({ minLength = 0, maxLength = CEILING }) =>
    (value) =>
      checkText(value, minLength, maxLength),
  parse: (_field, written) => ({ value: written.replaceAll(/\s*[\r\n]+\s*/g, ' ') }),
  format: (_field, value) => showAny(value),
};
