import { type Column, type NumberColumn, type WordColumn } from './column.ts';
import { type Test } from './column-question.ts';
import { type ColumnTable } from './column-table.ts';

/** Of these rows those of which a condition holds, in their order; null where a column is not there. */
export function chooseRows(table: ColumnTable, rows: Int32Array, test: Test): Int32Array | null {
  switch (test.kind) {
    case 'all':
      return test.parts.reduce<Int32Array | null>(
        (left, part) => left && chooseRows(table, left, part),
        rows,
      );
    case 'any': {
      const parts = test.parts.map((part) => chooseRows(table, rows, part));
      return marked(table, rows, { parts, wanted: 1 });
    }
    case 'none':
      return marked(table, rows, { parts: [chooseRows(table, rows, test.part)], wanted: 0 });
    case 'missing':
    case 'oneOf':
    case 'between': {
      const column = table.get(test.source);
      if (!column) return null;
      if (test.kind === 'missing') return chooseMissing(rows, column, test.missing);
      if (column.kind === 'word')
        return test.kind === 'oneOf' ? chooseWords(rows, column, test.values) : null;
      return test.kind === 'oneOf'
        ? chooseNumbers(rows, column, test.values)
        : chooseBetween(rows, column, test);
    }
  }
}

// What is chosen is written in any case, and counted only if it holds: a branch that is taken at random, hundreds of
// thousands of times, takes longer than all the rest.

type Marks = { readonly parts: readonly (Int32Array | null)[]; readonly wanted: 0 | 1 };

/** The rows that are, or are not, in any of the parts. */
function marked(table: ColumnTable, rows: Int32Array, { parts, wanted }: Marks): Int32Array | null {
  const marks = new Uint8Array(table.size);
  for (const part of parts) {
    if (!part) return null;
    for (let at = 0; at < part.length; at += 1) marks[part[at] ?? 0] = 1;
  }
  const chosen = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    chosen[count] = row;
    count += (marks[row] ?? 0) ^ wanted ^ 1;
  }
  return chosen.subarray(0, count);
}

function chooseMissing(rows: Int32Array, column: Column, missing: boolean): Int32Array {
  if (column.kind === 'number') {
    const { values } = column;
    return rows.filter((row) => Number.isNaN(values[row] ?? Number.NaN) === missing);
  }
  const wanted = new Uint8Array(column.dictionary.words.length).fill(missing ? 0 : 1);
  wanted[0] = missing ? 1 : 0;
  return chooseCodes(rows, column.codes, wanted);
}

function chooseWords(
  rows: Int32Array,
  { codes, dictionary }: WordColumn,
  sought: readonly (string | number)[],
): Int32Array {
  const wanted = new Uint8Array(dictionary.words.length);
  for (const word of sought) {
    const code = dictionary.find(String(word));
    if (code !== undefined) wanted[code] = 1;
  }
  return chooseCodes(rows, codes, wanted);
}

function chooseCodes(rows: Int32Array, codes: Int32Array, wanted: Uint8Array): Int32Array {
  const chosen = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    chosen[count] = row;
    count += wanted[codes[row] ?? 0] ?? 0;
  }
  return chosen.subarray(0, count);
}

function chooseNumbers(
  rows: Int32Array,
  { values }: NumberColumn,
  sought: readonly (string | number)[],
): Int32Array {
  const wanted = new Set(sought.map(Number));
  return rows.filter((row) => wanted.has(values[row] ?? Number.NaN));
}

type Between = { readonly from: number; readonly to: number };

/** What is nothing lies nowhere. */
function chooseBetween(rows: Int32Array, { values }: NumberColumn, { from, to }: Between): Int32Array {
  const chosen = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const value = values[row] ?? Number.NaN;
    chosen[count] = row;
    count += Number(value >= from) & Number(value <= to);
  }
  return chosen.subarray(0, count);
}
