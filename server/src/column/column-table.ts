import { type Cell, type Column, columnFor, type ColumnSource, nameOf } from './column.ts';

/** What a record takes in the table of rows, in bytes. */
const EACH_ROW = 130;

/** The records of one type in one jurisdiction, as columns, all of one moment. */
export class ColumnTable {
  /** By record, its row. */
  readonly #rows = new Map<string, number>();
  readonly #columns = new Map<string, Column>();
  readonly #sources: ColumnSource[] = [];
  readonly #free: number[] = [];
  /** Rows that have ever been used. */
  size = 0;
  #inOrder: Int32Array | null = null;
  #room = new Int32Array(0);
  #groupRoom = new Int32Array(0);

  get sources(): readonly ColumnSource[] {
    return this.#sources;
  }

  get bytes(): number {
    const columns = [...this.#columns.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    return columns + this.#rows.size * EACH_ROW;
  }

  /** The rows in which records stand, in order. */
  get rows(): Int32Array {
    this.#inOrder ??= Int32Array.from(this.#rows.values()).toSorted();
    return this.#inOrder;
  }

  /** Room for as many rows, for whoever works without being interrupted. */
  get room(): Int32Array {
    if (this.#room.length < this.#rows.size) this.#room = new Int32Array(Math.ceil(this.#rows.size * 1.25));
    return this.#room;
  }

  /** As much again, for the groups that they are in. */
  get groupRoom(): Int32Array {
    if (this.#groupRoom.length < this.room.length) this.#groupRoom = new Int32Array(this.room.length);
    return this.#groupRoom;
  }

  get columns(): readonly Column[] {
    return [...this.#columns.values()];
  }

  get(source: ColumnSource): Column | undefined {
    return this.#columns.get(nameOf(source));
  }

  /** Adds columns that nothing is known of yet. */
  add(sources: readonly ColumnSource[]): void {
    for (const source of sources) {
      this.#columns.set(nameOf(source), columnFor(source));
      this.#sources.push(source);
    }
  }

  /** Puts values into these columns: by column, those of the records. */
  put(
    sources: readonly ColumnSource[],
    records: readonly string[],
    cells: readonly (readonly Cell[])[],
  ): void {
    const rows = records.map((record) => this.#rowOf(record));
    sources.forEach((source, at) => {
      const column = this.get(source);
      const values = cells[at];
      rows.forEach((row, each) => column?.set(row, values?.[each] ?? null));
    });
  }

  /** Takes a record out. */
  remove(record: string): void {
    const row = this.#rows.get(record);
    if (row === undefined) return;
    this.#rows.delete(record);
    this.#free.push(row);
    this.#inOrder = null;
    for (const column of this.#columns.values()) column.set(row, null);
  }

  #rowOf(record: string): number {
    const known = this.#rows.get(record);
    if (known !== undefined) return known;
    const row = this.#free.pop() ?? this.size++;
    this.#inOrder = null;
    this.#rows.set(record, row);
    return row;
  }
}
