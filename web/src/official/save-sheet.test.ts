import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { writeOfficialSheet } from './save-sheet.ts';

test('a workbook has the title over all columns, the header on every page, texts as texts, and totals last', async () => {
  const content = await writeOfficialSheet({
    title: '项目/清单',
    lines: ['编制单位：某局'],
    header: ['序号', '编号', '金额（万元）'],
    rows: [[1, '007', 1000.5]],
    totals: ['', '合计', 1000.5],
    landscape: true,
    notes: ['注：按条款编制。'],
    seals: ['某局'],
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(content);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('it has a sheet');
  expect(sheet.name).toBe('项目 清单');
  expect(sheet.getCell('C1').master.address).toBe('A1');
  expect(sheet.getCell('A1').value).toBe('项目/清单');
  expect(sheet.getRow(3).values).toEqual([undefined, '序号', '编号', '金额（万元）']);
  expect([sheet.getCell('B4').value, sheet.getCell('B4').numFmt]).toEqual(['007', '@']);
  expect(sheet.getCell('C5').value).toBe(1000.5);
  expect([sheet.getCell('A6').value, sheet.getCell('C6').master.address]).toEqual(['注：按条款编制。', 'A6']);
  expect([sheet.getCell('A8').value, sheet.getCell('A8').alignment.horizontal]).toEqual([
    '某局（盖章）',
    'right',
  ]);
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '3:3' });
});

test('days are days in a workbook, which can be sorted and filtered; what only looks like one is a text', async () => {
  const cells = ['2026-03-27', '2026-03-27 09:05', '2026-02-30', '0207-01-01', '2026-03'];
  const content = await writeOfficialSheet({
    title: '清单',
    lines: [],
    header: cells.map((_, at) => `列${at}`),
    rows: [cells],
    totals: null,
    landscape: true,
    notes: [],
    seals: [],
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(content);
  const row = workbook.worksheets[0]?.getRow(3);
  expect(cells.map((_, at) => [row?.getCell(at + 1).value, row?.getCell(at + 1).numFmt])).toEqual([
    [new Date('2026-03-27T00:00:00Z'), 'yyyy-mm-dd'],
    [new Date('2026-03-27T09:05:00Z'), 'yyyy-mm-dd hh:mm'],
    ['2026-02-30', '@'],
    ['0207-01-01', '@'],
    ['2026-03', '@'],
  ]);
});

test('a year is a number in a workbook, without thousands apart', async () => {
  const content = await writeOfficialSheet({
    title: '清单',
    lines: [],
    header: ['计划年度', '编号'],
    rows: [[{ year: 2027 }, '2027']],
    totals: null,
    landscape: true,
    notes: [],
    seals: [],
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(content);
  const row = workbook.worksheets[0]?.getRow(3);
  expect([row?.getCell(1).value, row?.getCell(1).numFmt, row?.getCell(2).value]).toEqual([2027, '0', '2027']);
});

test('a workbook that has no effect says so in its title and at the head of every page', async () => {
  const content = await writeOfficialSheet({
    title: '清单',
    lines: [],
    notes: [],
    seals: [],
    header: ['序号'],
    rows: [],
    totals: null,
    landscape: false,
    mark: '不具有效力',
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(content);
  const [sheet] = workbook.worksheets;
  expect(sheet?.getCell('A1').value).toBe('清单（不具有效力）');
  expect(sheet?.headerFooter.oddHeader).toContain('不具有效力');
});
