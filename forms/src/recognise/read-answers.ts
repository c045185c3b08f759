import { boxesIn } from './boxes.ts';
import { bareLabel, isGuidance, isRoom, linesOf, plainLabel } from './cell-words.ts';
import { isOpinion, leadOf, type Roles } from './cell-roles.ts';
import { guessKind } from './guess-kind.ts';
import { cellId, type GridMap } from './grid-map.ts';
import type { NotedOptions } from './noted-options.ts';
import type { GridCell } from './paper-grid.ts';
import type { Corrections, ReadAnswer } from './reading.ts';
import { splitLine } from './split-line.ts';

/** What reading an answer may ask of the whole paper. */
export type Reading = {
  readonly map: GridMap;
  readonly roles: Roles;
  readonly noted: readonly NotedOptions[];
  readonly moneyIn: string | undefined;
  readonly corrections: Corrections;
};

/** The answers that a cell asks for, with the cells that say what they are. */
export type CellAnswers = {
  readonly answers: readonly ReadAnswer[];
  readonly labelledBy: readonly GridCell[];
};

/** Reads what is to be filled in at a cell. */
export function readAnswers(cell: GridCell, reading: Reading): CellAnswers {
  const role = reading.roles.get(cell)?.role;
  const id = cellId(cell);
  if (role === 'labelled') return { answers: readOwn(cell, { id, reading }), labelledBy: [] };
  if (role !== 'answer') return { answers: [], labelledBy: [] };
  const labelledBy = labelsOf(cell, reading);
  const texts = labelledBy.map(({ text }) => text);
  const label = texts.length === 1 ? bareOrWhole(texts[0] ?? '') : texts.map(bareLabel).join('');
  const before = besideOf(reading, labelledBy);
  const guessed = answerOf(
    {
      id: `${id}.0`,
      label,
      said: texts.join(' '),
      text: cell.text,
      wide: isWide(cell, reading),
      offers: cell.offers,
    },
    reading,
  );
  return { answers: [before === undefined ? guessed : { ...guessed, beside: before }], labelledBy };
}

/** “总投资（万元）” is asked for as 总投资; “项目申报单位（盖章）” keeps who stamps it. */
function bareOrWhole(text: string): string {
  return /[（(](?:盖章|公章|签字|签章)[）)]/u.test(text) ? plainLabel(text) : bareLabel(text);
}

/** Asked for in a cell or a line that prints its own label, or several. */
export function readOwn(
  { text }: { readonly text: string },
  { id, reading, wide = true }: { readonly id: string; readonly reading: Reading; readonly wide?: boolean },
): readonly ReadAnswer[] {
  if (isOpinion(text) && !isSignatureLine(text)) {
    const label = leadOf(text);
    return [answerOf({ id: `${id}.0`, label, said: label, text, wide: true }, reading)];
  }
  const boxes = boxesIn(text);
  if (boxes) {
    const label = plainLabel(boxes.lead.split(/\n/u).at(-1) ?? '');
    return [answerOf({ id: `${id}.0`, label, said: label, text, wide }, reading)];
  }
  const pieces = splitLine(text);
  if (pieces.length === 0)
    return [answerOf({ id: `${id}.0`, label: plainLabel(text), said: text, text: '', wide }, reading)];
  const only = pieces.length === 1 && linesOf(text).length === 1;
  return pieces.map(({ label, rest }, at) => {
    const said = label === '' ? rest : label;
    const isLong = wide && only && isRoom(rest);
    return answerOf({ id: `${id}.${at}`, label: bareOrWhole(said), said, text: rest, wide: isLong }, reading);
  });
}

function isSignatureLine(text: string): boolean {
  return linesOf(text).length === 1 && splitLine(text).length > 0 && !/意见|结论|承诺/u.test(text);
}

type Asked = {
  readonly id: string;
  readonly label: string;
  /** The label with all that stands in its brackets. */
  readonly said: string;
  readonly text: string;
  readonly wide: boolean;
  readonly offers?: readonly string[] | undefined;
};

