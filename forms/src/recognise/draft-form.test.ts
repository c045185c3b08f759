import { Form } from '@lixiang/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutGrid } from '../layout/layout-grid.ts';
import { HELD_OUT } from './corpus/held-out.ts';
import { specimenGrid } from './corpus/specimen.ts';
import { TUNING } from './corpus/tuning.ts';
import { draftForm } from './draft-form.ts';
import type { DraftNames } from './draft-fields.ts';
import type { GridCell, PaperGrid } from './paper-grid.ts';
import { recognisePaper } from './recognise-paper.ts';

let last = 0;
const numbered = new Map<string, string>();
const names: DraftNames = {
  toKey(label) {
    const known = numbered.get(label) ?? `k${(last += 1)}`;
    numbered.set(label, known);
    return known;
  },
  key: () => 'imported',
  untitled: '未命名表单',
  from: (label) => `${label}（起）`,
  to: (label) => `${label}（止）`,
};
const formOf = (grid: PaperGrid) => Form.parse(draftForm(recognisePaper(grid), names));
const named = (name: string) => {
  const specimen = [...TUNING, ...HELD_OUT].find((each) => each.name === name);
  if (!specimen) throw new Error(name);
  return formOf(specimenGrid(specimen).grid);
};
const textsOf = (form: Form) =>
  layoutGrid(form).grid?.rows.map(({ cells }) =>
    cells.map(
      ({ text, fields, labels }) =>
        (labels === undefined ? text : `[${text}]`) + fields.map(({ kind }) => `<${kind}>`).join(''),
    ),
  );

describe('a form drafted from its paper', () => {
  test.each([...TUNING, ...HELD_OUT].map(({ name }) => name))(
    '%s is a form, and its layout lies flat',
    (name) => {
      expect(layoutGrid(named(name)).faults).toEqual([]);
    },
  );

  test('has the cells of the declaration where they were', () => {
    const form = named('建设申报表');
    expect(textsOf(form)?.slice(0, 5)).toEqual([
      ['[项目名称]', '<text>', '[项目类型]', '<choice>'],
      ['[项目业主]', '<unit>', '[行政主管部门]', '<unit>'],
      ['[分管领导]', '<person>', '[联系电话]', '<phone>'],
      ['[项目联系人]', '<person>', '[联系电话]', '<phone>'],
      ['[建设背景和依据]', '<longText>'],
    ]);
    const paper = layoutGrid(form);
    expect(
      paper.above.map((line) => line.map(({ text, fields }) => [text, fields.map(({ kind }) => kind)])),
    ).toEqual([
      [
        ['项目申报单位（盖章）：', ['unit']],
        ['', ['date']],
      ],
    ]);
    expect(paper.below.flat().map(({ text }) => text)).toEqual(['填表人：', '联系电话：']);
    expect(paper.notes).toEqual(['“项目类别”一栏填:新建、续建、改扩建。']);
  });

  test('keeps the unit of all money that stands in a line to fill in', () => {
    const above = '填报单位：~~~~~~填报日期：~~年~~月~~日~~~~单位：万元';
    const specimen = { name: '', title: '申报表', above: [above], widths: [1, 1], rows: [['L»金额', 'A»']] };
    const [line] = layoutGrid(formOf(specimenGrid(specimen).grid)).above;
    expect(line?.map(({ text }) => text)).toEqual(['填报单位：', '填报日期：', '单位：万元']);
  });

  test('tells two answers of one label apart by what stands before them', () => {
    const fields = named('建设申报表').sections.flatMap((section) => section.fields);
    const phones = fields.filter(({ kind }) => kind === 'phone');
    expect(phones.map(({ help }) => help)).toEqual(['分管领导联系电话', '项目联系人联系电话', undefined]);
  });

  test('is one table where the paper is one, with shared heads', () => {
    const form = named('信息资源目录');
    const [table] = form.sections.flatMap((section) => section.fields);
    expect(form.layout).toMatchObject({ table: table?.key });
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns).toHaveLength(12);
    expect(table.heads).toEqual([
      { label: '信息资源格式', columns: [table.columns[2]?.key, table.columns[3]?.key] },
    ]);
    expect(table.columns[2]).toMatchObject({
      label: '类',
      aliases: ['信息资源格式类'],
      options: [{}, {}, {}, {}, {}, {}],
    });
  });

  test('keeps a table inside the paper in one cell, beside its label', () => {
    const rows = textsOf(named('运维申请表'));
    expect(rows?.[3]).toEqual(['经费测算（万元）', '<table>']);
    expect(rows?.[4]).toEqual(['上年度运维费（元）', '<decimal>', '[占比]', '<percent>']);
  });

  test('an opinion is what is said, the stamp and the day', () => {
    expect(textsOf(named('运维申请表'))?.at(-1)).toEqual([
      '[单位意见]',
      '（公章）\n年 月 日<longText><seal><date>',
    ]);
  });

  test('parts of the paper are sections', () => {
    expect(named('信息系统登记表').sections.map(({ title }) => title)).toEqual([
      '政务信息系统登记表',
      '基本信息',
      '部署情况',
    ]);
  });
});

