import type pg from 'pg';
import { sessionIdOf } from '../../../server/src/session/session-token.ts';

/** Of which jurisdiction the session is that a cookie opens, as both peers look it up; nobody else is answered. */
export async function jurisdictionOf(
  database: Pick<pg.Pool, 'query'>,
  cookie: string | undefined,
): Promise<string> {
  const { rows } = await database.query<{ readonly jurisdiction: string }>(
    `select s.jurisdiction from session s
      join account a on a.jurisdiction = s.jurisdiction and a.id = s.account_id and not a.disabled
      where s.id = $1`,
    [sessionIdOf(cookie?.split('=')[1] ?? '')],
  );
  const [viewer] = rows;
  if (!viewer) throw new Error('nobody is signed in');
  return viewer.jurisdiction;
}
