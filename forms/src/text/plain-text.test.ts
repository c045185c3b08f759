import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacters, isLongerThan, isShorterThan, isStorable } from './plain-text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 20 });
/** Long enough that it is searched, not looked through. */
const PADDING = '字'.repeat(100);

test.each(['\u0000', '\u001f', '\u007f', '\u0085', '\u009f', '\ud800', '\udc00'])(
  'a text with %j cannot be kept, be it short or long',
  (sign) => {
    expect(isStorable(`甲${sign}`)).toBe(false);
    expect(isStorable(PADDING + sign)).toBe(false);
  },
);

test.each(['\t', '\r\n', '~', '\u00a0', '\ud7ff', '\ue000', '𠮷'])(
  'a text with %j can be kept, be it short or long',
  (sign) => {
    expect(isStorable(`甲${sign}`)).toBe(true);
    expect(isStorable(PADDING + sign)).toBe(true);
  },
);

test('a short text and a long one are held to the same', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(isStorable(PADDING + text)).toBe(isStorable(text));
    }),
  );
});

test('a text is too short or too long by the characters that a reader counts', () => {
  fc.assert(
    fc.property(anyText, fc.nat({ max: 25 }), (text, limit) => {
      const count = countCharacters(text);
      expect([isShorterThan(text, limit), isLongerThan(text, limit)]).toEqual([count < limit, count > limit]);
    }),
  );
});
