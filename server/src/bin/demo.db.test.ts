import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTestStore, type TestStore } from '../../../test/support/store.ts';
import { loadFolder } from './load-demo.ts';
import { packFolders } from './pack-folder.ts';

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

const seed = join(import.meta.dirname, '../../../seed');
const counties = packFolders(seed).map((folder) => [basename(folder), folder] as const);

test.each(counties)('the demo of %s is played to its end, and shows work under way', async (key, folder) => {
  const complaints = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const site = { store: opened.store, clock: () => new Date('2026-11-20T02:00:00Z') };
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
});
