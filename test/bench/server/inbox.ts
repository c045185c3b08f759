import { type TestApplication } from '../../support/application.ts';
import { judge } from '../statistics.ts';
import { send } from './load.ts';
import { type County } from './open-county.ts';
import { inboxCall } from './trials.ts';

/** How many statements the inbox of an office takes for which thousands of records wait. */
export async function countInbox(application: TestApplication, { office, waiting }: County): Promise<void> {
  await send(application.address, [inboxCall(office)]);
  const statements = application.store.countStatements();
  await send(application.address, [inboxCall(office)]);
  const count = statements();
  console.log(`  inbox of an office, ${waiting.length} records open: ${count} statements`);
  judge('statements for an inbox, its session and walls included', { ratio: count, limit: 3 });
}
