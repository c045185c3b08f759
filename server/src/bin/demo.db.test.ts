import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { dashboardsFor } from '@lixiang/schema';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startApplication } from '../../../test/support/application.ts';
import { misleadingNumbers } from '../../../test/support/misleading-numbers.ts';
import { openTestStore, type TestStore } from '../../../test/support/store.ts';
import { DEMO_PASSWORD, loadFolder } from './load-demo.ts';
import { packFolders, readPackFolder } from './pack-folder.ts';

let opened: TestStore;
let data: string;

beforeEach(async () => {
  opened = await openTestStore();
  data = mkdtempSync(join(tmpdir(), 'lixiang-demo-'));
});
afterEach(async () => {
  await opened.store.close();
  await opened.drop();
  rmSync(data, { recursive: true, force: true });
});

const NOW = new Date('2026-11-20T02:00:00Z');
const seed = join(import.meta.dirname, '../../../seed');
const counties = packFolders(seed).map((folder) => [basename(folder), folder] as const);

test.each(counties)('the demo of %s is played to its end, and shows work under way', async (key, folder) => {
  const complaints = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const site = { store: opened.store, clock: () => NOW };
  await loadFolder(site, { folder, data, loaded: data });
  expect(complaints.mock.calls.map(([text]) => text)).toEqual([]);
  complaints.mockRestore();
  const records = await opened.store.inJurisdiction(key, (rows) =>
    rows.selectFrom('record').select(['type', 'state', 'unit_id as unit']).execute(),
  );
  const projects = records.filter(({ type }) => type === 'project');
  expect(projects.length).toBeGreaterThanOrEqual(10);
  expect(new Set(projects.map(({ state }) => state)).size).toBeGreaterThanOrEqual(6);
  expect(new Set(projects.map(({ unit }) => unit)).size).toBeGreaterThanOrEqual(3);
  expect(await misledBy(key, folder)).toEqual([]);
});

/** The numbers on the county's dashboards that lead to more or fewer than they say, each seen by who it is for. */
async function misledBy(key: string, folder: string): Promise<readonly string[]> {
  const application = await startApplication({ store: opened.store, clock: () => NOW });
  const pack = readPackFolder(folder);
  const people = await opened.store.inJurisdiction(key, (rows) =>
    rows
      .selectFrom('account')
      .innerJoin('organisation', 'organisation.id', 'account.organisation_id')
      .select(['account.login', 'organisation.id as organisation', 'organisation.offices'])
      .execute(),
  );
  const faults: string[] = [];
  let followed = 0;
  for (const dashboard of pack.dashboards) {
    const person = people.find(({ organisation, offices }) =>
      dashboardsFor(pack, { organisation, offices, positions: [] }).includes(dashboard),
    );
    if (!person) {
      faults.push(`nobody sees ${dashboard.key}`);
      continue;
    }
    const client = await application.visit().signIn(key, person.login, DEMO_PASSWORD);
    const look = { today: '2026-11-20', viewer: person.organisation };
    const checked = await misleadingNumbers({ client, pack, look }, dashboard);
    faults.push(...checked.faults);
    followed += checked.followed;
  }
  await application.close();
  if (followed < 30) faults.push(`only ${followed} numbers were followed`);
  return faults;
}
