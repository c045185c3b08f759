import { isObject } from '../kind/blank.ts';
import { isRow } from '../kind/table.ts';
import { type Edit, type Row, type Values } from '../types.ts';
import { insertAfter, moveAfter } from './rows.ts';

/** The answers after some edits, and those edits that found nothing to change: a table or row that is not there. */
export type Applied = { readonly values: Values; readonly ignored: readonly Edit[] };

/**
 * Applies edits one after another. What they do not touch is shared with the answers before; `null` takes an
 * answer away, and a table or group without content is no answer.
 */
export function applyEdits(values: Values, edits: readonly Edit[]): Applied {
  const ignored: Edit[] = [];
  let current = values;
  for (let at = 0; at < edits.length;) {
    const cells = cellsFrom(edits, at);
    const edit = edits[at];
    if (cells.length > 1) {
      current = setCells(current, cells, ignored);
    } else if (edit !== undefined) {
      const next = applyEdit(current, edit);
      if (next === undefined) ignored.push(edit);
      else current = next;
    }
    at += Math.max(cells.length, 1);
  }
  return { values: current, ignored };
}

/** An edit of which rows there are, and in what order. */
export type RowEdit = Exclude<Edit, { op: 'set' }>;
type CellEdit = Extract<Edit, { op: 'set' }>;

/** The neighbouring edits of cells of one table, as pasting makes them by the thousand. */
function cellsFrom(edits: readonly Edit[], from: number): readonly CellEdit[] {
  const cells: CellEdit[] = [];
  for (let at = from; at < edits.length; at += 1) {
    const edit = edits[at];
    if (edit?.op !== 'set' || edit.path.length !== 3 || edit.path[0] !== edits[from]?.path[0]) break;
    cells.push(edit);
  }
  return cells;
}

/** Sets many cells of one table with one look through its rows. */
function setCells(values: Values, cells: readonly CellEdit[], ignored: Edit[]): Values {
  const key = cells[0]?.path[0] ?? '';
  const rows: unknown = values[key];
  if (!Array.isArray(rows) || !rows.every(isRow)) {
    ignored.push(...cells);
    return values;
  }
  const next: unknown[] = [...rows];
  const places = new Map(rows.map((row, at) => [row.id, at]));
  for (const cell of cells) {
    const at = places.get(cell.path[1] ?? '') ?? -1;
    const changed = setInRow(at < 0 ? [] : [next[at]], cell.path.slice(1), cell.value);
    if (changed === undefined) ignored.push(cell);
    else next[at] = changed[0];
  }
  return { ...values, [key]: next };
}

/** The answers after one edit; `undefined` where it finds nothing to change. */
export function applyEdit(values: Values, edit: Edit): Values | undefined {
  const [key, ...rest] = edit.path;
  if (key === undefined) return undefined;
  if (edit.op === 'set') return setAt(values, edit.path, edit.value);
  const rows = rest.length === 0 ? rowsOf(values[key]) : undefined;
  const next = rows && changeRows(rows, edit, (row) => row);
  return next && withAnswer(values, key, next.length === 0 ? null : next);
}

/** The rows of a table as they stand; a table without an answer has none, and what is no table is none. */
export function rowsOf(value: unknown): readonly Row[] | undefined {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) && value.every(isRow) ? value : undefined;
}

/** An object with one answer given, or taken away by `null`. */
export function withAnswer(values: Values, key: string, value: unknown): Values {
  if (value !== null && value !== undefined) return { ...values, [key]: value };
  const { [key]: _gone, ...others } = values;
  return others;
}

/** Rows, or what stands for them, after an edit of their order; `undefined` where it finds nothing to change. */
export function changeRows<R extends { readonly id: string }>(
  rows: readonly R[],
  edit: RowEdit,
  make: (row: Row) => R,
): readonly R[] | undefined {
  const known = new Set(rows.map(({ id }) => id));
  switch (edit.op) {
    case 'insertRows': {
      const added = newRows(edit.rows, known).map(make);
      return added.length === 0 ? undefined : insertAfter(rows, edit.after, added);
    }
    case 'removeRows': {
      const gone = new Set(edit.ids);
      return edit.ids.some((id) => known.has(id)) ? rows.filter(({ id }) => !gone.has(id)) : undefined;
    }
    case 'moveRows': {
      const { after, ids } = edit;
      const anchored = after === null || (known.has(after) && !ids.includes(after));
      return anchored && ids.some((id) => known.has(id)) ? moveAfter(rows, after, ids) : undefined;
    }
  }
}

/** Rows that can be put in: whole, and with an id that no other row has. */
function newRows(rows: readonly Row[], known: ReadonlySet<string>): readonly Row[] {
  const taken = new Set(known);
  return rows.filter((row) => {
    const fits = isRow(row) && !taken.has(row.id);
    if (fits) taken.add(row.id);
    return fits;
  });
}

function setAt(values: Values, path: readonly string[], value: unknown): Values | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return undefined;
  if (rest.length === 0) return withAnswer(values, key, value);
  const holder = values[key];
  if (Array.isArray(holder)) {
    const rows = setInRow(holder, rest, value);
    return rows && { ...values, [key]: rows };
  }
  const [member, ...deeper] = rest;
  if (member === undefined || deeper.length > 0) return undefined;
  if (holder !== undefined && holder !== null && !isObject(holder)) return undefined;
  const group = withAnswer(isObject(holder) ? holder : {}, member, value);
  return withAnswer(values, key, Object.keys(group).length === 0 ? null : group);
}

function setInRow(
  rows: readonly unknown[],
  [id, column, ...deeper]: readonly string[],
  value: unknown,
): readonly unknown[] | undefined {
  if (column === undefined || column === 'id' || deeper.length > 0) return undefined;
  if (!rows.every(isRow)) return undefined;
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  const whole: readonly unknown[] = rows;
  return row && whole.with(at, withAnswer(row, column, value));
}
