import { Form } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { layoutGrid } from './layout-grid.ts';

const fields = [
  { kind: 'text', key: 'name', label: '项目名称', hint: '全称' },
  { kind: 'text', key: 'nature', label: '项目类型' },
  { kind: 'longText', key: 'background', label: '背景' },
  { kind: 'date', key: 'on', label: '日期' },
];
const formOf = (layout?: unknown) =>
  Form.parse({
    key: 'sample',
    name: '申报表',
    sections: [{ key: 'main', title: '基本情况', fields }],
    layout,
  });
const cellsOf = (form: Form) =>
  layoutGrid(form).grid?.rows.map(({ cells }) =>
    cells.map(({ column, colspan, text, fields: within }) => [
      column,
      colspan,
      text,
      within.map(({ key }) => key).join(),
    ]),
  );

describe('a layout', () => {
  test('places cells beside those that span rows, and prints labels', () => {
    const form = formOf({
      title: '申报表',
      grid: {
        widths: [1, 1, 2],
        rows: [
          { cells: [{ text: '基本', rowspan: 2, vertical: true }, { of: 'name' }, { fields: ['name'] }] },
          { cells: [{ of: 'nature' }, { fields: ['nature', 'on'] }] },
          { cells: [{ of: 'background' }, { fields: ['background'], colspan: 2, hint: '如实填写' }] },
        ],
      },
      notesTitle: '填报说明',
      notes: ['如实填写'],
    });
    expect(layoutGrid(form)).toMatchObject({
      faults: [],
      notesTitle: '填报说明',
      grid: { widths: [25, 25, 50] },
    });
    expect(cellsOf(form)).toEqual([
      [
        [0, 1, '基本', ''],
        [1, 1, '项目名称', ''],
        [2, 1, '', 'name'],
      ],
      [
        [1, 1, '项目类型', ''],
        [2, 1, '', 'nature,on'],
      ],
      [
        [0, 1, '背景', ''],
        [1, 2, '', 'background'],
      ],
    ]);
  });

  test('says which row does not fill the grid, and which field is not there', () => {
    const form = formOf({
      title: '申报表',
      grid: {
        widths: [1, 1],
        rows: [
          { cells: [{ text: '一', rowspan: 2 }, { of: 'nobody' }] },
          { cells: [{ text: '二' }, { text: '三' }] },
          { cells: [{ text: '四' }] },
        ],
      },
    });
    expect(layoutGrid(form).faults).toEqual([
      { code: 'layout.unknownField', key: 'nobody' },
      { code: 'layout.rowWidth', row: 2, columns: 3, expected: 2 },
      { code: 'layout.rowWidth', row: 3, columns: 1, expected: 2 },
    ]);
  });

  test('without one, labels and answers stand in pairs, and long answers on rows of their own', () => {
    const paper = layoutGrid(formOf());
    expect(paper).toMatchObject({ title: '申报表', orientation: 'portrait', faults: [] });
    expect(cellsOf(formOf())).toEqual([
      [
        [0, 1, '项目名称', ''],
        [1, 1, '', 'name'],
        [2, 1, '项目类型', ''],
        [3, 1, '', 'nature'],
      ],
      [
        [0, 1, '背景', ''],
        [1, 3, '', 'background'],
      ],
      [
        [0, 1, '日期', ''],
        [1, 3, '', 'on'],
      ],
    ]);
  });
});
