import { type PaperGrid, recognisePaper } from '@lixiang/forms';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { HELD_OUT } from '../../../../forms/src/recognise/corpus/held-out.ts';
import { specimenGrid } from '../../../../forms/src/recognise/corpus/specimen.ts';
import { TUNING } from '../../../../forms/src/recognise/corpus/tuning.ts';
import { sheetFile, wordFile } from './paper-files.ts';
import { readPaperFile } from './read-paper-file.ts';

const SPECIMENS = [...TUNING, ...HELD_OUT].map(
  (specimen) => [specimen.name, specimenGrid(specimen).grid] as const,
);

async function papersOf(file: Blob): Promise<readonly PaperGrid[]> {
  const read = await readPaperFile(file);
  if ('code' in read) throw new Error(read.code);
  return read.papers;
}

/** What is read of a paper, as far as files tell it alike. */
function readingOf(grid: PaperGrid): readonly string[] {
  const { title, above, cells, below, tables } = recognisePaper(grid);
  const answers = [...above, ...cells, ...below].map(({ role, answers: asked }) =>
    [role, ...asked.map(({ label, kind }) => `${label}:${kind}`)].join(' '),
  );
  return [
    title,
    ...answers,
    ...tables.flatMap(({ columns }) => columns.map(({ label, kind }) => `${label}:${kind}`)),
  ];
}

describe('a table is read the same', () => {
  test.each(SPECIMENS)('from the Word file of %s', async (_name, grid) => {
    const papers = await papersOf(await wordFile(grid));
    expect(papers).toHaveLength(1);
    expect(papers.map(readingOf)).toEqual([readingOf(grid)]);
  });

  test.each(SPECIMENS)('from the Excel file of %s', async (_name, grid) => {
    const papers = await papersOf(await sheetFile(grid));
    expect(papers.map(readingOf)).toEqual([readingOf(grid)]);
  });
});

const NAMESPACE =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const handMade = (body: string, numbering?: string) =>
  new Blob([
    new Uint8Array(
      zipSync({
        '[Content_Types].xml': strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        ),
        'word/document.xml': strToU8(
          `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
        ),
        ...(numbering === undefined
          ? {}
          : { 'word/numbering.xml': strToU8(`<w:numbering ${NAMESPACE}>${numbering}</w:numbering>`) }),
      }),
    ),
  ]);
const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const tc = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (columns: number, ...rows: readonly string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;
const textsOf = (grid: PaperGrid | undefined) => grid?.cells.map(({ text }) => text);

describe('what Word and WPS write', () => {
  test('boxes of symbol fonts, form fields and controls are boxes; what is deleted is gone', async () => {
    const boxes =
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A3"/></w:r><w:r><w:t>新建</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox/></w:ffData></w:fldChar></w:r><w:r><w:t>续建</w:t></w:r><w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>改扩建</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>';
    const [grid] = await papersOf(handMade(tbl(2, tr(tc(p('建设性质')), tc(boxes)))));
    expect(textsOf(grid)).toEqual(['建设性质', '□新建□续建☐改扩建']);
    expect(grid && recognisePaper(grid).cells[1]?.answers).toMatchObject([
      { kind: 'choice', options: ['新建', '续建', '改扩建'] },
    ]);
  });

  test('a table cut by a page is one, also where its columns are cut otherwise', async () => {
    const first = tbl(4, tr(tc(p('名称')), tc(p('')), tc(p('类型')), tc(p(''))));
    const second = `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="6000"/></w:tblGrid>${tr(tc(p('备 注')), tc(p('')))}</w:tbl>`;
    const papers = await papersOf(
      handMade(p('登记表', '<w:jc w:val="center"/>') + first + p('') + second + p('填表人：')),
    );
    expect(papers).toHaveLength(1);
    expect(papers[0]?.cells.map(({ row, column, colspan }) => [row, column, colspan])).toEqual([
      [0, 0, 1],
      [0, 1, 1],
      [0, 2, 1],
      [0, 3, 1],
      [1, 0, 1],
      [1, 1, 3],
    ]);
    expect(papers[0]?.below.map(({ text }) => text)).toEqual(['填表人：']);
  });

  test('of a whole regulation, each annex is a table of its own with its lines', async () => {
    const papers = await papersOf(
      handMade(
        p('第一条 为了规范项目管理，制定本办法。') +
          p('附件 1') +
          p('申报表') +
          p('单位（盖章）：') +
          tbl(2, tr(tc(p('名称')), tc(p('')))) +
          p('填表人：') +
          p('附件 2') +
          p('目录') +
          tbl(2, tr(tc(p('部门')), tc(p('')))) +
          p('填表说明：'),
      ),
    );
    expect(
      papers.map(({ above, below }) => [above.map(({ text }) => text), below.map(({ text }) => text)]),
    ).toEqual([
      [['附件 1', '申报表', '单位（盖章）：'], ['填表人：']],
      [['附件 2', '目录'], ['填表说明：']],
    ]);
  });

  test('merged cells, upright labels, nested tables, tabs, numbered lists and drop-downs', async () => {
    const merge = '<w:vMerge w:val="restart"/>';
    const upright = '<w:textDirection w:val="tbRlV"/>';
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>';
    const choose =
      '<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="请选择" w:value=""/><w:listItem w:displayText="市级" w:value="1"/><w:listItem w:displayText="县级" w:value="2"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>';
    const nested = tbl(2, tr(tc(p('甲')), tc(p('乙'))));
    const [grid] = await papersOf(
      handMade(
        tbl(
          3,
          tr(tc(p('基本情况'), merge + upright), tc(p('级别')), tc(choose)),
          tr(tc(p(''), '<w:vMerge/>'), tc(p('说明')), tc(nested + p(''))),
          tr(tc(p('备') + p('注')), tc(p('报告', numbered) + p('清单', numbered), '<w:gridSpan w:val="2"/>')),
          `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>')}</w:tr>`,
        ),
        '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>',
      ),
    );
    expect(
      grid?.cells.map(({ row, column, rowspan, colspan, text, vertical }) => [
        row,
        column,
        rowspan,
        colspan,
        text,
        vertical,
      ]),
    ).toEqual([
      [0, 0, 2, 1, '基本情况', true],
      [0, 1, 1, 1, '级别', false],
      [0, 2, 1, 1, '', false],
      [1, 1, 1, 1, '说明', false],
      [1, 2, 1, 1, '甲\u3000乙', false],
      [2, 0, 1, 1, '备注', true],
      [2, 1, 1, 2, '1. 报告\n2. 清单', false],
      [3, 0, 1, 1, '', false],
      [3, 1, 1, 1, '甲\t乙', false],
      [3, 2, 1, 1, '', false],
    ]);
    expect(grid?.cells[2]?.offers).toEqual(['市级', '县级']);
  });
});

