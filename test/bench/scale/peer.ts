import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { z } from 'zod';
import { serveContender } from '../server/serve-contender.ts';
import { jurisdictionOf } from './peer-session.ts';

/**
 * The same statements by plain `pg` behind node:http: it looks the session up, and asks for no right, has no wall, no
 * limit, no types and no cursors.
 */
type Work = (client: pg.PoolClient, jurisdiction: string, body: Body) => Promise<unknown>;

const Body = z.record(z.string(), z.string());
type Body = z.infer<typeof Body>;

const HANDED_IN = (document: string, fields: readonly string[]) =>
  `(select jsonb_build_object(${fields.map((field) => `'${field}', s.values -> '${field}'`).join(', ')})
    from submission s where s.jurisdiction = r.jurisdiction and s.record_id = r.id and s.document_key = '${document}'
    order by s.sequence desc limit 1)`;

const LIST: Work = async (client, jurisdiction, { state, category }) => {
  const { rows } = await client.query(
    `select r.id, r.number, r.title, r.state, r.updated_at,
        ${HANDED_IN('declaration', ['projectName', 'costAmount', 'projectType'])} as declaration
      from record r
      where r.jurisdiction = $1 and r.type = 'project' and r.state = $2
        and exists (select from reported found where found.jurisdiction = r.jurisdiction and found.record_id = r.id
          and found.type = 'project' and found.path = 'profile.category' and found.word = $3)
      order by r.updated_at desc, r.id desc limit 21`,
    [jurisdiction, state, category],
  );
  const page = rows.slice(0, 20);
  const edges = page.map((node) => ({ cursor: `${node.updated_at} ${node.id}`, node }));
  return { edges, hasNextPage: rows.length > page.length };
};

const DETAIL: Work = async (client, jurisdiction, { id }) => {
  const declaration =
    'projectName costAmount projectType leader leaderPhone contact background costEstimate preparation scheduleAndFunds';
  const { rows } = await client.query(
    `select r.id, r.number, r.title, r.state, r.state_since, r.created_at, r.version, u.name as unit,
        ${HANDED_IN('declaration', declaration.split(' '))} as declaration,
        ${HANDED_IN('profile', ['kind', 'category', 'crossDepartment'])} as profile
      from record r join organisation u on u.jurisdiction = r.jurisdiction and u.id = r.unit_id
      where r.jurisdiction = $1 and r.id = $2 and r.type = 'project'`,
    [jurisdiction, id],
  );
  const history = await client.query(
    `select e.sequence, e.at, e.transition, e.from_state, e.to_state, a.name as actor, o.name as organisation, e.reason
      from event e
        left join account a on a.jurisdiction = e.jurisdiction and a.id = e.account_id
        left join organisation o on o.jurisdiction = e.jurisdiction and o.id = e.organisation_id
      where e.jurisdiction = $1 and e.record_id = $2 order by e.sequence limit 21`,
    [jurisdiction, id],
  );
  return { ...rows[0], history: history.rows };
};

const SUMS: Work = async (client, jurisdiction, { category, since }) => {
  const { rows } = await client.query(
    `select k.word as kind, r.state, count(*)::int as count, sum(a.number)::text as sum
      from record r
        left join reported k on k.jurisdiction = r.jurisdiction and k.record_id = r.id and k.type = 'project'
          and k.path = 'profile.kind' and k.item = 0
        left join reported a on a.jurisdiction = r.jurisdiction and a.record_id = r.id and a.type = 'project'
          and a.path = 'declaration.costAmount' and a.item = 0
      where r.jurisdiction = $1 and r.type = 'project'
        and (r.created_at at time zone 'Asia/Shanghai')::date >= $3::date
        and exists (select from reported found where found.jurisdiction = r.jurisdiction and found.record_id = r.id
          and found.type = 'project' and found.path = 'profile.category' and found.word = $2)
      group by 1, 2 order by 1, 2 limit 201`,
    [jurisdiction, category, since],
  );
  return rows;
};

const WORK: Readonly<Record<string, Work>> = { '/list': LIST, '/detail': DETAIL, '/sums': SUMS };

const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: 10,
  options: '-c jit=off',
});
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
  const body = Body.parse(JSON.parse(await text(incoming)));
  const client = await pool.connect();
  try {
    if (!work) throw new Error(`nothing at ${incoming.url}`);
    const jurisdiction = await jurisdictionOf(client, incoming.headers.cookie);
    await client.query('begin');
    const result = await work(client, jurisdiction, body);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
