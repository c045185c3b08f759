import { type Field, type Form, isSameJson, longestRise } from '@lixiang/schema';
import { isObject } from '../kind/blank.ts';
import { formatText } from '../kind/field-text.ts';
import { behaviourOf, holdsAnswer } from '../kind/kinds.ts';
import { isRow } from '../kind/table.ts';
import { type Lists } from '../list/lists.ts';
import { type Path, type Row, type Values } from '../types.ts';

type Place = { readonly path: Path; readonly labels: readonly string[] };

/** One difference between two sets of answers, with the labels on the way to it, written out for people. */
export type Change = Place &
  (
    | {
        readonly kind: 'added' | 'removed' | 'changed';
        readonly before: string;
        readonly after: string;
        /** In a table: the row's number, counted from 1 as it stands after. */
        readonly row?: number;
      }
    | {
        readonly kind: 'rowAdded' | 'rowRemoved' | 'rowMoved';
        /** Counted from 1: as it stands after, or stood before it was removed. */
        readonly row: number;
        readonly cells: readonly { readonly label: string; readonly text: string }[];
      }
  );

/** What differs between two sets of answers to one form, in the order of its fields; rows are known by their ids. */
export function compareValues(
  form: Form,
  { before, after }: { readonly before: Values; readonly after: Values },
  lists: Lists,
): readonly Change[] {
  const fields = form.sections.flatMap((section) => section.fields);
  return compareFields(fields, { path: [], labels: [] }, { before, after, lists });
}

type Pair = { readonly before: Values; readonly after: Values; readonly lists: Lists };

function compareFields(fields: readonly Field[], place: Place, pair: Pair): readonly Change[] {
  return fields.filter(holdsAnswer).flatMap((field) => {
    const at = { path: [...place.path, field.key], labels: [...place.labels, field.label] };
    const before = pair.before[field.key];
    const after = pair.after[field.key];
    if (field.kind === 'table') {
      return compareRows(field.columns, at, {
        before: rowsIn(before),
        after: rowsIn(after),
        lists: pair.lists,
      });
    }
    if (field.kind === 'group') {
      const inner = { before: asObject(before), after: asObject(after), lists: pair.lists };
      return compareFields(field.fields, at, inner);
    }
    return compareField(field, at, pair);
  });
}

function compareField(field: Field, place: Place, { before, after, lists }: Pair): readonly Change[] {
  const behaviour = behaviourOf(field);
  const old = behaviour.tidy(before[field.key]);
  const now = behaviour.tidy(after[field.key]);
  if (isSameJson(old, now)) return [];
  const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
  const text = (value: unknown, siblings: Values) => formatText(field, value, { lists, siblings });
  return [{ ...place, kind, before: text(old, before), after: text(now, after) }];
}

type RowsPair = { readonly before: readonly Row[]; readonly after: readonly Row[]; readonly lists: Lists };

function compareRows(
  columns: readonly Field[],
  place: Place,
  { before, after, lists }: RowsPair,
): readonly Change[] {
  const placeBefore = new Map(before.map((row, at) => [row.id, at]));
  const afterIds = new Set(after.map(({ id }) => id));
  const stayed = longestRise(after.flatMap(({ id }) => placeBefore.get(id) ?? []));
  const whole = (row: Row, kind: 'rowAdded' | 'rowRemoved' | 'rowMoved', at: number): Change => ({
    ...place,
    path: [...place.path, row.id],
    kind,
    row: at + 1,
    cells: cellsOf(columns, row, lists),
  });
  const removed = before.flatMap((row, at) => (afterIds.has(row.id) ? [] : [whole(row, 'rowRemoved', at)]));
  const others = after.flatMap((row, at) => {
    const from = placeBefore.get(row.id);
    const old = from === undefined ? undefined : before[from];
    if (from === undefined || old === undefined) return [whole(row, 'rowAdded', at)];
    const moved = stayed.has(from) ? [] : [whole(row, 'rowMoved', at)];
    const within = { path: [...place.path, row.id], labels: place.labels };
    const cells = compareFields(columns, within, { before: old, after: row, lists });
    return [...moved, ...cells.map((change) => Object.assign(change, { row: at + 1 }))];
  });
  return [...removed, ...others];
}

function cellsOf(columns: readonly Field[], row: Row, lists: Lists) {
  return columns
    .map((column) => ({
      label: column.label,
      text: formatText(column, row[column.key], { lists, siblings: row }),
    }))
    .filter(({ text }) => text !== '');
}

function rowsIn(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

function asObject(value: unknown): Values {
  return isObject(value) ? value : {};
}
