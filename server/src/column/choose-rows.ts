import { type Column, type NumberColumn, type WordColumn } from './column.ts';
import { type Test } from './column-question.ts';
import { type ColumnTable } from './column-table.ts';

/**
 * Of all rows of a table those of which a condition holds, in their order; null where a column is not there. They
 * stand in the table's own room, until the next are chosen.
 */
export function chooseRows(table: ColumnTable, test: Test): Int32Array | null {
  return choose(table, table.rows, test);
}

function choose(table: ColumnTable, rows: Int32Array, test: Test): Int32Array | null {
  const into = roomFor(table, rows);
  switch (test.kind) {
    case 'all':
      return test.parts.reduce<Int32Array | null>((left, part) => left && choose(table, left, part), rows);
    case 'any':
      return chooseMarked(into, rows, { marks: marksOf(table, rows, test.parts), wanted: 1 });
    case 'none':
      return chooseMarked(into, rows, { marks: marksOf(table, rows, [test.part]), wanted: 0 });
    case 'missing':
    case 'oneOf':
    case 'between': {
      const column = table.get(test.source);
      if (!column) return null;
      if (test.kind === 'missing') return chooseMissing(into, rows, { column, missing: test.missing });
      if (test.kind === 'between')
        return column.kind === 'number' ? chooseBetween(into, rows, { ...test, column }) : null;
      return column.kind === 'word'
        ? chooseWords(into, rows, { column, sought: test.values })
        : chooseNumbers(rows, column, test.values);
    }
  }
}

/** What has been chosen already is chosen from in its own place: as much as a megabyte for each question is too much. */
function roomFor(table: ColumnTable, rows: Int32Array): Int32Array {
  return rows === table.rows ? table.room : rows;
}

/** By row, 1 where any of these holds. */
function marksOf(table: ColumnTable, rows: Int32Array, parts: readonly Test[]): Uint8Array | null {
  const marks = new Uint8Array(table.size);
  for (const part of parts) {
    // Each chooses from all of them.
    const chosen = choose(table, rows === table.rows ? rows : rows.slice(), part);
    if (!chosen) return null;
    for (let at = 0; at < chosen.length; at += 1) marks[chosen[at] ?? 0] = 1;
  }
  return marks;
}

// What is chosen is written in any case, and counted only if it holds: a branch that is taken at random, hundreds of
// thousands of times, takes longer than all the rest.

type Marked = { readonly marks: Uint8Array | null; readonly wanted: 0 | 1 };

function chooseMarked(into: Int32Array, rows: Int32Array, { marks, wanted }: Marked): Int32Array | null {
  if (!marks) return null;
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    into[count] = row;
    count += (marks[row] ?? 0) ^ wanted ^ 1;
  }
  return into.subarray(0, count);
}

type Missing = { readonly column: Column; readonly missing: boolean };

function chooseMissing(into: Int32Array, rows: Int32Array, { column, missing }: Missing): Int32Array {
  if (column.kind === 'number') {
    const { values } = column;
    return rows.filter((row) => Number.isNaN(values[row] ?? Number.NaN) === missing);
  }
  const wanted = new Uint8Array(column.dictionary.words.length).fill(missing ? 0 : 1);
  wanted[0] = missing ? 1 : 0;
  return chooseCodes(into, rows, { codes: column.codes, wanted });
}

type Words = { readonly column: WordColumn; readonly sought: readonly (string | number)[] };

function chooseWords(into: Int32Array, rows: Int32Array, { column, sought }: Words): Int32Array {
  const { codes, dictionary } = column;
  const wanted = new Uint8Array(dictionary.words.length);
  for (const word of sought) {
    const code = dictionary.find(String(word));
    if (code !== undefined) wanted[code] = 1;
  }
  return chooseCodes(into, rows, { codes, wanted });
}

type Codes = { readonly codes: Int32Array; readonly wanted: Uint8Array };

function chooseCodes(into: Int32Array, rows: Int32Array, { codes, wanted }: Codes): Int32Array {
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    into[count] = row;
    count += wanted[codes[row] ?? 0] ?? 0;
  }
  return into.subarray(0, count);
}

function chooseNumbers(
  rows: Int32Array,
  { values }: NumberColumn,
  sought: readonly (string | number)[],
): Int32Array {
  const wanted = new Set(sought.map(Number));
  return rows.filter((row) => wanted.has(values[row] ?? Number.NaN));
}

type Between = { readonly column: NumberColumn; readonly from: number; readonly to: number };

/** What is nothing lies nowhere. */
function chooseBetween(into: Int32Array, rows: Int32Array, { column, from, to }: Between): Int32Array {
  const { values } = column;
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const value = values[row] ?? Number.NaN;
    into[count] = row;
    count += value >= from && value <= to ? 1 : 0;
  }
  return into.subarray(0, count);
}
