import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addJurisdiction, type Site } from '../setup/add-jurisdiction.ts';
import { addPeople } from '../setup/add-people.ts';
import { loadDemoStories } from './load-demo-stories.ts';
import { readDemoFile } from './demo-file.ts';
import { loadDemoRecords } from './load-demo-records.ts';
import { packFolders, readPackFolder, readScenarioFolder, wordIssues } from './pack-folder.ts';
import { say } from './say.ts';

/** The password of every demo account; it opens nothing but the embedded demo. */
export const DEMO_PASSWORD = 'Lixiang-2026';

export type DemoPlace = { readonly seed: string; readonly data: string };

/** Loads the packs that come with the program, and their demos, where that has not been done; answers for whom. */
export async function loadDemo(site: Site, { seed, data }: DemoPlace): Promise<ReadonlyMap<string, string>> {
  const loaded = join(data, 'loaded');
  mkdirSync(loaded, { recursive: true });
  const passwords = new Map<string, string>();
  for (const folder of packFolders(seed)) {
    const pack = readPackFolder(folder);
    const { key, name } = pack.jurisdiction;
    const mark = join(loaded, key);
    if (!existsSync(mark)) {
      say(`正在载入${name}的配置……`);
      await loadFolder(site, { folder, data, loaded });
      writeFileSync(mark, site.clock().toISOString(), { flush: true });
    }
    passwords.set(key, DEMO_PASSWORD);
  }
  return passwords;
}

type LoadedFolder = { readonly folder: string; readonly data: string; readonly loaded: string };

/** Every step asks what is there already: a first start may have been cut off anywhere. */
export async function loadFolder(site: Site, { folder, data, loaded }: LoadedFolder): Promise<void> {
  const pack = readPackFolder(folder);
  const { key, name } = pack.jurisdiction;
  if (!(await hasRow(site, key, 'pack_version'))) {
    const added = await addJurisdiction(site, pack, readScenarioFolder(folder));
    if ('issues' in added) throw new Error(wordIssues(folder, added.issues));
  }
  const demo = readDemoFile(folder);
  if (!demo) return;
  say(`正在载入${name}的演示单位、账号和台账……`);
  if (!(await hasRow(site, key, 'account')))
    await addPeople(site, key, { ...demo, password: DEMO_PASSWORD, demo: true });
  await loadDemoRecords(site, pack, demo.records);
  await loadDemoStories(site, {
    pack,
    folder,
    stories: demo.stories,
    files: join(data, 'files'),
    begun: loaded,
  });
}

async function hasRow(site: Site, jurisdiction: string, table: 'pack_version' | 'account'): Promise<boolean> {
  const row = await site.store.inJurisdiction(jurisdiction, (rows) =>
    rows.selectFrom(table).select('id').limit(1).executeTakeFirst(),
  );
  return row !== undefined;
}
