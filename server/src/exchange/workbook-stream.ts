import { Zip, ZipDeflate } from 'fflate';
import { xmlText } from './xml-text.ts';

export type SheetSpan = {
  readonly column: number;
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
};
/** One sheet of a workbook that is written as its rows come. */
export type StreamedSheet = {
  readonly name: string;
  readonly title: string;
  readonly width: number;
  readonly header: readonly (readonly SheetSpan[])[];
  readonly rows: AsyncIterable<readonly string[]>;
};

/** What a sheet can hold, title and header left out. */
const MOST_ROWS = 1_048_000;
const MORE = '其余各行超出电子表格的行数上限，请改用 XML 或者 DCAT 格式导出。';
const BOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** So much text is compressed at a time. */
const PIECE = 64 * 1024;

/** A workbook as it is made: nothing of it is kept but the piece at hand. */
export async function* workbookStream(sheets: readonly StreamedSheet[]): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  for (const [path, text] of frameOf(sheets)) {
    addWhole(archive, path, text);
    yield* made.splice(0);
  }
  for (const [at, sheet] of sheets.entries()) {
    const entry = new ZipDeflate(`xl/worksheets/sheet${at + 1}.xml`, { level: 6 });
    archive.add(entry);
    for await (const piece of piecesOf(sheetText(sheet))) {
      entry.push(encoder.encode(piece));
      yield* made.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* made.splice(0);
  }
  archive.end();
  yield* made;
}

const encoder = new TextEncoder();

function addWhole(archive: Zip, path: string, text: string): void {
  const entry = new ZipDeflate(path, { level: 6 });
  archive.add(entry);
  entry.push(encoder.encode(text), true);
}

/** All but the sheets: what there is, and how cells look. */
function frameOf(sheets: readonly StreamedSheet[]): readonly (readonly [string, string])[] {
  const numbers = sheets.map((_, at) => at + 1);
  const parts = numbers.map(
    (at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${BOOK}.worksheet+xml"/>`,
  );
  const related = numbers.map(
    (at) => `<Relationship Id="rId${at}" Type="${RELATED}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  );
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${BOOK}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${BOOK}.styles+xml"/>${parts.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATED}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
  ];
}

/** Plain, title, header, and a cell of text; texts stay texts: a code with leading noughts is no number. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf fontId="0" borderId="0"/><xf fontId="1" borderId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="49" fontId="0" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>`;

async function* sheetText({ title, width, header, rows }: StreamedSheet): AsyncGenerator<string> {
  const top = 1 + header.length;
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/><cols><col min="1" max="${width}" width="16" customWidth="1"/></cols><sheetData>`;
  yield rowText(1, [[0, title, 1]]);
  const merged = [rangeOf(0, 1, { colspan: width, rowspan: 1 })];
  for (const [at, cells] of header.entries()) {
    const row = 2 + at;
    yield rowText(
      row,
      cells.map(({ column, text }) => [column, text, 2] as const),
    );
    merged.push(
      ...cells
        .filter(({ colspan, rowspan }) => colspan > 1 || rowspan > 1)
        .map((cell) => rangeOf(cell.column, row, cell)),
    );
  }
  let row = top;
  for await (const cells of rows) {
    row += 1;
    if (row - top > MOST_ROWS) {
      yield rowText(row, [[0, MORE, 2]]);
      break;
    }
    yield rowText(
      row,
      cells.map((text, column) => [column, text, 2] as const),
    );
  }
  const ranges = merged.filter((range) => range !== '').map((range) => `<mergeCell ref="${range}"/>`);
  yield `</sheetData>${ranges.length === 0 ? '' : `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>`}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function rowText(row: number, cells: readonly (readonly [number, string, number])[]): string {
  const written = cells.map(
    ([column, text, style]) =>
      `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`,
  );
  return `<row r="${row}">${written.join('')}</row>`;
}

function rangeOf(
  column: number,
  row: number,
  { colspan, rowspan }: Pick<SheetSpan, 'colspan' | 'rowspan'>,
): string {
  const [from, to] = [columnName(column), columnName(column + colspan - 1)];
  return colspan === 1 && rowspan === 1 ? '' : `${from}${row}:${to}${row + rowspan - 1}`;
}

/** A, B … Z, AA … */
function columnName(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

async function* piecesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
