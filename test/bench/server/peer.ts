import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { sessionIdOf } from '../../../server/src/session/session-token.ts';
import { serveContender } from './serve-contender.ts';
import { declareProject } from './peer-declare.ts';
import { listProjects } from './peer-list.ts';
import { readHistory, readPage } from './peer-page.ts';
import type { Body, Viewer, Work } from './peer-work.ts';

const WORK: Readonly<Record<string, Work>> = {
  '/list': listProjects,
  '/page': readPage,
  '/history': readHistory,
  '/declare': declareProject,
};

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const server = createServer((incoming, response) => {
  answer(incoming).then(
    (result) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: result })),
    (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
});
server.keepAliveTimeout = 72_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  serveContender(`http://127.0.0.1:${port}`, async () => {
    server.closeAllConnections();
    await pool.end();
  });
});

async function answer(incoming: IncomingMessage): Promise<unknown> {
  const work = WORK[incoming.url ?? ''];
  const body: Body = JSON.parse(await text(incoming));
  const client = await pool.connect();
  try {
    const viewer = await viewerOf(client, incoming.headers.cookie ?? '');
    if (!work || !viewer) throw new Error(`nothing at ${incoming.url}`);
    await client.query('begin');
    const result = await work(client, viewer, body);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function viewerOf(client: pg.PoolClient, cookie: string): Promise<Viewer | undefined> {
  const { rows } = await client.query<Viewer>(
    `select s.jurisdiction, a.id as account, a.name, a.positions, o.id as organisation, o.offices, s.expires_at
      from session s
      join account a on a.jurisdiction = s.jurisdiction and a.id = s.account_id and not a.disabled
      left join organisation o on o.jurisdiction = a.jurisdiction and o.id = a.organisation_id
      where s.id = $1`,
    [sessionIdOf(cookie.split('=')[1] ?? '')],
  );
  return rows[0];
}
