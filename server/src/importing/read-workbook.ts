import { unpackZip } from '@lixiang/forms';
import { Inflate } from 'fflate';
import { attributeOf, plainText, xmlTags } from './xml-tags.ts';

/** The texts of a workbook's first visible sheet, the places of its formulas, and what its hidden stamp says. */
export type WorkbookRead = {
  readonly cells: readonly (readonly string[])[];
  /** Addresses, as `B5`. */
  readonly formulas: ReadonlySet<string>;
  /** The first column of the sheet that only programs see; empty where there is none. */
  readonly stamp: readonly string[];
  /** Of the other sheets, those that were asked for. */
  readonly others: readonly OtherSheet[];
};
/** A sheet beside the first one. */
export type OtherSheet = Pick<WorkbookRead, 'cells' | 'formulas'> & { readonly name: string };
/** Why a workbook was not read. */
export type WorkbookRefusal = 'unreadable' | 'swollen' | 'tooManyRows';

/** The sheet in which a template says what it is for. */
export const STAMP_SHEET = '_lixiang';
/** The parts of a workbook that cells are read from. */
const READ = /^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;
const MOST_COLUMNS = 200;
const LAST_ROW = 1_048_576;
const NO_CELLS: readonly string[] = [];

/** How many rows a sheet may have that are not blank, and which sheets are read beside the first. */
export type ToRead = { readonly mostRows: number; readonly others?: ReadonlySet<string> };

/** Reads a workbook. */
export function readWorkbook(
  content: Uint8Array,
  wanted: ToRead,
): WorkbookRead | { readonly refusal: WorkbookRefusal } {
  try {
    return readParts(content, wanted);
  } catch (error) {
    if (error instanceof TooMuch) return { refusal: error.refusal };
    return { refusal: 'unreadable' };
  }
}

class TooMuch extends Error {
  readonly refusal: WorkbookRefusal;

  constructor(refusal: WorkbookRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

function readParts(content: Uint8Array, { mostRows, others = new Set() }: ToRead): WorkbookRead {
  const unpacked = unpackZip(content, { Inflate, wanted: (name) => READ.test(name) });
  if ('refusal' in unpacked)
    throw new TooMuch(unpacked.refusal === 'broken' ? 'unreadable' : unpacked.refusal);
  const { parts } = unpacked;
  const textOf = (name: string) => {
    const part = parts[name];
    return part ? new TextDecoder().decode(part) : undefined;
  };
  const sheets = sheetsOf(textOf('xl/workbook.xml') ?? '', textOf('xl/_rels/workbook.xml.rels') ?? '');
  const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  const body = first && textOf(first.part);
  if (body === undefined) throw new TooMuch('unreadable');
  const shared = sharedTexts(textOf('xl/sharedStrings.xml') ?? '');
  const stamped = sheets.find(({ name }) => name === STAMP_SHEET);
  const stamp = readCells(stamped ? (textOf(stamped.part) ?? '') : '', { shared, mostRows: 20 });
  const beside = sheets.filter((sheet) => sheet !== first && !sheet.hidden && others.has(sheet.name));
  return {
    ...readCells(body, { shared, mostRows }),
    stamp: stamp.cells.map(([text = '']) => text),
    others: beside.map(({ name, part }) =>
      Object.assign({ name }, readCells(textOf(part) ?? '', { shared, mostRows })),
    ),
  };
}

type SheetPart = { readonly name: string; readonly hidden: boolean; readonly part: string };

function sheetsOf(workbook: string, relations: string): readonly SheetPart[] {
  const targets = new Map<string, string>();
  for (const tag of xmlTags(relations)) {
    const target = attributeOf(tag, 'Target') ?? '';
    if (tag.name === 'Relationship')
      targets.set(attributeOf(tag, 'Id') ?? '', target.replace(/^\/?(xl\/)?/, 'xl/'));
  }
  return [...xmlTags(workbook)].flatMap((tag) => {
    if (tag.name !== 'sheet' || tag.kind === 'close') return [];
    const part = targets.get(attributeOf(tag, '[\\w]+:id') ?? '');
    const hidden = (attributeOf(tag, 'state') ?? 'visible') !== 'visible';
    return part === undefined ? [] : [{ name: attributeOf(tag, 'name') ?? '', hidden, part }];
  });
}

/** The shared texts; phonetic readings beside them are none. */
function sharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let isReading = false;
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'rPh') isReading = tag.kind === 'open';
    if (tag.name === 't' && tag.kind === 'open' && !isReading) text += tag.text;
    if (tag.name === 'si' && tag.kind !== 'open') {
      texts.push(plainText(text));
      text = '';
    }
  }
  return texts;
}

type Reading = { readonly shared: readonly string[]; readonly mostRows: number };

function readCells(xml: string, { shared, mostRows }: Reading): Pick<WorkbookRead, 'cells' | 'formulas'> {
  const cells: (readonly string[])[] = [];
  const formulas = new Set<string>();
  let row: string[] = [];
  let at = -1;
  let filled = 0;
  let cell = { address: '', column: 0, type: 'n', text: '' };
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'row' && tag.kind === 'open') {
      const written = Number(attributeOf(tag, 'r') ?? at + 2);
      if (!Number.isInteger(written) || written <= at || written > LAST_ROW) throw new TooMuch('unreadable');
      at = written - 1;
      row = [];
    } else if (tag.name === 'c' && tag.kind === 'open') {
      const address = attributeOf(tag, 'r') ?? '';
      const column = address === '' ? row.length : columnOf(address);
      cell = { address, column, type: attributeOf(tag, 't') ?? 'n', text: '' };
    } else if ((tag.name === 'v' || tag.name === 't') && tag.kind === 'open') {
      cell.text += tag.text;
    } else if (tag.name === 'f' && tag.kind !== 'close') {
      formulas.add(cell.address);
    } else if (tag.name === 'c' && tag.kind === 'close' && cell.column < MOST_COLUMNS) {
      while (row.length < cell.column) row.push('');
      row[cell.column] = shownText(cell, shared);
    } else if (tag.name === 'row' && tag.kind === 'close' && row.some((text) => text.trim() !== '')) {
      filled += 1;
      if (filled > mostRows) throw new TooMuch('tooManyRows');
      while (cells.length < at) cells.push(NO_CELLS);
      cells[at] = row;
    }
  }
  return { cells, formulas };
}

function shownText(
  cell: { readonly type: string; readonly text: string },
  shared: readonly string[],
): string {
  if (cell.type === 's') return shared[Number(cell.text)] ?? '';
  if (cell.type === 'b') return cell.text === '1' ? '是' : '否';
  if (cell.type !== 'n') return plainText(cell.text);
  // Spreadsheets write numbers as binary fractions: 0.1 + 0.2 is meant as 0.3.
  const number = Number(cell.text);
  return cell.text === '' || !Number.isFinite(number) ? cell.text : plainNumber(number);
}

const SIGNIFICANT = 15;

function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(SIGNIFICANT));
  return Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded);
}

function columnOf(address: string): number {
  let column = 0;
  for (const letter of address) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
}
