import { expect, test } from 'vitest';
import { filterOptions } from './filter-options.ts';

const options = [
  { key: 'C', label: '字符型 C' },
  { key: 'D', label: '日期型 D' },
  { key: 'T', label: '日期时间型 T' },
];
const keys = (text: string) => filterOptions(options, text).map(({ key }) => key);

test.each([
  ['', ['C', 'D', 'T']],
  ['日期', ['D', 'T']],
  ['时间', ['T']],
  ['t', ['T']],
  [' 字符 ', ['C']],
  ['没有', []],
])('%j finds %j', (text, found) => {
  expect(keys(text)).toEqual(found);
});

test('options that begin with the text come first', () => {
  const both = [
    { key: 'a', label: '非项目' },
    { key: 'b', label: '项目' },
  ];
  expect(filterOptions(both, '项目').map(({ key }) => key)).toEqual(['b', 'a']);
});
