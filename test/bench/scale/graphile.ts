import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { grafserv } from 'grafserv/node';
import { serveContender } from '../server/contender.ts';

/**
 * PostGraphile over the same database, as its manual says to run it. It asks nobody who they are, counts no costs and
 * no pace, and is told which county to read; behind the wall of rows it stands as ours does.
 */
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env['DATABASE_URL'] ?? '',
      schemas: ['peer'],
      poolConfig: { max: 10 },
    }),
  ],
  grafserv: { watch: false, graphqlPath: '/graphql', graphiql: false },
  grafast: {
    explain: false,
    context: () => ({
      pgSettings: {
        role: 'lixiang_app',
        jit: 'off',
        // It prepares its statements, and their plans for any filter at all are ten times slower on so many rows.
        plan_cache_mode: 'force_custom_plan',
        'lixiang.jurisdiction': process.env['BENCH_JURISDICTION'],
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
  });
});
