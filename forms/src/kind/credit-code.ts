import { toHalfWidth } from '../text/plain-text.ts';
import { fault, type FieldBehaviour, NO_FINDINGS } from './behaviour.ts';
import { showAny } from './blank.ts';
import { tidyText } from './text-answer.ts';

/** GB 32100-2015: digits and letters without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
/** Powers of 3 modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** 统一社会信用代码, with its check digit. */
export const creditCode: FieldBehaviour<'creditCode'> = {
  tidy: (value) => tidyText(typeof value === 'string' ? tidy(value) : value),
  judge: () => (value) => {
    if (typeof value !== 'string' || !FORM.test(value)) return [fault('creditCode.form')];
    return checkDigitOf(value) === value.at(-1) ? NO_FINDINGS : [fault('creditCode.checkDigit')];
  },
  parse: (_field, written) => ({ value: tidy(written) }),
  format: (_field, value) => showAny(value),
};

function tidy(written: string): string {
  return FORM.test(written) ? written : toHalfWidth(written).replaceAll(/[\s-]/g, '').toUpperCase();
}

function checkDigitOf(code: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(code.charAt(at)), 0);
  return ALPHABET[(31 - (sum % 31)) % 31];
}
