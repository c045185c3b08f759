import { describe, expect, test } from 'vitest';
import { HELD_OUT } from './corpus/held-out.ts';
import { scoreAll } from './corpus/score.ts';
import { specimenGrid, type Specimen } from './corpus/specimen.ts';
import { TUNING } from './corpus/tuning.ts';
import { recognisePaper } from './recognise-paper.ts';

/** The role of a cell, the kinds of its answers and its label must all be right for the cell to count. */
const ENOUGH = 0.9;

describe('official tables', () => {
  test('that the rules were fitted to are read without a fault', () => {
    expect(scoreAll(TUNING).wrong).toEqual([]);
  });

  test('that no rule was fitted to are read nine cells of ten right, and every one of them', () => {
    const { right, cells } = scoreAll(HELD_OUT);
    expect(cells).toBeGreaterThan(300);
    expect(right / cells).toBeGreaterThanOrEqual(ENOUGH);
  });
});

const sample = (rows: Specimen['rows'], more: Partial<Specimen> = {}) =>
  specimenGrid({
    name: 'sample',
    title: '登记表',
    widths:
      rows[0]?.flatMap((cell) =>
        Array.from({ length: Number(/\{.*c(\d)/u.exec(cell)?.[1] ?? 1) }, () => 1),
      ) ?? [],
    rows,
    ...more,
  }).grid;

describe('what a person corrects', () => {
  const grid = sample([['L»单位名称', 'A»', 'L»说明', 'A»']]);

  test('stands, and what is asked follows from it', () => {
    const { cells } = recognisePaper(grid, {
      r0c1: { role: 'text' },
      'r0c3.0': { kind: 'date', label: '办结时间' },
    });
    expect(cells.slice(1).map(({ role }) => role)).toEqual(['text', 'label', 'answer']);
    expect(cells[1]?.answers).toEqual([]);
    expect(cells[3]?.answers).toMatchObject([
      { kind: 'date', label: '办结时间', trust: 'sure', reason: 'corrected' },
    ]);
  });

  test('takes a table apart', () => {
    const table = sample([
      ['K»姓名', 'K»单位', 'K»职务'],
      ['B»', 'B»', 'B»'],
    ]);
    expect(recognisePaper(table).tables).toHaveLength(1);
    const apart = recognisePaper(table, { r0c0: { role: 'label' } });
    expect(apart.tables).toHaveLength(0);
    expect(apart.cells.slice(3).map(({ answers }) => answers[0]?.label)).toEqual(['姓名', '单位', '职务']);
  });
});

describe('lines around the table', () => {
  const around = (above: readonly string[], below: readonly string[] = []) =>
    recognisePaper(sample([['L»名称', 'A»']], { above, below }));

  test.each([
    ['项目申报单位（盖章）：~~~~~~年~~月~~日', ['项目申报单位（盖章） unit', '年月日 date']],
    [
      '填表人：~~~~联系电话：~~~~填表日期：~~年~~月~~日',
      ['填表人 person', '联系电话 phone', '填表日期 date'],
    ],
    ['经 办 人：______ 审核人：______', ['经办人 person', '审核人 person']],
    ['单位：万元', []],
    ['项目编号：', ['项目编号 text']],
  ])('%s', (line, asked) => {
    const { above } = around([line]);
    expect(above[0]?.answers.map(({ label, kind }) => `${label.replaceAll(/\s/gu, '')} ${kind}`)).toEqual(
      asked,
    );
  });

  test('notes are kept as issued, and their lists become options', () => {
    const paper = recognisePaper(
      sample([['L»项目类型', 'A»', 'L»级别', 'A»']], {
        below: [
          '填表说明：1.“项目类别”一栏填：新建、续建、改扩建；',
          '2.级别分为市级和县级。',
          '3.如实填写。',
        ],
      }),
    );
    expect(paper.notesTitle).toBe('填表说明：');
    expect(paper.notes).toHaveLength(3);
    expect(paper.cells.flatMap(({ answers }) => answers.map(({ options }) => options))).toEqual([
      ['新建', '续建', '改扩建'],
      ['市级', '县级'],
    ]);
  });

  test('a title and lines to fill in that were drawn as rows of the table stand above it', () => {
    const rows = [
      ['L»附件2{c4}'],
      ['L»运行维护经费申报表{c4}'],
      ['A»填报单位（盖章）：~~~~填报日期：~~年~~月~~日~~单位：万元{c4}'],
      ['L»系统名称', 'A»{c3}'],
      ['L»经费来源', 'A»□财政预算~□自筹（可多选）{c3}'],
    ];
    const drawn = (kept = rows) =>
      recognisePaper(specimenGrid({ name: '', title: '', widths: [1, 1, 1, 1], rows: kept }).grid);
    const paper = drawn();
    expect(paper.title).toBe('运行维护经费申报表');
    expect(paper.above.flatMap(({ answers }) => answers.map(({ label }) => label))).toEqual([
      '填报单位（盖章）',
      '填报日期',
    ]);
    expect(paper.cells.map(({ id, role }) => `${id} ${role}`)).toEqual([
      'r0c0 label',
      'r0c1 answer',
      'r1c0 label',
      'r1c1 answer',
    ]);
    expect(paper.cells.at(-1)?.answers).toMatchObject([
      { kind: 'choices', trust: 'sure', options: ['财政预算', '自筹'] },
    ]);
    expect(drawn(rows.slice(3)).title, 'nothing is taken for a title').toBe('');
    expect(drawn([['H»一、基本情况{c4}'], ...rows.slice(3)]).cells).toHaveLength(5);
  });

  test('the annex number is not the title', () => {
    const { grid } = specimenGrid({
      name: '',
      title: '附件1',
      above: ['验收申请表'],
      widths: [1, 1],
      rows: [['L»名称', 'A»']],
    });
    expect(recognisePaper(grid).title).toBe('验收申请表');
  });
});