test('a title merged over a sheet without lines is its title, not a row of it', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('目录');
  sheet.addRows([['信息资源目录'], ['部门名称', '信息项名称', '共享方式'], ['', '', '']]);
  sheet.mergeCells('A1:C1');
  const [grid] = await papersOf(new Blob([await workbook.xlsx.writeBuffer()]));
  expect(grid?.above.map(({ text }) => text)).toEqual(['信息资源目录']);
  expect(textsOf(grid)).toEqual(['部门名称', '信息项名称', '共享方式']);
});

const compound = (name: string) => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return new Blob([bytes]);
};

/** A Word file of some kilobytes that would unpack to 100 MB. */
const bomb = new Blob([new Uint8Array(zipSync({ 'word/document.xml': new Uint8Array(100 * 1024 * 1024) }))]);

describe('a file that holds no such table is refused with its reason', () => {
  test.each([
    ['empty', () => new Blob([])],
    ['notAPackage', () => new Blob(['%PDF-1.7'])],
    ['notAPackage', () => new Blob([new Uint8Array(zipSync({ 'a.txt': strToU8('a') }))])],
    ['oldFormat', () => compound('WordDocument')],
    ['encrypted', () => compound('EncryptedPackage')],
    ['broken', () => new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])])],
    ['broken', () => handMade('<w:p>')],
    ['tooManyCells', () => bomb],
    ['noTable', () => handMade(p('只有文字'))],
    ['tooLarge', () => new Blob([new Uint8Array(100 * 1024 * 1024)])],
  ] as const)('%s', async (code, make) => {
    expect(await readPaperFile(make())).toMatchObject({ code });
  });
});

test('a list that has been filled in is no form: it is refused, not cut off', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('目录');
  sheet.addRow(['资源名称', '信息项']);
  for (let row = 1; row <= 400; row += 1) sheet.addRow([`资源 ${row}`, '名称']);
  const list = new Blob([await workbook.xlsx.writeBuffer()]);
  expect(await readPaperFile(list)).toEqual({ code: 'tooManyCells' });
  workbook.addWorksheet('空表').addRow(['资源名称', '信息项']);
  const both = await readPaperFile(new Blob([await workbook.xlsx.writeBuffer()]));
  expect('papers' in both && both.papers.length).toBe(1);
});
