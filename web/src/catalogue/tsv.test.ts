import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTsv, parseTsv } from './tsv.ts';

test.each([
  ['a', [['a']]],
  [
    'a\tb\r\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a\tb\n', [['a', 'b']]],
  ['a\t\tc', [['a', '', 'c']]],
  ['\t', [['', '']]],
  ['"one\r\ntwo"\tb', [['one\ntwo', 'b']]],
  ['"tab\there"', [['tab\there']]],
  ['"he said ""no"""\tb', [['he said "no"', 'b']]],
  ['"just a quote\tb', [['"just a quote', 'b']]],
  ['"5" disk\tb', [['"5" disk', 'b']]],
  ['a\n\nb', [['a'], [''], ['b']]],
])('%j is %j', (text, cells) => {
  expect(parseTsv(text)).toEqual(cells);
});

test('what is copied can be pasted', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '字') });
  const row = fc.array(cell, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      fc.pre(!(rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''));
      expect(parseTsv(formatTsv(rows))).toEqual(rows);
    }),
  );
});
