import type { PoolClient } from 'pg';

declare module 'pg' {
  interface Connection {
    /** What has been prepared on it, by name. */
    readonly parsedStatements: Record<string, string>;
  }
}

/** Each costs the database its plan, on every connection. */
const MOST_KEPT = 300;

/**
 * The statements that come again and again on one connection of PostgreSQL. They have names, under which the database
 * keeps them parsed and planned: to plan what deciding reads takes several times as long as to read it.
 */
export class KeptStatements {
  readonly #client: PoolClient;
  /** By text, that used last at the end; null for what came once, which is not worth keeping yet. */
  readonly #names = new Map<string, string | null>();
  #named = 0;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  /** The name to send a statement under; none the first time. */
  nameFor(text: string): string | undefined {
    const known = this.#names.get(text);
    const name = known === undefined ? null : (known ?? `s${(this.#named += 1)}`);
    this.#names.delete(text);
    this.#names.set(text, name);
    const [oldest] = this.#names.keys();
    if (this.#names.size > MOST_KEPT && oldest !== undefined) this.forget(oldest);
    return name ?? undefined;
  }

  /** Has the database keep a statement no longer; when it comes again, it is prepared anew. */
  forget(text: string): void {
    const name = this.#names.get(text);
    this.#names.delete(text);
    if (name === null || name === undefined) return;
    const { connection } = this.#client;
    // Answered with what is sent next; to close what is not there is no error.
    connection.close({ type: 'S', name }, true);
    delete connection.parsedStatements[name];
  }
}

const kept = new WeakMap<PoolClient, KeptStatements>();

/** The statements that are kept on a connection. */
export function keptOn(client: PoolClient): KeptStatements {
  const known = kept.get(client) ?? new KeptStatements(client);
  kept.set(client, known);
  return known;
}
