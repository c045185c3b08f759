import type pg from 'pg';

/** What somebody would write by hand who trusts every request: the same rows by plain SQL, and JSON out. */
export type Viewer = {
  readonly jurisdiction: string;
  readonly account: string;
  readonly organisation: string;
};
export type Work = (client: pg.PoolClient, viewer: Viewer, body: Body) => Promise<unknown>;
export type Body = Readonly<Record<string, unknown>>;
