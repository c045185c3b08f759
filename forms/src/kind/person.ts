import { fault, type FieldBehaviour } from './behaviour.ts';
import { showAny } from './blank.ts';
import { checkText, tidyText } from './text-answer.ts';

/** Letters of any script, with the dots and spaces that names have. */
const NAME = /^\p{L}[\p{L}\p{M}·•.'’ -]*$/u;
/** What most names are; found out faster. */
const HAN = /^[\u4e00-\u9fff]+$/;
const LONGEST = 50;
const SHORTEST = 2;
const SPACE = /\s/;
const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** The name of one person. */
export const person: FieldBehaviour<'person'> = {
  tidy: (value) => {
    const name = tidyText(value);
    return typeof name === 'string' ? tidy(name) : name;
  },
  judge:
    ({ minLength = SHORTEST, maxLength = LONGEST }) =>
    (value) => {
      const found = checkText(value, minLength, maxLength);
      if (found.length > 0 || typeof value !== 'string') return found;
      return HAN.test(value) || NAME.test(value) ? found : [fault('person.form')];
    },
  parse: (_field, written) => ({ value: tidy(written) }),
  format: (_field, value) => showAny(value),
};

function tidy(written: string): string {
  return SPACE.test(written) ? written.replaceAll(BETWEEN_HAN, '') : written;
}
