import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hindrances } from './hindrances.ts';
import { setStage } from './stage.ts';

const { comes } = setStage();

test('experts are taken in by the template, the faulty row is told, and the whole is taken back', async () => {
  const bureau = await comes('dashuju');
  const { page } = bureau;
  await bureau.open('/records/expert/import');
  const template = await download(page, '下载模板');
  const [sheet] = template.worksheets;
  if (!sheet) throw new Error('the template has a sheet');
  const heads = new Map<string, number>();
  sheet.getRow(4).eachCell(({ text }, column) => heads.set(text.replace(/[ *＊]/g, ''), column));
  const people = [
    { 姓名: '甘新', 专业: '软件工程', 所在单位名称: '重庆某研究所', 联系电话: '13800000101' },
    { 姓名: '乔入', 专业: '网络安全', 所在单位名称: '重庆某设计院', 联系电话: '13800000102' },
    { 姓名: '缺电话', 专业: '网络安全', 所在单位名称: '重庆某设计院' },
  ];
  for (const [index, person] of people.entries())
    for (const [head, text] of Object.entries(person)) {
      const column = [...heads].find(([each]) => each.startsWith(head))?.[1];
      if (column === undefined) throw new Error(`${head} is not among ${[...heads.keys()].join()}`);
      sheet.getCell(5 + index, column).value = text;
    }
  const buffer = Buffer.from(await template.xlsx.writeBuffer());
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.getByLabel('选择 .xlsx 文件').setInputFiles({ name: '专家.xlsx', mimeType, buffer });
  await page.getByText('1 行有误，不会导入').waitFor();
  expect(await page.locator('main').innerText()).toContain('缺电话');
  expect(await hindrances(bureau, 'document')).toEqual([]);
  await page.getByRole('button', { name: '导入 2 行' }).click();
  await page.getByText('已导入 2 行').waitFor();
  await bureau.open('/records/expert');
  await page.getByRole('link', { name: '甘新' }).waitFor();
  const [kept] = (await download(page, '导出表格')).worksheets;
  expect(namesIn(kept)).toEqual(expect.arrayContaining(['甘新', '乔入', '何思远']));
  await bureau.open('/records/expert/import');
  await page.getByRole('button', { name: '整批撤销' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByText('已撤销').first().waitFor();
  await bureau.open('/records/expert');
  await page.getByRole('link', { name: '何思远' }).waitFor();
  expect(await page.getByRole('link', { name: '甘新' }).count()).toBe(0);
});

test('the list that the law names is a table with its own heads, notes and seal, on paper and in a workbook', async () => {
  const bureau = await comes('dashuju');
  const { page } = bureau;
  await bureau.open('/dashboards/officialLists/report/projectList');
  await page.getByRole('heading', { name: '云阳县政务信息化项目清单' }).waitFor();
  await page.locator('thead th').first().waitFor();
  const heads = await page.locator('thead th').allInnerTexts();
  expect(heads.slice(0, 4)).toEqual(['序号', '项目名称', '项目单位', '计划年度']);
  expect(await page.locator('main').innerText()).toContain('县大数据发展局（盖章）');
  expect(await hindrances(bureau, 'document')).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const style = await page.locator('main style').textContent();
  expect(style).toContain('A4 landscape');
  expect(await page.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe(
    'table-header-group',
  );
  await page.emulateMedia({ media: 'screen' });
  const [sheet] = (await download(page, '导出 Excel')).worksheets;
  if (!sheet) throw new Error('the workbook has a sheet');
  expect(sheet.getCell('A1').text).toBe('云阳县政务信息化项目清单');
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9 });
  expect(sheet.pageSetup.printTitlesRow).toMatch(/^(\d+):\1$/);
});

async function download(page: Page, name: string): Promise<ExcelJS.Workbook> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).first().click(),
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await saved.path());
  return workbook;
}

function namesIn(sheet: ExcelJS.Worksheet | undefined): readonly string[] {
  const names: string[] = [];
  sheet?.getColumn(2).eachCell(({ text }) => names.push(text));
  return names;
}
