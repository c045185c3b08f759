import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ChosenFile } from './pdf.ts';

type Cells = readonly (readonly string[])[];

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet with these texts, made without the library that the client reads it with. */
export function workbook(name: string, cells: Cells, merged: readonly string[] = []): ChosenFile {
  const rows = cells.map(
    (row, at) => `<row r="${at + 1}">${row.map((text, column) => cellXml(text, at, column)).join('')}</row>`,
  );
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const files = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MEDIA_TYPE}.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="目录" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData>${merges && `<mergeCells count="${merged.length}">${merges}</mergeCells>`}</worksheet>`,
  };
  const parts = Object.entries(files).map(([path, xml]) => [
    path,
    strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
  ]);
  return { name, mimeType: MEDIA_TYPE, buffer: Buffer.from(zipSync(Object.fromEntries(parts))) };
}

function cellXml(text: string, row: number, column: number): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const address = `${String.fromCodePoint('A'.charCodeAt(0) + column)}${row + 1}`;
  return text === '' ? '' : `<c r="${address}" t="inlineStr"><is><t>${escaped}</t></is></c>`;
}

/** The texts of a workbook's first sheet by address, and which cells are merged. */
export function readWorkbook(file: Buffer): {
  readonly texts: Readonly<Record<string, string>>;
  readonly merged: readonly string[];
} {
  const parts = unzipSync(file);
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = '']) =>
    textIn(item),
  );
  const sheet = part('xl/worksheets/sheet1.xml');
  const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)];
  const texts = cells.map(([, address = '', attributes = '', content = '']) => {
    const value = /<v>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '';
    return [
      address,
      attributes.includes('t="s"') ? shared[Number(value)] : value || textIn(content),
    ] as const;
  });
  const merged = [...sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, range = '']) => range);
  return { texts: Object.fromEntries(texts.flatMap(([key, text]) => (text ? [[key, text]] : []))), merged };
}

function textIn(xml: string): string {
  const texts = [...xml.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = '']) => text).join('');
  return texts
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
