import { CodeList, Field, Form } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { compileForm } from '../engine/compile-form.ts';
import { openLists } from '../list/lists.ts';
import { type Row } from '../types.ts';
import { pasteCells } from './paste-cells.ts';
import { readSheet } from './read-sheet.ts';
import { cellAddress } from './sheet-issue.ts';
import { type TableField } from './sheet-table.ts';
import { writeSheet } from './write-sheet.ts';

const codeLists = [
  CodeList.parse({
    key: 'classes',
    name: '分类',
    options: [
      { key: 'database', label: '数据库类' },
      { key: 'sheet', label: '电子表格' },
    ],
  }),
  CodeList.parse({
    key: 'types',
    name: '类型',
    open: true,
    options: [
      { key: 'dm', label: 'Dm', under: ['database'] },
      { key: 'xls', label: 'xls', under: ['sheet'] },
    ],
  }),
  CodeList.parse({
    key: 'data',
    name: '数据类型',
    options: [
      { key: 'C', label: '字符型 C' },
      { key: 'N', label: '数值型 N' },
    ],
  }),
];
const source = {
  kind: 'table',
  key: 'items',
  label: '目录',
  columns: [
    { kind: 'text', key: 'department', label: '部门名称', required: true },
    { kind: 'text', key: 'resource', label: '资源名称', required: true },
    { kind: 'choice', key: 'formatClass', label: '分类', list: 'classes', aliases: ['资源格式分类'] },
    { kind: 'dependentChoice', key: 'formatType', label: '类型', list: 'types', parent: 'formatClass' },
    { kind: 'text', key: 'item', label: '信息项', required: true },
    { kind: 'choice', key: 'dataType', label: '数据类型', list: 'data' },
    { kind: 'integer', key: 'length', label: '长度', min: 1, required: "row.formatClass == 'database'" },
    { kind: 'money', key: 'price', label: '金额' },
    { kind: 'yesNo', key: 'shared', label: '是否共享', aliases: ['否共享'] },
    { kind: 'integer', key: 'double', label: '两倍', computed: 'row.length * 2' },
  ],
  heads: [{ label: '资源格式', columns: ['formatClass', 'formatType'] }],
  merge: ['department', 'resource', 'formatClass'],
};
const parsed = Field.parse(source);
if (parsed.kind !== 'table') throw new Error('the sample is a table');
const table: TableField = parsed;
const lists = openLists(codeLists);
const form = Form.parse({
  key: 'sample',
  name: '示例',
  sections: [{ key: 'main', title: '目录', fields: [source] }],
});
const compiled = compileForm(form, { codeLists, parameters: [], unitAttributes: [] });

function counter() {
  let last = 0;
  return () => `r${(last += 1)}`;
}
const read = (cells: readonly (readonly string[])[]) =>
  readSheet(cells, table, {
    lists,
    newId: counter(),
    judge: (rows) =>
      compiled.evaluate({ items: rows }, { today: '2026-01-01', parameters: {}, unit: {} }).issues,
  });

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

describe('pasting', () => {
  const rows: readonly Row[] = [
    { id: 'a', department: '甲局', item: '一' },
    { id: 'b', department: '乙局', item: '二' },
  ];
  const paste = (row: number, column: number, cells: readonly (readonly string[])[]) =>
    pasteCells({ table, rows, at: { row, column }, cells, lists, newId: counter() });

  test('sets what differs in rows there are, and puts in rows beyond the last', () => {
    expect(
      paste(1, 4, [
        ['二', 'C'],
        ['三', '字符型 C'],
      ]),
    ).toEqual({
      edits: [
        { op: 'set', path: ['items', 'b', 'dataType'], value: 'C' },
        { op: 'insertRows', path: ['items'], after: 'b', rows: [{ id: 'r1', item: '三', dataType: 'C' }] },
      ],
      issues: [],
    });
  });

  test('a blank cell takes the answer away', () => {
    expect(paste(0, 4, [['']]).edits).toEqual([{ op: 'set', path: ['items', 'a', 'item'], value: null }]);
  });

  test('a text that cannot be read stays in its cell, and is told', () => {
    const { edits, issues } = paste(0, 6, [['很长', '1', '是', '9', '多余']]);
    expect(edits).toContainEqual({ op: 'set', path: ['items', 'a', 'length'], value: '很长' });
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [0, 10, 'sheet.tooWide'],
      [0, 6, 'integer.notInteger'],
    ]);
    expect(edits.some(({ path }) => path.at(-1) === 'double')).toBe(false);
  });

  test('a header copied along and blank lines are left out, and merged cells are filled', () => {
    const { edits } = paste(2, 0, [
      ['部门名称', '资源名称', '信息项'],
      ['丙局', '许可信息', '一'],
      ['', '', '二'],
      ['', '', ''],
    ]);
    expect(edits).toEqual([
      {
        op: 'insertRows',
        path: ['items'],
        after: 'b',
        rows: [
          { id: 'r1', department: '丙局', resource: '许可信息', formatClass: '一' },
          { id: 'r2', department: '丙局', resource: '许可信息', formatClass: '二' },
        ],
      },
    ]);
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
