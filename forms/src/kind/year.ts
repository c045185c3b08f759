import { fault, type FieldBehaviour } from './behaviour.ts';
import { tidyPlain } from './blank.ts';
import { judgeNumber, type NumberWriting, readNumber, writeNumber } from './exact-number.ts';

const WRITING: NumberWriting = { scale: 0, suffix: /年度?$/, notNumber: 'year.notYear' };
const FIRST = 1900;
const LAST = 2199;

/** A calendar year. */
export const year: FieldBehaviour<'year'> = {
  tidy: tidyPlain,
  judge: (field) => {
    const judge = judgeNumber(field, WRITING);
    return (value, context) =>
      typeof value === 'number' && value >= FIRST && value <= LAST
        ? judge(value, context)
        : [fault('year.notYear')];
  },
  parse: (_field, written) => readNumber(written, WRITING),
  format: (_field, value) => writeNumber(value, 0),
};
