/** What keeps a text from being a number of so many decimal places. */
export type DecimalFault = 'form' | 'precision' | 'size';
export type DecimalReading = { readonly value: number } | { readonly fault: DecimalFault };

const DECIMAL = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/;
const LONGEST = 40;

/** Reads a decimal number as an exact integer times 10^scale; digits are moved, never multiplied. */
export function parseDecimal(text: string, scale: number): DecimalReading {
  if (text.length > LONGEST) return { fault: 'size' };
  const match = DECIMAL.exec(text);
  const [sign = '', grouped = '', fraction = ''] = match === null ? [] : match.slice(1);
  const whole = grouped.replaceAll(',', '');
  if (match === null || (whole === '' && fraction === '')) return { fault: 'form' };
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > scale) return { fault: 'precision' };
  const value = Number(whole + kept.padEnd(scale, '0'));
  if (!Number.isSafeInteger(value)) return { fault: 'size' };
  return { value: sign === '-' && value !== 0 ? -value : value };
}

/** Writes an integer times 10^scale as decimal text, without needless zeros. */
export function formatDecimal(value: number, scale: number): string {
  const sign = value < 0 ? '-' : '';
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return sign + (fraction === '' ? whole : `${whole}.${fraction}`);
}
