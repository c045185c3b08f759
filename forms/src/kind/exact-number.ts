import { type IssueCode } from '../issue-code.ts';
import { formatDecimal, parseDecimal } from '../text/decimal-text.ts';
import { toHalfWidth } from '../text/plain-text.ts';
import { fault, type Judge, NO_FINDINGS, type Parsed } from './behaviour.ts';
import { showAny } from './blank.ts';

type Bounds = { readonly min?: number | undefined; readonly max?: number | undefined };
/** How a kind of number is written: decimal places, what may stand behind it, and what it is not otherwise. */
export type NumberWriting = {
  readonly scale: number;
  readonly suffix?: RegExp | undefined;
  readonly notNumber: IssueCode;
};

/** Makes ready to judge exact numbers by type and bounds; the bounds are told as they are written. */
export function judgeNumber({ min = -Infinity, max = Infinity }: Bounds, writing: NumberWriting): Judge {
  const { scale, notNumber } = writing;
  return (value) => {
    if (!isExact(value)) return [fault(notNumber)];
    if (value < min) return [fault('number.tooSmall', { min: formatDecimal(min, scale) })];
    if (value > max) return [fault('number.tooLarge', { max: formatDecimal(max, scale) })];
    return NO_FINDINGS;
  };
}

/** Reads a number as people write it: full-width digits, grouping commas and its unit are understood. */
export function readNumber(written: string, { scale, suffix, notNumber }: NumberWriting): Parsed {
  const bare = toHalfWidth(written).replaceAll(/\s/g, '');
  const reading = parseDecimal(suffix === undefined ? bare : bare.replace(suffix, ''), scale);
  if ('value' in reading) return reading;
  switch (reading.fault) {
    case 'form':
      return { finding: fault(notNumber) };
    case 'precision':
      return { finding: scale === 0 ? fault(notNumber) : fault('number.tooPrecise', { scale }) };
    case 'size':
      return { finding: fault('number.tooLarge', { max: formatDecimal(Number.MAX_SAFE_INTEGER, scale) }) };
  }
}

/** Writes an exact number as decimal text. */
export function writeNumber(value: unknown, scale: number): string {
  return isExact(value) ? formatDecimal(value, scale) : showAny(value);
}

function isExact(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
