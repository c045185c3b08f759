import { plainLabel } from './cell-words.ts';
import { cellRoles, type Roles } from './cell-roles.ts';
import { findTables, type TableRegion } from './find-tables.ts';
import { cellId, type GridMap, mapGrid } from './grid-map.ts';
import { liftHead } from './lift-head.ts';
import { notedOptions } from './noted-options.ts';
import type { GridCell, PaperGrid, PaperLine } from './paper-grid.ts';
import { readAnswers, readOwn, type Reading } from './read-answers.ts';
import { readTable, type ReadTable } from './read-table.ts';
import type { Corrections, ReadCell } from './reading.ts';
import { splitLine } from './split-line.ts';
import { splitSurroundings } from './surroundings.ts';

/** An official paper as it was understood: every cell with its role and answers, and the tables among them. */
export type RecognisedPaper = {
  readonly grid: PaperGrid;
  readonly title: string;
  readonly above: readonly ReadCell[];
  readonly cells: readonly ReadCell[];
  readonly below: readonly ReadCell[];
  readonly notesTitle: string | undefined;
  readonly notes: readonly string[];
  readonly tables: readonly ReadTable[];
};

/** Reads an official paper for what it asks; what a person has corrected stands, and the rest follows from it. */
export function recognisePaper(given: PaperGrid, corrections: Corrections = {}): RecognisedPaper {
  const grid = liftHead(given);
  const map = mapGrid(grid);
  const around = splitSurroundings(grid);
  const regions = findTables(map, corrections);
  const roles = cellRoles(map, regions, corrections);
  const printed = grid.cells
    .filter((cell) => roles.get(cell)?.role === 'text')
    .flatMap(({ text }) => text.split('\n'));
  const noted = notedOptions([...around.notes, ...printed]);
  const reading: Reading = { map, roles, noted, moneyIn: around.moneyIn, corrections };
  const parts = partsOf(map, roles);
  const asked = new Map(grid.cells.map((cell) => [cell, readAnswers(cell, reading)]));
  const labels = labelledAnswers(grid, asked);
  const tables = regions.map((region) =>
    readTable(region, { reading, label: tableLabel(region, map, roles) }),
  );
  return {
    grid,
    title: corrections['title']?.label ?? around.title,
    above: readLines(around.above, 'above', reading),
    cells: grid.cells.map((cell) => readCell(cell, { roles, asked, labels, parts })),
    below: readLines(around.below, 'below', reading),
    notesTitle: around.notesTitle,
    notes: around.notes,
    tables,
  };
}

type Asked = ReadonlyMap<GridCell, ReturnType<typeof readAnswers>>;
type Known = {
  readonly roles: Roles;
  readonly asked: Asked;
  readonly labels: ReadonlyMap<GridCell, readonly string[]>;
  readonly parts: ReadonlyMap<GridCell, string>;
};

function readCell(cell: GridCell, { roles, asked, labels, parts }: Known): ReadCell {
  const { role, reason, trust } = roles.get(cell) ?? { role: 'text', reason: 'plain', trust: 'unsure' };
  const labelled = labels.get(cell) ?? [];
  const part = parts.get(cell);
  return {
    id: cellId(cell),
    role,
    reason,
    trust,
    text: cell.text,
    answers: asked.get(cell)?.answers ?? [],
    ...(labelled.length === 1 && labelled[0] !== undefined ? { labels: labelled[0] } : {}),
    ...(part === undefined ? {} : { part }),
  };
}

/** By label cell, the answers that it names alone. */
function labelledAnswers(grid: PaperGrid, asked: Asked): ReadonlyMap<GridCell, readonly string[]> {
  const found = new Map<GridCell, string[]>();
  for (const cell of grid.cells) {
    const { answers, labelledBy } = asked.get(cell) ?? { answers: [], labelledBy: [] };
    const [label, other] = labelledBy;
    if (!label || !answers[0]) continue;
    // A label that shares its answer with another names none by itself.
    found.set(label, [...(found.get(label) ?? []), ...(other ? ['', ''] : [answers[0].id])]);
  }
  return found;
}

function readLines(
  lines: readonly PaperLine[],
  zone: 'above' | 'below',
  reading: Reading,
): readonly ReadCell[] {
  return lines.map(({ text }, at): ReadCell => {
    const id = `${zone}/${at}`;
    const corrected = reading.corrections[id]?.role;
    const isAsking = corrected === undefined ? splitLine(text).length > 0 : corrected === 'labelled';
    return {
      id,
      role: isAsking ? 'labelled' : 'text',
      reason: corrected === undefined ? (isAsking ? 'colon' : 'plain') : 'corrected',
      trust: corrected === undefined ? 'likely' : 'sure',
      text,
      answers: isAsking ? readOwn({ text }, { id, reading, wide: false }) : [],
    };
  });
}

/** The part that each cell stands in: its heading at the left, else the last one above it. */
function partsOf(map: GridMap, roles: Roles): ReadonlyMap<GridCell, string> {
  const parts = new Map<GridCell, string>();
  let above: string | undefined;
  for (let row = 0; row < map.rows; row += 1) {
    const cells = map.row(row);
    const over = cells.find(({ colspan }) => colspan === map.columns);
    if (over && roles.get(over)?.role === 'heading') above = plainLabel(over.text);
    const beside = cells.find(
      (cell) => cell.column === 0 && cell.rowspan > 1 && roles.get(cell)?.role === 'heading',
    );
    const part = beside ? plainLabel(beside.text) : above;
    if (part === undefined) continue;
    for (const cell of cells) if (!parts.has(cell)) parts.set(cell, part);
  }
  return parts;
}

/** What a table is called, as printed: the label at its left, else the heading just above; else nothing. */
function tableLabel({ firstRow, firstColumn }: TableRegion, map: GridMap, roles: Roles): string {
  const left = firstColumn > 0 ? map.at(firstRow, firstColumn - 1) : undefined;
  const above = map.at(firstRow - 1, firstColumn);
  const over = above && roles.get(above)?.role === 'heading' ? above : undefined;
  return (left ?? over)?.text ?? '';
}
