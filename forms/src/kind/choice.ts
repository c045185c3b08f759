import { type FieldBehaviour } from './behaviour.ts';
import { checkOption, readOption, writeOption } from './option-answer.ts';
import { tidyText } from './text-answer.ts';

/** One of a list. */
export const choice: FieldBehaviour<'choice'> = {
  tidy: tidyText,
  judge: (field, lists) => {
    const index = lists.optionsOf(field);
    return (value) => checkOption(index, value);
  },
  parse: (field, written, { lists }) => {
    const index = lists.optionsOf(field);
    return readOption(index, index.read(written), written);
  },
  format: (field, value, { lists }) => writeOption(lists.optionsOf(field), value),
};
