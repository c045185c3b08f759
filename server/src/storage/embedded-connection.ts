import { messages, type PGlite, protocol } from '@electric-sql/pglite';
import { type CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import { bindMessage } from './bind-message.ts';

type Column = { readonly name: string; readonly read: (text: string) => unknown };
type Prepared = {
  readonly name: string;
  readonly parameters: readonly number[];
  readonly columns: readonly Column[];
};

/** What comes again and again. The rest, DDL above all, is prepared under no name and forgotten. */
const KEPT = /^\s*\(?\s*(select|insert|update|delete|with)\b/i;
/** Each kept statement costs the database its plan. */
const MOST_KEPT = 300;

const { close, describe, execute, parse, query, sync } = protocol.serialize;

/**
 * The one connection of the embedded database. A statement is planned when it first comes and kept; then it goes
 * there and back once, where PGlite's own `query` goes five times and plans each time anew.
 */
export class EmbeddedConnection implements DatabaseConnection {
  readonly #database: PGlite;
  readonly #kept = new Map<string, Prepared>();
  #named = 0;

  constructor(database: PGlite) {
    this.#database = database;
  }

  /** What a row looks like is the word of whoever wrote the query, as with every driver. */
  executeQuery<Row>(statement: CompiledQuery): Promise<QueryResult<Row>>;
  async executeQuery({ sql, parameters }: CompiledQuery): Promise<QueryResult<unknown>> {
    const { name, columns, ...known } = this.#kept.get(sql) ?? (await this.#prepare(sql));
    const values = parameters.map((value, index) => this.#write(value, known.parameters[index]));
    const answers = await this.#send(bindMessage(name, values), execute(), sync());
    const rows: unknown[] = [];
    let affected = 0;
    for (const answer of answers) {
      if (answer instanceof messages.DataRowMessage) rows.push(readRow(answer.fields, columns));
      else if (answer instanceof messages.CommandCompleteMessage) affected += affectedBy(answer.text);
    }
    return { rows, numAffectedRows: BigInt(affected) };
  }

  streamQuery(): never {
    throw new Error('rows are read as a whole');
  }

  /** Begins or ends a transaction. */
  async control(statement: 'begin' | 'commit' | 'rollback'): Promise<void> {
    await this.#send(query(statement));
  }

  async #prepare(sql: string): Promise<Prepared> {
    const kept = KEPT.test(sql);
    const name = kept ? `s${(this.#named += 1)}` : '';
    const answers = await this.#send(
      ...this.#makeRoom(),
      parse({ name, text: sql }),
      describe({ type: 'S', name }),
      sync(),
    );
    const parameters = answers.flatMap((answer) =>
      answer instanceof messages.ParameterDescriptionMessage ? answer.dataTypeIDs : [],
    );
    const columns = answers.flatMap((answer) =>
      answer instanceof messages.RowDescriptionMessage
        ? answer.fields.map((field) => this.#column(field))
        : [],
    );
    const prepared = { name, parameters, columns };
    if (kept) this.#kept.set(sql, prepared);
    return prepared;
  }

  /** The statement kept longest gives way. */
  #makeRoom(): readonly Uint8Array[] {
    const [oldest] = this.#kept;
    if (this.#kept.size < MOST_KEPT || !oldest) return [];
    const [sql, { name }] = oldest;
    this.#kept.delete(sql);
    return [close({ type: 'S', name })];
  }

  async #send(...parts: readonly Uint8Array[]): Promise<readonly messages.BackendMessage[]> {
    return (await this.#database.execProtocol(Buffer.concat(parts))).messages;
  }

  #write(value: unknown, type: number | undefined): string | null {
    if (value === null || value === undefined) return null;
    const write = type === undefined ? undefined : this.#database.serializers[type];
    if (write) return write(value);
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  #column({ name, dataTypeID: type }: { readonly name: string; readonly dataTypeID: number }): Column {
    const read = this.#database.parsers[type];
    return { name, read: read ? (text) => read(text, type) : (text) => text };
  }
}

function readRow(cells: readonly (string | null)[], columns: readonly Column[]): unknown {
  const row: Record<string, unknown> = {};
  for (const [index, { name, read }] of columns.entries()) {
    const cell = cells[index] ?? null;
    row[name] = cell === null ? null : read(cell);
  }
  return row;
}

/** `INSERT 0 3`, `UPDATE 3`; a `SELECT 3` changes nothing. */
function affectedBy(tag: string): number {
  return tag.startsWith('SELECT') ? 0 : Number(tag.split(' ').at(-1)) || 0;
}
