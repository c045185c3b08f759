import { bareLabel, isRoom, plainLabel } from './cell-words.ts';
import { isSerial, type TableRegion } from './find-tables.ts';
import { guessKind } from './guess-kind.ts';
import { cellId } from './grid-map.ts';
import type { Reading } from './read-answers.ts';
import type { ReadAnswer } from './reading.ts';

/** A table inside the paper as it was understood. */
export type ReadTable = {
  readonly region: TableRegion;
  readonly label: string;
  readonly columns: readonly (ReadAnswer & { readonly aliases: readonly string[] })[];
  /** Columns that stand under one shared head. */
  readonly heads: readonly { readonly label: string; readonly columns: readonly string[] }[];
};

/** Reads the columns of a table from its heads, and from what its rows already print. */
export function readTable(
  region: TableRegion,
  { reading, label }: { readonly reading: Reading; readonly label: string },
): ReadTable {
  const columns = region.leaves.map((leaf): ReadTable['columns'][number] => {
    const head = headOver(region, leaf);
    const id = cellId(leaf);
    const body = region.body.filter(({ column }) => column === leaf.column);
    const text = body.find((cell) => !isRoom(cell.text) && !isSerial(cell.text))?.text ?? '';
    const guess = guessKind({
      label: plainLabel(leaf.text),
      text,
      wide: false,
      offers: body.find(({ offers }) => offers !== undefined)?.offers,
      noted: reading.noted,
      table: label,
      ...(head === undefined ? {} : { head: plainLabel(head) }),
      ...(reading.moneyIn === undefined ? {} : { moneyIn: reading.moneyIn }),
    });
    const correction = reading.corrections[id];
    const shown = correction?.label ?? bareLabel(leaf.text);
    const corrected =
      correction?.kind === undefined
        ? {}
        : ({ kind: correction.kind, reason: 'corrected', trust: 'sure' } as const);
    const options = correction?.options ?? guess.options;
    return {
      id,
      label: shown,
      ...guess,
      ...corrected,
      ...(options === undefined ? {} : { options }),
      aliases: head === undefined ? [] : [`${bareLabel(head)}${shown}`],
    };
  });
  const shared = region.heads.filter(({ colspan, row }) => colspan > 1 && row === region.firstRow);
  const heads = shared
    .map((head) => ({
      label: plainLabel(head.text),
      columns: region.leaves
        .filter(
          (leaf) => leaf !== head && leaf.column >= head.column && leaf.column < head.column + head.colspan,
        )
        .map(cellId),
    }))
    .filter((head) => head.columns.length > 1);
  return { region, label: bareLabel(label), columns, heads };
}

function headOver({ heads }: TableRegion, leaf: TableRegion['leaves'][number]): string | undefined {
  return heads.find(
    (head) =>
      head !== leaf &&
      head.row < leaf.row &&
      head.colspan > 1 &&
      leaf.column >= head.column &&
      leaf.column < head.column + head.colspan,
  )?.text;
}
