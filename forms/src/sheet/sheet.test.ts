import { describe, expect, test } from 'vitest';
import { type Row } from '../types.ts';
import { lists, read, table } from './sample-sheet.ts';
import { cellAddress } from './sheet-issue.ts';
import { writeSheet } from './write-sheet.ts';

const TITLE = ['信息资源目录', '', '', '', '', '', '', '', ''];
const UPPER = [
  '部门名称',
  '资源名称',
  '资源格式',
  '',
  '信息项',
  '数据类型',
  '长度',
  '金额（万元）',
  '是否共享',
];
const LOWER = ['', '', '分类', '类型', '', '', '', '', ''];
const FIRST = ['甲局', '处罚信息', '数据库类', 'Dm', '处罚金额', '数值型N', '16', '600.00', '是'];
const SECOND = ['', '', '', '', '处罚内容', 'C', '２００', '', '否'];
const NOTE = ['填表说明：', '', '', '', '', '', '', '', ''];
const NOTES = ['1. 资源名称：描述内容的标题', '', '', '', '', '', '', '', ''];

describe('reading a sheet in the official layout', () => {
  test('a title above, a merged header, merged cells and notes below are understood', () => {
    expect(read([TITLE, UPPER, LOWER, FIRST, SECOND, [], NOTE, NOTES])).toEqual({
      rows: [
        {
          id: 'r1',
          department: '甲局',
          resource: '处罚信息',
          formatClass: 'database',
          formatType: 'dm',
          item: '处罚金额',
          dataType: 'N',
          length: 16,
          price: 600_000_000,
          shared: true,
        },
        {
          id: 'r2',
          department: '甲局',
          resource: '处罚信息',
          formatClass: 'database',
          item: '处罚内容',
          dataType: 'C',
          length: 200,
          shared: false,
        },
      ],
      warnings: [],
    });
  });

  test('merged cells whose text is repeated in each of them read the same', () => {
    const upper = UPPER.with(3, '资源格式');
    const lower = UPPER.with(2, '分类').with(3, '类型');
    expect(
      read([TITLE.map(() => TITLE[0] ?? ''), upper, lower, FIRST, NOTES.map(() => NOTES[0] ?? '')]),
    ).toMatchObject({ rows: [{ item: '处罚金额' }] });
  });

  test('columns may stand in another order, under an alias, beside a counter', () => {
    const read1 = read([
      [
        '序号',
        '否共享',
        '部门名称',
        '资源名称',
        '资源格式分类',
        '类型',
        '信息项*',
        '数据类型',
        '长度',
        '金额',
      ],
      ['1', '否', '甲局', '处罚信息', '电子表格', 'xls', '金额', 'C', '', ''],
    ]);
    expect(read1).toMatchObject({ rows: [{ shared: false, formatClass: 'sheet', formatType: 'xls' }] });
  });

  test.each<[string, readonly (readonly string[])[], readonly (readonly [string, string])[]]>([
    [
      'a missing column by its label',
      [UPPER.with(4, ''), LOWER, FIRST.with(4, '')],
      [['A1', 'sheet.missingColumn']],
    ],
    ['a column nobody knows', [[...UPPER, '开放条件'], LOWER, FIRST], [['J1', 'sheet.unknownColumn']]],
    ['a column given twice', [[...UPPER, '长度'], LOWER, FIRST], [['J1', 'sheet.repeatedColumn']]],
    ['no header at all', [FIRST, SECOND], [['A1', 'sheet.noHeader']]],
    ['a header without rows', [UPPER, LOWER, NOTE], [['A3', 'sheet.noRows']]],
    ['nothing', [], [['A1', 'sheet.noHeader']]],
    [
      'every wrong cell, once, in reading order',
      [UPPER, LOWER, FIRST.with(2, '别的类').with(6, '长').with(7, '0.0000001'), SECOND.with(4, '')],
      [
        ['C3', 'choice.unknown'],
        ['G3', 'integer.notInteger'],
        ['H3', 'number.tooPrecise'],
        ['C4', 'choice.unknown'],
        ['E4', 'field.required'],
      ],
    ],
    ['what a condition asks for', [UPPER, LOWER, FIRST.with(6, '')], [['G3', 'field.required']]],
    ['rows below the notes', [UPPER, LOWER, FIRST, NOTE, FIRST], [['A5', 'sheet.afterNotes']]],
  ])('refuses %s', (_fact, cells, found) => {
    const result = read(cells);
    expect('issues' in result && result.issues.map(({ address, code }) => [address, code])).toEqual(found);
  });

  test('what an open list does not name under this parent is taken in with a warning', () => {
    const result = read([UPPER, LOWER, FIRST.with(3, 'xls')]);
    expect('warnings' in result && result.warnings.map(({ address, code }) => [address, code])).toEqual([
      ['D3', 'dependentChoice.notUnderParent'],
    ]);
  });
});

describe('writing a sheet', () => {
  const rows: readonly Row[] = [
    {
      id: 'a',
      department: '甲局',
      resource: '处罚信息',
      formatClass: 'database',
      item: '金额',
      price: 600_000_000,
    },
    { id: 'b', department: '甲局', resource: '处罚信息', formatClass: 'database', item: '内容' },
    { id: 'c', department: '甲局', resource: '许可信息', formatClass: 'database', item: '内容' },
  ];
  const written = writeSheet(table, rows, lists);

  test('has two header rows where columns stand under a shared head', () => {
    expect(
      written.header.map((cells) => cells.map(({ text, colspan, rowspan }) => [text, colspan, rowspan])),
    ).toEqual([
      [
        ['部门名称', 1, 2],
        ['资源名称', 1, 2],
        ['资源格式', 2, 1],
        ['信息项', 1, 2],
        ['数据类型', 1, 2],
        ['长度', 1, 2],
        ['金额', 1, 2],
        ['是否共享', 1, 2],
        ['两倍', 1, 2],
      ],
      [
        ['分类', 1, 1],
        ['类型', 1, 1],
      ],
    ]);
  });

  test('merges equal neighbours, but never past the end of an outer run', () => {
    const spans = written.rows.map((cells) =>
      cells.filter(({ column }) => column < 3).map(({ text, rowspan }) => [text, rowspan]),
    );
    expect(spans).toEqual([
      [
        ['甲局', 3],
        ['处罚信息', 2],
        ['数据库类', 2],
      ],
      [],
      [
        ['许可信息', 1],
        ['数据库类', 1],
      ],
    ]);
  });

  test('what is written is read back', () => {
    const width = written.columns.length;
    const lines = [...written.header, ...written.rows].map((cells) => {
      const line = Array.from({ length: width }, () => '');
      for (const { column, text } of cells) line[column] = text;
      return line;
    });
    const filled = lines.map((line, at) => (at < 2 ? line : line.with(6, '3')));
    const back = read(filled);
    expect(back).toMatchObject({ rows: rows.map(({ id: _id, ...answers }) => answers) });
  });
});

test.each([
  [0, 0, 'A1'],
  [9, 25, 'Z10'],
  [0, 26, 'AA1'],
  [0, 701, 'ZZ1'],
  [0, 702, 'AAA1'],
])('the cell at %i, %i is %s', (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
});
