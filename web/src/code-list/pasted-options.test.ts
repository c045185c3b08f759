import { expect, test } from 'vitest';
import { parsePastedOptions } from './pasted-options.ts';

const read = (text: string) =>
  parsePastedOptions(text).options.map(({ label, code, parent }) => [label, code, parent]);

test.each([
  [
    'names alone',
    '人口\n法人\n\n信用',
    [
      ['人口', undefined, undefined],
      ['法人', undefined, undefined],
      ['信用', undefined, undefined],
    ],
  ],
  [
    'codes behind',
    '人口\t01\n法人\t02',
    [
      ['人口', '01', undefined],
      ['法人', '02', undefined],
    ],
  ],
  [
    'codes before',
    '01\t人口\r\n02\t法人',
    [
      ['人口', '01', undefined],
      ['法人', '02', undefined],
    ],
  ],
  [
    'codes in one column with names',
    '01 人口\n02、法人',
    [
      ['人口', '01', undefined],
      ['法人', '02', undefined],
    ],
  ],
  [
    'a header that names its columns',
    '序号\t上级\t名称\t代码\n1\t电子表格\tet\tE1',
    [['et', 'E1', '电子表格']],
  ],
  [
    'cells merged over several lines',
    '名称\t上级\nOFD\t电子文件\nwps\t\net\t电子表格',
    [
      ['OFD', undefined, '电子文件'],
      ['wps', undefined, '电子文件'],
      ['et', undefined, '电子表格'],
    ],
  ],
  [
    'names that look like codes',
    'jpg\tA1\ngif\tA2',
    [
      ['jpg', 'A1', undefined],
      ['gif', 'A2', undefined],
    ],
  ],
])('%s are read', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('what stands twice, is no code or has no name is told by its line', () => {
  const { faults } = parsePastedOptions('名称\t代码\n人口\t01\n法人\t01\n人口\t03\n信用\t零四\n\t05');
  expect(faults).toEqual([
    { line: 3, kind: 'codeTwice', text: '01' },
    { line: 4, kind: 'labelTwice', text: '人口' },
    { line: 5, kind: 'codeForm', text: '零四' },
    { line: 6, kind: 'labelMissing', text: '05' },
  ]);
});

test('one name under two others is no repetition, and nothing is nothing', () => {
  expect(parsePastedOptions('其他\t\t甲\n其他\t\t乙').faults).toEqual([]);
  expect(parsePastedOptions(' \n\t\n')).toEqual({ options: [], faults: [] });
});
