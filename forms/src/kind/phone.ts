import { toHalfWidth } from '../text/plain-text.ts';
import { fault, type FieldBehaviour, NO_FINDINGS } from './behaviour.ts';
import { showAny } from './blank.ts';
import { tidyText } from './text-answer.ts';

/** Area code, number, and perhaps an extension. */
const LANDLINE = /^(?:0(?:10|2\d)-?[2-9]\d{7}|0[3-9]\d{2}-?[2-9]\d{6,7})(?:-\d{1,6})?$/;
const SERVICE = /^[48]00-?\d{3}-?\d{4}$/;

/** A telephone number of the mainland: mobile, landline with its area code, or 400/800. */
export const phone: FieldBehaviour<'phone'> = {
  tidy: (value) => tidyText(typeof value === 'string' ? tidy(value) : value),
  judge: () => (value) =>
    typeof value === 'string' && (isMobile(value) || LANDLINE.test(value) || SERVICE.test(value))
      ? NO_FINDINGS
      : [fault('phone.form')],
  parse: (_field, written) => ({ value: tidy(written) }),
  format: (_field, value) => showAny(value),
};

function tidy(written: string): string {
  if (isMobile(written)) return written;
  const plain = toHalfWidth(written)
    .replaceAll(/\s/g, '')
    .replaceAll(/[—–－]+/g, '-')
    .replace(/^(?:\+|00)86-?/, '')
    .replace(/^\((0\d{2,3})\)-?/, '$1-')
    .replace(/(?:转|ext\.?)/i, '-');
  const digits = plain.replaceAll('-', '');
  return isMobile(digits) ? digits : plain;
}

/** Eleven digits from 13 to 19. */
function isMobile(text: string): boolean {
  if (text.length !== 11 || text.charCodeAt(0) !== 0x31 || text.charCodeAt(1) < 0x33) return false;
  for (let at = 1; at < 11; at += 1) {
    const digit = text.charCodeAt(at);
    if (digit < 0x30 || digit > 0x39) return false;
  }
  return true;
}
