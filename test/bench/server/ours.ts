import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication, Store } from '@lixiang/server';
import { serveContender } from './serve-contender.ts';

/** The real program, with all its walls, on the database that it is given. */
const store = await Store.open({ kind: 'server', url: process.env['DATABASE_URL'] ?? '' });
const application = await createApplication({
  store,
  clock: () => new Date(),
  files: mkdtempSync(join(tmpdir(), 'lixiang-bench-')),
});
const address = await application.listen({ host: '127.0.0.1', port: 0 });
// As a server that is up since the morning: going through the day's clocks must not be measured with the requests.
await application.runDay();
serveContender(address, () => application.close());
