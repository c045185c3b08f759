import { isObject } from '../kind/blank.ts';
import { isRow } from '../kind/table.ts';
import { type Edit, type Path, type Row, type Values } from '../types.ts';
import { applyEdit, rowsOf } from './apply-edits.ts';

/** The edits that lead back from the answers after `edits` to `values`, for undo. */
export function invertEdits(values: Values, edits: readonly Edit[]): readonly Edit[] {
  const back: (readonly Edit[])[] = [];
  let current = values;
  for (const edit of edits) {
    const next = applyEdit(current, edit);
    if (next === undefined) continue;
    back.push(invertEdit(current, edit));
    current = next;
  }
  return back.toReversed().flat();
}

function invertEdit(values: Values, edit: Edit): readonly Edit[] {
  const { path } = edit;
  if (edit.op === 'set') return [{ op: 'set', path, value: answerAt(values, path) ?? null }];
  const rows = rowsOf(values[path[0] ?? '']) ?? [];
  switch (edit.op) {
    case 'insertRows': {
      const known = new Set(rows.map(({ id }) => id));
      return [{ op: 'removeRows', path, ids: edit.rows.map(({ id }) => id).filter((id) => !known.has(id)) }];
    }
    case 'removeRows':
      return runsOf(rows, edit.ids).map((run) => ({
        op: 'insertRows',
        path,
        after: run.after,
        rows: run.rows,
      }));
    case 'moveRows':
      return runsOf(rows, edit.ids).map((run) => ({
        op: 'moveRows',
        path,
        after: run.after,
        ids: run.rows.map(({ id }) => id),
      }));
  }
}

/** Neighbouring rows among `ids`, each run with the row it stands behind, which is never one of them. */
function runsOf(
  rows: readonly Row[],
  ids: readonly string[],
): readonly { readonly after: string | null; readonly rows: readonly Row[] }[] {
  const wanted = new Set(ids);
  const runs: { after: string | null; rows: Row[] }[] = [];
  let before: string | null = null;
  let run: { after: string | null; rows: Row[] } | undefined;
  for (const row of rows) {
    if (!wanted.has(row.id)) {
      before = row.id;
      run = undefined;
    } else if (run === undefined) {
      run = { after: before, rows: [row] };
      runs.push(run);
    } else {
      run.rows.push(row);
    }
  }
  return runs;
}

/** What stands at a place; `undefined` where nothing does. */
export function answerAt(values: Values, path: Path): unknown {
  let current: unknown = values;
  for (const step of path) {
    if (Array.isArray(current)) current = current.find((row) => isRow(row) && row.id === step);
    else if (isObject(current) && Object.hasOwn(current, step)) current = current[step];
    else return undefined;
  }
  return current;
}
