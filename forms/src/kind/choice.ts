import { type FieldBehaviour } from './behaviour.ts';
import { isBlank } from './blank.ts';
import { checkOption, readOption, writeOption } from './option-answer.ts';
import { trimText } from './text-answer.ts';

/** One of a list. */
export const choice: FieldBehaviour<'choice'> = {
  isEmpty: isBlank,
  normalise: trimText,
  validate: (field, value, { lists }) => checkOption(lists.optionsOf(field), value),
  parse: (field, written, { lists }) => {
    const index = lists.optionsOf(field);
    return readOption(index, index.read(written), written);
  },
  format: (field, value, { lists }) => writeOption(lists.optionsOf(field), value),
};
