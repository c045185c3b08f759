import { standsUnder } from '../list/option-index.ts';
import { fault, type FieldBehaviour, warning } from './behaviour.ts';
import { checkOption, readOption, writeOption } from './option-answer.ts';
import { tidyText } from './text-answer.ts';

/** One of those options that stand under another field's answer; an open list only warns of the others. */
export const dependentChoice: FieldBehaviour<'dependentChoice'> = {
  tidy: tidyText,
  judge: (field, lists) => {
    const index = lists.optionsOf(field);
    const misplaced = index.open ? warning : fault;
    return (value, { siblings }) => {
      const found = checkOption(index, value);
      const option = typeof value === 'string' ? index.find(value) : undefined;
      const parent = siblings[field.parent];
      if (option === undefined || typeof parent !== 'string' || standsUnder(option, parent)) return found;
      return [...found, misplaced('dependentChoice.notUnderParent', { value: option.label })];
    };
  },
  parse: (field, written, { lists, siblings }) => {
    const index = lists.optionsOf(field);
    const meant = index.read(written);
    const parent = siblings[field.parent];
    const fitting =
      typeof parent === 'string' ? meant.filter((option) => standsUnder(option, parent)) : meant;
    return readOption(index, fitting.length > 0 ? fitting : meant, written);
  },
  format: (field, value, { lists }) => writeOption(lists.optionsOf(field), value),
};
