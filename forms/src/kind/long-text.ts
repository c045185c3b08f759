import { type FieldBehaviour } from './behaviour.ts';
import { showAny } from './blank.ts';
import { checkText, tidyText } from './text-answer.ts';

const CEILING = 100_000;

/** Text of several lines. */
export const longText: FieldBehaviour<'longText'> = {
  tidy: tidyText,
  judge: (field) => (value) => checkText(value, field, CEILING),
  parse: (_field, written) => ({ value: written.replaceAll(/\r\n?/g, '\n') }),
  format: (_field, value) => showAny(value),
};
