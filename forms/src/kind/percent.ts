import { type FieldBehaviour } from './behaviour.ts';
import { tidyPlain } from './blank.ts';
import { judgeNumber, type NumberWriting, readNumber, writeNumber } from './exact-number.ts';

const WRITING: NumberWriting = { scale: 2, suffix: /%$/, notNumber: 'percent.notPercent' };

/** A percentage, kept in hundredths of a percent. */
export const percent: FieldBehaviour<'percent'> = {
  tidy: tidyPlain,
  judge: (field) => judgeNumber(field, WRITING),
  parse: (_field, written) => readNumber(written, WRITING),
  format: (_field, value) => writeNumber(value, WRITING.scale),
};
