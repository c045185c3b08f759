import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Pack } from '@lixiang/schema';
import { addJurisdiction, type Site } from '../setup/add-jurisdiction.ts';
import { addPeople } from '../setup/add-people.ts';
import { readDemoFile } from './demo-file.ts';
import { loadDemoRecords } from './load-demo-records.ts';
import { packFolders, readPackFolder, readScenarioFolder, readWhose, wordIssues } from './pack-folder.ts';
import { say } from './say.ts';

/** The password of every demo account; it opens nothing but the embedded demo. */
export const DEMO_PASSWORD = 'Lixiang-2026';

export type DemoPlace = {
  readonly seed: string;
  readonly data: string;
  /** The folders of `seed` that are loaded; null for all. */
  readonly demo: readonly string[] | null;
};

/** What is there at once, and the folders whose stories are still to be told. */
export type LoadedDemo = {
  readonly passwords: ReadonlyMap<string, string>;
  readonly untold: readonly string[];
};

/** Loads the packs that come with the program, with people and registries, where that has not been done. */
export async function loadDemo(site: Site, { seed, data, demo }: DemoPlace): Promise<LoadedDemo> {
  const loaded = join(data, 'loaded');
  mkdirSync(loaded, { recursive: true });
  const passwords = new Map<string, string>();
  const untold: string[] = [];
  for (const folder of chosen(packFolders(seed), demo)) {
    const { key, name } = readWhose(folder);
    const mark = join(loaded, key);
    if (!existsSync(mark)) {
      say(`正在载入${name}的配置、演示单位和台账……`);
      await loadFolder(site, readPackFolder(folder), folder);
      // Whoever has used the demo of an earlier program keeps it as it is.
      writeFileSync(untoldMark(data, key), '', { flush: true });
      writeFileSync(mark, site.clock().toISOString(), { flush: true });
    }
    if (existsSync(untoldMark(data, key))) untold.push(folder);
    passwords.set(key, DEMO_PASSWORD);
  }
  return { passwords, untold };
}

/** Stands where stories of a jurisdiction are still to be told. */
export function untoldMark(data: string, jurisdiction: string): string {
  return join(data, 'loaded', `${jurisdiction}-untold`);
}

function chosen(folders: readonly string[], demo: readonly string[] | null): readonly string[] {
  if (demo === null) return folders;
  const names = folders.map((folder) => basename(folder));
  const unknown = demo.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `环境变量 LIXIANG_DEMO 中没有这些演示地区：${unknown.join('、')}。可选：${names.join('、')}。`,
    );
  return folders.filter((folder) => demo.includes(basename(folder)));
}

/** Every step asks what is there already: a first start may have been cut off anywhere. */
export async function loadFolder(site: Site, pack: Pack, folder: string): Promise<void> {
  const { key } = pack.jurisdiction;
  if (!(await hasRow(site, key, 'pack_version'))) {
    const added = await addJurisdiction(site, pack, readScenarioFolder(folder));
    if ('issues' in added) throw new Error(wordIssues(folder, added.issues));
  }
  const demo = readDemoFile(folder);
  if (!demo) return;
  if (!(await hasRow(site, key, 'account')))
    await addPeople(site, key, { ...demo, password: DEMO_PASSWORD, demo: true });
  await loadDemoRecords(site, pack, demo.records);
}

async function hasRow(site: Site, jurisdiction: string, table: 'pack_version' | 'account'): Promise<boolean> {
  const row = await site.store.inJurisdiction(jurisdiction, (rows) =>
    rows.selectFrom(table).select('id').limit(1).executeTakeFirst(),
  );
  return row !== undefined;
}