function answerOf(
  { id, label, said, text, wide, offers }: Asked,
  { noted, moneyIn, corrections }: Reading,
): ReadAnswer {
  const guess = guessKind({
    label: said,
    text,
    wide,
    noted,
    offers,
    ...(moneyIn === undefined ? {} : { moneyIn }),
  });
  const correction = corrections[id];
  const hint = hintIn(text);
  const read = { id, label: correction?.label ?? label, ...guess, ...(hint === undefined ? {} : { hint }) };
  if (!correction?.kind && !correction?.options && correction?.label === undefined) return read;
  const options = correction.options ?? guess.options;
  return {
    ...read,
    kind: correction.kind ?? guess.kind,
    reason: 'corrected',
    trust: 'sure',
    ...(options === undefined ? {} : { options }),
  };
}

function hintIn(text: string): string | undefined {
  return isGuidance(text) && !boxesIn(text) && !isOpinion(text) ? text.trim() : undefined;
}

const WIDE = 0.45;
const TALL_MILLIMETRES = 16;

/** Room for more than a word or two: most of the paper's width, or a high row. */
function isWide({ row, column, colspan, rowspan }: GridCell, { map }: Reading): boolean {
  const { widths, heights } = map.grid;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const own = widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0);
  const height = heights.slice(row, row + rowspan).reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return own / total >= WIDE || height >= TALL_MILLIMETRES;
}

/** The label at the left, and the head above where several answers share it; else whatever stands above. */
function labelsOf(cell: GridCell, reading: Reading): readonly GridCell[] {
  const { map } = reading;
  const left = leftLabel(cell, reading);
  const shared = left !== undefined && sharesLabel(cell, left, reading);
  if (left && !shared) return [left];
  const above = aboveLabel(cell, reading);
  if (left && above) return [left, above];
  const only = left ?? above;
  if (only) return [only];
  const before = map.at(cell.row - 1, cell.column);
  return before && reading.roles.get(before)?.role === 'heading' ? [before] : [];
}

function leftLabel(cell: GridCell, { map, roles }: Reading): GridCell | undefined {
  let left = map.left(cell);
  while (left && roles.get(left)?.role === 'answer' && left.row === cell.row) left = map.left(left);
  return left && roles.get(left)?.role === 'label' ? left : undefined;
}

/** Whether other answers stand right of the same label in its row: then their columns have heads. */
function sharesLabel(cell: GridCell, label: GridCell, { map, roles }: Reading): boolean {
  const first = map.at(cell.row, label.column + label.colspan);
  const second = first && map.right(first);
  const isOther = (other: GridCell | undefined) => other !== undefined && roles.get(other)?.role === 'answer';
  return (first !== cell || isOther(second)) && cell.row >= label.row;
}

function aboveLabel(cell: GridCell, { map, roles }: Reading): GridCell | undefined {
  for (let row = cell.row - 1; row >= 0; row -= 1) {
    const above = map.at(row, cell.column);
    const role = above && roles.get(above)?.role;
    if (!above || role === 'heading' || role === 'text' || role === 'labelled') return undefined;
    const isSame = above.column === cell.column && above.colspan === cell.colspan;
    if (role === 'label' || role === 'head') return isSame ? above : undefined;
  }
  return undefined;
}

/** The label that stands before an answer's own in its row: of two 联系电话 it tells whose. */
function besideOf({ map, roles }: Reading, own: readonly GridCell[]): string | undefined {
  const before = own[0] && map.left(own[0]);
  if (!before) return undefined;
  const role = roles.get(before)?.role;
  if (role === 'heading' || role === 'label') return bareLabel(before.text);
  const label =
    role === 'answer'
      ? leftLabel(before, { map, roles, noted: [], moneyIn: undefined, corrections: {} })
      : undefined;
  return label && bareLabel(label.text);
}
