import { type Column, type Field, type Form } from '@lixiang/schema';
import { type Path, type Row, type Values } from '../types.ts';
import { isRow } from '../kind/table.ts';

/** The usual mistakes in names that are listed by the hundred. */
export type QualityCode = 'quality.nearDuplicate' | 'quality.serial' | 'quality.spacing';

/** What is doubtful about a cell, and what it is compared with. */
export type QualityFinding = {
  readonly path: Path;
  readonly code: QualityCode;
  readonly params: Readonly<Record<string, string | number>>;
};

/** The tables of a form whose columns are looked at for usual mistakes, and what was found. */
export type Examined = {
  readonly rows: number;
  /** Rows in which nothing was found. */
  readonly faultless: number;
  readonly findings: readonly QualityFinding[];
};

type Check = (cells: readonly Cell[]) => readonly QualityFinding[];
type Cell = { readonly path: Path; readonly text: string };
type Quality = NonNullable<Extract<Column, { kind: 'text' }>['quality']>[number];

/** Looks for what the columns of a form ask to be looked at for; null where none asks. */
export function examineTables(form: Form, values: Values): Examined | null {
  const tables = form.sections.flatMap(({ fields }) => fields).flatMap((field) => lookedAt(field));
  if (tables.length === 0) return null;
  const found = tables.map(({ key, columns }) => {
    const value: unknown = values[key];
    const rows: readonly Row[] = Array.isArray(value) ? value.filter(isRow) : [];
    const findings = columns.flatMap((column) => examineColumn(column, key, rows));
    const troubled = new Set(findings.map(({ path }) => path[1]));
    return { rows: rows.length, faultless: rows.length - troubled.size, findings };
  });
  return {
    rows: found.reduce((sum, { rows }) => sum + rows, 0),
    faultless: found.reduce((sum, { faultless }) => sum + faultless, 0),
    findings: found.flatMap(({ findings }) => findings),
  };
}

type Asking = { readonly key: string; readonly quality: readonly Quality[] };

function lookedAt(field: Field): readonly { readonly key: string; readonly columns: readonly Asking[] }[] {
  if (field.kind !== 'table') return [];
  const columns = field.columns.flatMap((column) =>
    column.kind === 'text' && column.quality !== undefined && column.quality.length > 0
      ? [{ key: column.key, quality: column.quality }]
      : [],
  );
  return columns.length === 0 ? [] : [{ key: field.key, columns }];
}

function examineColumn({ key, quality }: Asking, table: string, rows: readonly Row[]) {
  const cells = rows.flatMap((row): readonly Cell[] => {
    const text = row[key];
    return typeof text === 'string' && text !== '' ? [{ path: [table, row.id, key], text }] : [];
  });
  return quality.flatMap((each) => CHECKS[each](cells));
}

const CHECKS: Readonly<Record<Quality, Check>> = {
  nearDuplicates: findNearDuplicates,
  serials: findSerials,
  spacing: findSpacing,
};

/** The same name written in two ways; written twice in one way, it is the same thing twice, which is fine. */
function findNearDuplicates(cells: readonly Cell[]): readonly QualityFinding[] {
  const first = new Map<string, string>();
  return cells.flatMap(({ path, text }) => {
    const name = text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s\p{P}的]/gu, '');
    const known = first.get(name);
    if (known === undefined) first.set(name, text);
    if (known === undefined || known === text || name === '') return [];
    return [{ path, code: 'quality.nearDuplicate', params: { other: known } }];
  });
}

/** So many names in a row that count up were dragged down, not thought of. */
const DRAGGED = 3;

function findSerials(cells: readonly Cell[]): readonly QualityFinding[] {
  const runs: Cell[][] = [];
  let before: { readonly stem: string; readonly number: number } | undefined;
  for (const cell of cells) {
    const [, stem = '', digits = ''] = /^(.*?\D)(\d{1,6})$/.exec(cell.text) ?? [];
    const here = stem === '' ? undefined : { stem, number: Number(digits) };
    const goesOn = here && before && here.stem === before.stem && here.number === before.number + 1;
    if (goesOn) runs.at(-1)?.push(cell);
    else runs.push([cell]);
    before = here;
  }
  return runs
    .filter(({ length }) => length >= DRAGGED)
    .flatMap((run) =>
      run.map(({ path }): QualityFinding => ({
        path,
        code: 'quality.serial',
        params: { from: run[0]?.text ?? '', to: run.at(-1)?.text ?? '' },
      })),
    );
}

const DOUBLED = /\s{2,}|[，。、；：,.;:]{2,}|^[\s，。、；：]|[\s，、；：]$/u;

/** Blanks and signs doubled, or left over at an end, and brackets that do not close. */
function findSpacing(cells: readonly Cell[]): readonly QualityFinding[] {
  return cells.flatMap(({ path, text }) => {
    const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
    const closes = count(/[（(《【]/g) === count(/[）)》】]/g);
    return closes && !DOUBLED.test(text) ? [] : [{ path, code: 'quality.spacing', params: {} }];
  });
}
