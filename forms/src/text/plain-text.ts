const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/;
const FULL_WIDTH_ALL = /[\uFF01-\uFF5E\u3000]/g;
/** Control characters but tab and line ends. */
const CONTROL = /[^\t\n\r -~\u00a0-\uffff]/;
/** Up to this length, looking at each character is faster than starting a search. */
const SHORT = 64;

/** Turns full-width letters, digits and signs, as Chinese input methods make them, into the plain ones. */
export function toHalfWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replaceAll(FULL_WIDTH_ALL, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0),
  );
}

/** The text as letters to compare by: half-width, without white space, in lower case. */
export function foldText(text: string): string {
  return toHalfWidth(text).replaceAll(/\s/g, '').toLowerCase();
}

/** Whether text can be kept and shown: no control characters but tab and line ends, no half of a character. */
export function isStorable(text: string): boolean {
  if (text.length > SHORT) return !CONTROL.test(text) && text.isWellFormed();
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Nearly all text is plain or Chinese: only the rest is looked at closely.
    const isPlain = unit < 0xa0 ? unit >= 0x20 && unit <= 0x7e : (unit & 0xf800) !== 0xd800;
    if (!isPlain) return !CONTROL.test(text) && text.isWellFormed();
  }
  return true;
}

/** Whether the text has more characters than `max`; counts them only where the answer is in doubt. */
export function isLongerThan(text: string, max: number): boolean {
  return text.length > max && countCharacters(text) > max;
}

/** Whether the text has fewer characters than `min`; counts them only where the answer is in doubt. */
export function isShorterThan(text: string, min: number): boolean {
  // A character takes two units at most.
  return text.length < min * 2 && countCharacters(text) < min;
}

/** Characters as a reader counts them: one outside the basic plane is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}
