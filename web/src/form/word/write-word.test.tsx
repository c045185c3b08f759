import { layoutGrid, type Paper, type PaperGrid, recognisePaper, type Values } from '@lixiang/forms';
import type { Form } from '@lixiang/schema';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import declarationSource from '../../../../seed/yunyang/forms/declaration.yaml?raw';
import catalogueSource from '../../../../seed/yunyang/forms/catalogue.yaml?raw';
import listsSource from '../../../../seed/yunyang/code-lists.yaml?raw';
import { readPaperFile } from '../../builder/import/read-paper-file.ts';
import { madeUpPack } from '../paper/made-up-pack.ts';
import { writeWord } from './write-word.ts';

const { codeLists } = parse(listsSource);
const pack = madeUpPack([...parse(declarationSource).forms, ...parse(catalogueSource).forms], codeLists);
const circumstances = { today: '2024-05-01', parameters: {}, unit: { name: '城管局', hasAuthority: false } };

function formOf(key: string): Form {
  const form = pack.form(key);
  if (!form) throw new Error(key);
  return form;
}

async function written(
  key: string,
  values?: Values,
): Promise<{ readonly grid: PaperGrid; readonly xml: string }> {
  const blob = await writeWord({ pack, form: formOf(key), circumstances, ...(values ? { values } : {}) });
  const read = await readPaperFile(blob);
  if ('code' in read) throw new Error(read.code);
  const [grid] = read.papers;
  if (!grid || read.papers.length > 1) throw new Error(`${read.papers.length} tables`);
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return { grid, xml: strFromU8(parts['word/document.xml'] ?? new Uint8Array()) };
}

/** The cells of a layout as a reader of the blank paper sees them. */
function cellsOf(grid: Paper['grid']) {
  return grid?.rows.flatMap(({ cells }, row) =>
    cells.map(({ column, colspan, rowspan, text, hint = '', vertical, align }) => ({
      row,
      column,
      colspan,
      rowspan,
      vertical,
      align,
      text: `${text}${text !== '' && hint !== '' ? '\n' : ''}${hint}`,
    })),
  );
}

test('the declaration is in Word as its layout says: cells, spans, labels, hints, lines and notes', async () => {
  const { grid } = await written('declaration');
  const paper = layoutGrid(formOf('declaration'));
  const cells = grid.cells.map(({ row, column, colspan, rowspan, vertical, align, text }) => ({
    row,
    column,
    colspan,
    rowspan,
    vertical,
    align,
    text,
  }));
  expect(cells).toEqual(cellsOf(paper.grid));
  expect(grid.widths.map(Math.round)).toEqual(paper.grid?.widths.map(Math.round));
  expect(grid.above.map(({ text }) => text)).toEqual([
    '云阳县政务信息化项目建设申报表',
    '项目申报单位（盖章）：\t　　年　　月　　日',
  ]);
  expect(grid.below.map(({ text }) => text)).toEqual([
    '填表人：\t联系电话：',
    '填报说明：',
    '“项目类别”一栏填:新建、续建、改扩建。',
  ]);
});

test('what the Word file asks for is what the form asks for', async () => {
  const { grid } = await written('declaration');
  const { cells } = recognisePaper(grid);
  expect(
    cells.flatMap(({ answers }) => answers.map(({ label, kind }) => `${label} ${kind}`)).slice(0, 8),
  ).toEqual([
    '项目名称 text',
    '项目类型 choice',
    '项目业主 unit',
    '行政主管部门 unit',
    '分管领导 person',
    '联系电话 phone',
    '项目联系人 person',
    '联系电话 phone',
  ]);
});

test('the catalogue is one table whose two heads repeat on every page', async () => {
  const { grid, xml } = await written('catalogue');
  expect(grid.landscape).toBe(true);
  const [first] = recognisePaper(grid).tables;
  expect(first?.columns).toHaveLength(12);
  expect(first?.heads.map(({ label, columns }) => [label, columns.length])).toEqual([['信息资源格式', 2]]);
  expect(xml.match(/<w:tblHeader/g)).toHaveLength(2);
  expect(xml.match(/w:orient="landscape"/g)).toHaveLength(1);
});

test('answers stand in their cells, and rows of a table in theirs', async () => {
  const { grid } = await written('declaration', {
    projectName: '智慧城管平台',
    projectType: 'continued',
    applicationDate: '2024-05-01',
    costAmount: 49_990_000,
    costEstimate: '设备 30 万元\n开发 19.99 万元',
    yearlyPlan: [{ id: 'r1', planYear: 2024, progress: '完成开发', amount: 49_990_000 }],
  });
  const texts = grid.cells.map(({ text }) => text);
  expect(texts).toContain('智慧城管平台');
  expect(texts).toContain('续建');
  expect(texts.some((text) => text.includes('49.99 万元') && text.includes('开发 19.99 万元'))).toBe(true);
  expect(texts.some((text) => text.includes('完成开发'))).toBe(true);
  expect(grid.above[1]?.text).toContain('2024 年 5 月 1 日');
});

test('rows are never split, and the last one stays with the lines that sign for it', async () => {
  const { xml } = await written('declaration');
  const rows = layoutGrid(formOf('declaration')).grid?.rows.length ?? 0;
  expect(xml.match(/<w:cantSplit/g)).toHaveLength(rows);
  const lastRow = xml.slice(
    xml.lastIndexOf('<w:tr>') < 0 ? xml.lastIndexOf('<w:tr') : xml.lastIndexOf('<w:tr>'),
  );
  expect(lastRow).toContain('<w:keepNext');
});

test('a paper that has no effect says so at the head of every page', async () => {
  const blob = await writeWord({ pack, form: formOf('declaration'), circumstances, mark: '不具有效力' });
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const heads = Object.entries(parts).filter(([path]) => path.startsWith('word/header'));
  expect(heads.map(([, bytes]) => strFromU8(bytes).includes('不具有效力'))).toEqual([true]);
});
