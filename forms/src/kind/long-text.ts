import { type FieldBehaviour } from './behaviour.ts';
import { showAny } from './blank.ts';
import { checkText, tidyText } from './text-answer.ts';

const CEILING = 100_000;

/** Text of several lines. */
export const longText: FieldBehaviour<'longText'> = {
  tidy: tidyText,
  judge:
    ({ minLength = 0, maxLength = CEILING }) =>
    (value) =>
      checkText(value, minLength, maxLength),
  parse: (_field, written) => ({ value: written.replaceAll(/\r\n?/g, '\n') }),
  format: (_field, value) => showAny(value),
};
