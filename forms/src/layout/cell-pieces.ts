import type { Field } from '@lixiang/schema';
import type { PaperCell } from './layout-grid.ts';

/** What follows one another in a cell of the paper: printed text, answers where their labels stand, boxes to tick. */
export type CellPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'answer'; readonly field: Field; readonly labelled: boolean; readonly inline: boolean }
  | { readonly kind: 'box'; readonly field: Field; readonly option: string; readonly label: string };

/**
 * Where the answers of a cell stand in its text: behind their own labels where it prints several, in the place of a
 * day to fill in, at the boxes of their options; whatever has no place in the text stands behind it, or before what has.
 */
export function cellPieces({ text, fields }: PaperCell): readonly CellPiece[] {
  const answered = fields.filter(({ kind }) => kind !== 'seal');
  const places = fields.flatMap((field) => placesOf(field, text, answered.length > 1));
  const firstPlaced = fields.findIndex((field) => places.some((place) => place.field === field));
  const loose = (field: Field): CellPiece => ({
    kind: 'answer',
    field,
    labelled: answered.length === 1 || text.includes(field.label),
    inline: false,
  });
  const isPlaced = (field: Field) => places.some((place) => place.field === field);
  const before = fields.filter((field, at) => at < firstPlaced && !isPlaced(field));
  const after = fields.filter((field) => !before.includes(field) && !isPlaced(field));
  return [...before.map(loose), ...interleave(text, places), ...after.map(loose)];
}

type Place = {
  readonly field: Field;
  readonly from: number;
  readonly to: number;
  readonly piece: CellPiece;
};

function placesOf(field: Field, text: string, isOneOfSeveral: boolean): readonly Place[] {
  const boxes = boxesOf(field, text);
  if (boxes.length > 1) return boxes;
  const piece: CellPiece = { kind: 'answer', field, labelled: true, inline: true };
  const day = field.kind === 'date' && DAY.test(field.label) ? text.indexOf(field.label) : -1;
  if (day >= 0) return [{ field, from: day, to: day + field.label.length, piece }];
  const said = isOneOfSeveral && field.kind !== 'seal' ? text.indexOf(`${field.label}：`) : -1;
  const behind = said + field.label.length + 1;
  return said < 0 ? [] : [{ field, from: behind, to: behind, piece }];
}

const DAY = /^年\s*月\s*日$/u;
const BOX = '□';

function boxesOf(field: Field, text: string): readonly Place[] {
  if (field.kind === 'yesNo') return [];
  const options = 'options' in field ? (field.options ?? []) : [];
  return options.flatMap(({ key, label }) => {
    const found = new RegExp(`${BOX}\\s*${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u').exec(text);
    if (!found) return [];
    const piece: CellPiece = { kind: 'box', field, option: key, label };
    return [{ field, from: found.index, to: found.index + found[0].length, piece }];
  });
}

function interleave(text: string, places: readonly Place[]): readonly CellPiece[] {
  const pieces: CellPiece[] = [];
  let at = 0;
  for (const { from, to, piece } of places.toSorted((one, other) => one.from - other.from)) {
    if (from < at) continue;
    if (from > at) pieces.push({ kind: 'text', text: text.slice(at, from) });
    pieces.push(piece);
    at = to;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
}
