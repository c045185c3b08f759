import 'reflect-metadata';
import { join } from 'node:path';
import { sql } from 'kysely';
import { LASTING_SESSIONS } from '@lixiang/server';
import { startApplication } from '../../support/application.ts';
import { startContender } from './contender.ts';
import { measureDecisions } from './decisions.ts';
import { countInbox } from './inbox.ts';
import { measure } from './measure.ts';
import { openCounty } from './open-county.ts';
import { trialsOf } from './trials.ts';

const SIZE = { drafts: 300, waiting: 5000 };

/** Runs by itself on an empty database that `DATABASE_URL` names. */
const application = await startApplication({ rules: LASTING_SESSIONS });
const county = await openCounty(application, SIZE);
console.log(`\nServer on PostgreSQL, ${county.waiting.length} projects; milliseconds for a request`);
const { rows } = await application.store.look((all) =>
  sql<{ readonly name: string }>`select current_database() as name`.execute(all),
);
const database = new URL(process.env['DATABASE_URL'] ?? '');
database.pathname = `/${rows[0]?.name}`;
process.env['DATABASE_URL'] = database.href;

const ours = await startContender(join(import.meta.dirname, 'ours.ts'));
const peer = await startContender(join(import.meta.dirname, 'peer.ts'));
await application.store.asOwner((all) => sql`analyze`.execute(all));
for (const trial of trialsOf(county)) await measure({ ours, peer }, trial);
await ours.stop();
await peer.stop();
application.setClock(new Date());
await measureDecisions(application, county);
await countInbox(application, county);
await application.close();
