import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { dashboardsFor } from '@lixiang/schema';
import { type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openBrowser } from '../../../test/browser.ts';
import { startApplication } from '../../../test/support/application.ts';
import { Client } from '../../../test/support/client.ts';
import { openDossierPage } from '../../../test/support/dossier-page.ts';
import { misleadingNumbers } from '../../../test/support/misleading-numbers.ts';
import { openTestStore, type TestStore } from '../../../test/support/store.ts';
import { createApplication } from '../http/application.ts';
import { type Site } from '../setup/add-jurisdiction.ts';
import { readDemoFile } from './demo-file.ts';
import { DemoFilling } from './demo-filling.ts';
import { DEMO_PASSWORD, loadFolder } from './load-demo.ts';
import { packFolders, readPackFolder } from './pack-folder.ts';

let opened: TestStore;
let data: string;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  opened = await openTestStore();
  data = mkdtempSync(join(tmpdir(), 'lixiang-demo-'));
});
afterEach(async () => {
  await opened.store.close();
  await opened.drop();
  rmSync(data, { recursive: true, force: true });
});

const seed = join(import.meta.dirname, '../../../seed');
const counties = packFolders(seed).map((folder) => [basename(folder), folder] as const);
const clock = () => new Date('2026-11-20T02:00:00Z');

test.each(counties)(
  'the demo of %s is played to its end, shows a year of work, and its furthest project has a dossier that checks itself',
  async (key, folder) => {
    const complaints = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const site = { store: opened.store, clock };
    const pack = readPackFolder(folder);
    await loadFolder(site, pack, folder);
    await tellInTwoStarts(site, key, folder);
    expect(complaints.mock.calls.map(([text]) => text)).toEqual([]);
    complaints.mockRestore();
    const records = await opened.store.inJurisdiction(key, (rows) =>
      rows.selectFrom('record').select(['type', 'state', 'unit_id as unit']).execute(),
    );
    expect(records.length).toBeGreaterThanOrEqual(20);
    const projects = records.filter(({ type }) => type === 'project');
    expect(projects.length).toBeGreaterThanOrEqual(10);
    expect(new Set(projects.map(({ state }) => state)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(projects.map(({ unit }) => unit)).size).toBeGreaterThanOrEqual(3);
    await checkDossier(key, folder);
    expect(await misledBy(key, folder)).toEqual([]);
  },
  // A county takes ten seconds, and several times as long on a machine that does other things.
  180_000,
);

/** Stopped in the middle of its first story, a start finishes that one; the next tells the others. */
async function tellInTwoStarts(site: Site, key: string, folder: string): Promise<void> {
  mkdirSync(join(data, 'loaded'));
  const first = new DemoFilling(site, { data, untold: [folder] });
  first.start(() => undefined);
  await vi.waitFor(() => expect(existsSync(join(data, 'loaded', `${key}-0`))).toBe(true), 20_000);
  await first.stop();
  expect(first.left).toEqual(new Set([key]));
  const second = new DemoFilling(site, { data, untold: [folder] });
  await new Promise<void>((told) => {
    second.start(told);
  });
  expect(second.left).toEqual(new Set());
}

/** The furthest project's dossier, fetched by whoever administers, unpacked, opened from the disk, and asked to check. */
async function checkDossier(key: string, folder: string): Promise<void> {
  const furthest = await opened.store.inJurisdiction(key, (rows) =>
    rows
      .selectFrom('record')
      .innerJoin('event', 'event.record_id', 'record.id')
      .select(({ fn }) => ['record.id', 'record.title', fn.count<string>('event.id').as('acts')])
      .where('record.type', '=', 'project')
      .groupBy(['record.id', 'record.title'])
      .orderBy('acts', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  const archive = await fetchDossier(key, folder, furthest.id);
  const acts: unknown = JSON.parse(
    strFromU8(unzipSync(archive)['档案数据/办理记录.json'] ?? new Uint8Array()),
  );
  expect(acts).toHaveLength(Number(furthest.acts));
  const { page, paths, verdict, close } = await openDossierPage(browser, archive);
  expect(await page.title()).toContain(furthest.title ?? '');
  const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const lost = links.filter((link) => !paths.includes(decodeURIComponent(link ?? '')));
  expect(lost).toEqual([]);
  expect(paths.filter((path) => path.endsWith('打印件.html')).length).toBeGreaterThan(0);
  expect(await verdict(archive)).toContain('核验通过');
  const middle = Math.floor(archive.length / 2);
  expect(await verdict(archive.with(middle, (archive[middle] ?? 0) ^ 1))).toContain('核验不通过');
  await close();
}

async function fetchDossier(key: string, folder: string, record: string): Promise<Uint8Array> {
  const application = await createApplication({
    store: opened.store,
    clock,
    files: join(data, 'files'),
    keepDays: false,
  });
  const address = await application.listen({ host: '127.0.0.1', port: 0 });
  const login = readDemoFile(folder)?.accounts.find(({ administrator }) => administrator)?.login ?? '';
  const client = await new Client(address).signIn(key, login, DEMO_PASSWORD);
  const answer = await client.fetch(`/files/dossier/${record}`);
  expect(answer.status).toBe(200);
  const archive = new Uint8Array(await answer.arrayBuffer());
  await application.release();
  return archive;
}

/** The numbers on the county's dashboards that lead to more or fewer than they say, each seen by who it is for. */
async function misledBy(key: string, folder: string): Promise<readonly string[]> {
  const application = await startApplication({ store: opened.store, clock });
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
