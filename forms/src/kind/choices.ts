import { fault, type FieldBehaviour, type Finding, NO_FINDINGS, type Parsed } from './behaviour.ts';
import { isTextList, showAny, tidyList } from './blank.ts';
import { checkOption, readOption, writeOption } from './option-answer.ts';

const SEPARATOR = /[、，,；;\n]/;

/** Several of a list. */
export const choices: FieldBehaviour<'choices'> = {
  tidy: tidyList,
  judge: (field, lists) => {
    const index = lists.optionsOf(field);
    const { minItems: min = 0, maxItems: max = Number.MAX_SAFE_INTEGER } = field;
    return (value) => {
      if (!isTextList(value)) return [fault('choices.notList')];
      const found: Finding[] = [];
      for (const item of value) found.push(...checkOption(index, item));
      if (new Set(value).size < value.length) found.push(fault('choices.repeated'));
      if (value.length < min) found.push(fault('choices.tooFew', { min, actual: value.length }));
      if (value.length > max) found.push(fault('choices.tooMany', { max, actual: value.length }));
      return found.length === 0 ? NO_FINDINGS : found;
    };
  },
  parse: (field, written, { lists }): Parsed => {
    const index = lists.optionsOf(field);
    const whole = index.read(written);
    if (whole.length === 1) return { value: whole.map(({ key }) => key) };
    const value: unknown[] = [];
    for (const part of written.split(SEPARATOR)) {
      const text = part.trim();
      const parsed = text === '' ? undefined : readOption(index, index.read(text), text);
      if (parsed !== undefined && 'finding' in parsed) return parsed;
      if (parsed !== undefined && !value.includes(parsed.value)) value.push(parsed.value);
    }
    return { value };
  },
  format: (field, value, { lists }) => {
    if (!isTextList(value)) return showAny(value);
    const index = lists.optionsOf(field);
    return value.map((item) => writeOption(index, item)).join('、');
  },
};
