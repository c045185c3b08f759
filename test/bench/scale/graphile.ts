import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { grafserv } from 'grafserv/node';
import { serveContender } from '../server/serve-contender.ts';
import { jurisdictionOf } from './peer-session.ts';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

/**
 * PostGraphile over the same database, as its manual says to run it: whoever asks is known by their session, and each
 * question runs in a transaction under a role that the wall of rows binds. It counts no costs and no pace.
 *
 * On a list or a detail it comes to about one and a half times plain `pg` by the clock, where others tell of three times:
 * plain `pg` here looks the session up and opens a transaction too, so that what both do is a large part of a small
 * question; and planned for the values asked for, PostGraphile's statements are as quick as anybody's.
 */
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool, schemas: ['peer'] })],
  grafserv: { watch: false, graphqlPath: '/graphql', graphiql: false },
  grafast: {
    explain: false,
    context: async ({ node }) => ({
      pgSettings: {
        role: 'lixiang_app',
        jit: 'off',
        // It prepares its statements, and their plans for any filter at all are ten times slower on so many rows.
        plan_cache_mode: 'force_custom_plan',
        'lixiang.jurisdiction': await jurisdictionOf(pool, node?.req.headers.cookie),
      },
    }),
  },
});
const server = createServer();
server.keepAliveTimeout = 72_000;
await instance.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  serveContender(`http://127.0.0.1:${port}`, async () => {
    server.closeAllConnections();
    await instance.release();
    await pool.end();
  });
});