const TEXTS = [
  '',
  '',
  '项目名称',
  '总投资（万元）',
  '□是 □否',
  '（盖章）\n年 月 日',
  '请如实填写。',
  '联系电话：',
  '一、概况',
  '1.',
  '附件',
];

/** Any grid: rows cut at random into cells, each of one of some texts, some of two rows. */
const anyGrid = fc
  .record({
    columns: fc.integer({ min: 1, max: 6 }),
    rows: fc.integer({ min: 1, max: 8 }),
    choices: fc.array(fc.nat(), { minLength: 120, maxLength: 120 }),
  })
  .map(({ columns, rows, choices }): PaperGrid => {
    const cells: GridCell[] = [];
    const taken = new Set<number>();
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) {
        if (taken.has(row * columns + column)) continue;
        const chosen = choices[(row * columns + column) % choices.length] ?? 0;
        let colspan = 1;
        while (
          colspan < 1 + (chosen % 3) &&
          column + colspan < columns &&
          !taken.has(row * columns + column + colspan)
        )
          colspan += 1;
        const rowspan = chosen % 7 === 0 && row + 1 < rows ? 2 : 1;
        for (let down = 0; down < rowspan; down += 1)
          for (let across = 0; across < colspan; across += 1)
            taken.add((row + down) * columns + column + across);
        cells.push({
          row,
          column,
          rowspan,
          colspan,
          text: TEXTS[Math.trunc(chosen / 21) % TEXTS.length] ?? '',
          vertical: false,
          bold: false,
          align: 'left',
        });
      }
    return {
      above: [],
      widths: Array.from({ length: columns }, () => 1),
      heights: [],
      cells,
      below: [],
      landscape: false,
    };
  });

test('a row of blanks that reaches further down than the table is none of its rows', () => {
  const cell = (row: number, column: number, text: string): GridCell => ({
    row,
    column,
    rowspan: 1,
    colspan: 1,
    text,
    vertical: false,
    bold: false,
    align: 'left',
  });
  const grid: PaperGrid = {
    above: [],
    widths: [1, 1, 1],
    heights: [],
    cells: [
      ...['名称', '数量', '单价'].map((text, column) => cell(0, column, text)),
      ...[0, 1, 2].map((column) => cell(1, column, '')),
      { ...cell(2, 0, ''), rowspan: 2 },
      ...[1, 2].map((column) => cell(2, column, '')),
      ...[1, 2].map((column) => cell(3, column, '备注')),
    ],
    below: [],
    landscape: false,
  };
  expect(layoutGrid(formOf(grid)).faults).toEqual([]);
});

test('whatever grid comes in, the draft is a form whose cells lie where they lay, or has nothing to ask', () => {
  fc.assert(
    fc.property(anyGrid, (grid) => {
      const paper = recognisePaper(grid);
      const asks = paper.tables.length > 0 || paper.cells.some(({ answers }) => answers.length > 0);
      if (!asks) return;
      expect(layoutGrid(formOf(grid)).faults).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
