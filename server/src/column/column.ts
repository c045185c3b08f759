import { Dictionary } from './dictionary.ts';

/** Where the values of a column stand: in the records themselves, or in the answers that they report. */
export type ColumnSource =
  | { readonly of: 'record'; readonly name: 'state' | 'unit' | 'createdOn' | 'stateSince' }
  | { readonly of: 'answer'; readonly path: string; readonly as: 'word' | 'number' | 'day' };

/** A value as the database tells it: days are counted from 1 January 1970. */
export type Cell = string | number | null;

export type Column = WordColumn | NumberColumn;

/** What a column is called among those of its type. */
export function nameOf(source: ColumnSource): string {
  return source.of === 'record' ? source.name : `${source.as} ${source.path}`;
}

/** An empty column for what stands there. */
export function columnFor(source: ColumnSource): Column {
  const isWord = source.of === 'record' ? ['state', 'unit'].includes(source.name) : source.as === 'word';
  return isWord ? new WordColumn() : new NumberColumn();
}

/** Words of which many are the same: each stands as its place in a dictionary. */
export class WordColumn {
  readonly kind = 'word';
  readonly dictionary = new Dictionary();
  /** By row; nought for nothing. */
  codes = new Int32Array(0);

  get bytes(): number {
    return this.codes.byteLength + this.dictionary.bytes;
  }

  set(row: number, cell: Cell): void {
    if (row >= this.codes.length) {
      const grown = new Int32Array(roomFor(row));
      grown.set(this.codes);
      this.codes = grown;
    }
    this.codes[row] = cell === null ? 0 : this.dictionary.codeOf(String(cell));
  }
}

/** Beyond this, adding up two of them would no longer be exact. */
const LARGEST = 2 ** 51;

/** Whole numbers, and days. */
export class NumberColumn {
  readonly kind = 'number';
  /** By row; not a number for nothing. */
  values = new Float64Array(0);
  /** Between these lies every number that there has been. */
  low = Infinity;
  high = -Infinity;

  get bytes(): number {
    return this.values.byteLength;
  }

  /** Whether its numbers are small enough to be reckoned with exactly. */
  get isExact(): boolean {
    return this.high < LARGEST && this.low > -LARGEST;
  }

  set(row: number, cell: Cell): void {
    if (row >= this.values.length) {
      const grown = new Float64Array(roomFor(row)).fill(Number.NaN);
      grown.set(this.values);
      this.values = grown;
    }
    const value = cell === null ? Number.NaN : Number(cell);
    this.values[row] = value;
    if (value < this.low) this.low = value;
    if (value > this.high) this.high = value;
  }
}

/** Some more than is needed, so that a record that comes new does not have all of them moved. */
function roomFor(row: number): number {
  return Math.max(64, Math.ceil((row + 1) * 1.25));
}
