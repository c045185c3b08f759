import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication, Store } from '@lixiang/server';
import { serveContender } from './contender.ts';

/** The real program, with all its walls, on the database that it is given. */
const store = await Store.open({ kind: 'server', url: process.env['DATABASE_URL'] ?? '' });
const application = await createApplication({
  store,
  clock: () => new Date(),
  files: mkdtempSync(join(tmpdir(), 'lixiang-bench-')),
});
serveContender(await application.listen({ host: '127.0.0.1', port: 0 }), () => application.close());
