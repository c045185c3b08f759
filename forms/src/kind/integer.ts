import { type FieldBehaviour } from './behaviour.ts';
import { tidyPlain } from './blank.ts';
import { judgeNumber, type NumberWriting, readNumber, writeNumber } from './exact-number.ts';

const WRITING: NumberWriting = { scale: 0, notNumber: 'integer.notInteger' };

/** A whole number. */
export const integer: FieldBehaviour<'integer'> = {
  tidy: tidyPlain,
  judge: (field) => judgeNumber(field, WRITING),
  parse: ({ unit }, written) =>
    readNumber(
      unit !== undefined && written.endsWith(unit) ? written.slice(0, -unit.length) : written,
      WRITING,
    ),
  format: (_field, value) => writeNumber(value, 0),
};
