import { type FieldOf } from '@lixiang/schema';
import { type FieldBehaviour } from './behaviour.ts';
import { tidyPlain } from './blank.ts';
import { judgeNumber, type NumberWriting, readNumber, writeNumber } from './exact-number.ts';

/** A number with so many decimal places, kept as a whole number of the smallest. */
export const decimal: FieldBehaviour<'decimal'> = {
  tidy: tidyPlain,
  judge: (field) => judgeNumber(field, writingOf(field)),
  parse: (field, written) =>
    readNumber(
      field.unit !== undefined && written.endsWith(field.unit)
        ? written.slice(0, -field.unit.length)
        : written,
      writingOf(field),
    ),
  format: ({ scale }, value) => writeNumber(value, scale),
};

function writingOf({ scale }: FieldOf<'decimal'>): NumberWriting {
  return { scale, notNumber: 'decimal.notNumber' };
}
