import { plainLabel, bareLabel } from '../cell-words.ts';
import { cellId } from '../grid-map.ts';
import { recognisePaper } from '../recognise-paper.ts';
import { type Specimen, specimenGrid } from './specimen.ts';

const ROLES: Readonly<Record<string, string>> = {
  L: 'label',
  A: 'answer',
  S: 'labelled',
  H: 'heading',
  K: 'head',
  B: 'body',
  T: 'text',
};

export type Score = { readonly right: number; readonly cells: number; readonly wrong: readonly string[] };

/** A cell is right when its role, the kinds of its answers and the label of the first are. */
function scoreOf(specimen: Specimen): Score {
  const { grid, expected } = specimenGrid(specimen);
  const paper = recognisePaper(grid);
  const columns = new Map(
    paper.tables.flatMap(({ columns: all }) => all.map((column) => [column.id, column])),
  );
  const wrong: string[] = [];
  let before: string | undefined;
  for (const [at, { cell, role, kinds, label }] of expected.entries()) {
    const read = paper.cells[at];
    const id = cellId(cell);
    const column = columns.get(id);
    const got = [
      read?.role,
      ...(read?.answers.map(({ kind }) => kind) ?? []),
      ...(column ? [column.kind] : []),
    ].join(' ');
    const want = [ROLES[role], ...kinds].join(' ');
    const wanted = role === 'A' ? (label ?? before) : label;
    const named = read?.answers[0]?.label;
    const isNamed = wanted === undefined || (named !== undefined && bareLabel(named) === bareLabel(wanted));
    if (got !== want || !isNamed)
      wrong.push(
        `${specimen.name} ${id} “${plainLabel(cell.text)}”: ${got} (${named ?? ''}), not ${want} (${wanted ?? ''})`,
      );
    before = role === 'L' ? plainLabel(cell.text) : before;
  }
  return { right: expected.length - wrong.length, cells: expected.length, wrong };
}

/** The score of many tables together. */
export function scoreAll(specimens: readonly Specimen[]): Score {
  const scores = specimens.map(scoreOf);
  return {
    right: scores.reduce((sum, { right }) => sum + right, 0),
    cells: scores.reduce((sum, { cells }) => sum + cells, 0),
    wrong: scores.flatMap(({ wrong }) => wrong),
  };
}
