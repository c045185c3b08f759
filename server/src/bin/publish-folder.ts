import { resolve } from 'node:path';
import { publishPack } from '../pack/publish-pack.ts';
import { latestVersion } from '../pack/published-pack.ts';
import { addJurisdiction, knownJurisdictions, type Site } from '../setup/add-jurisdiction.ts';
import { readPackFolder, readScenarioFolder, wordIssues } from './pack-folder.ts';
import { complain, say } from './say.ts';

/** Publishes the pack of a folder as the next version; answers the process's exit code. */
export async function publishFolder(site: Site, folder: string, note: string | null): Promise<number> {
  const path = resolve(process.env['INIT_CWD'] ?? '.', folder);
  const pack = readPackFolder(path);
  const scenarios = readScenarioFolder(path);
  const { key, name } = pack.jurisdiction;
  const known = (await knownJurisdictions(site.store)).has(key);
  const result = known
    ? await site.store.inJurisdiction(key, async (rows) =>
        publishPack(
          { ...site, jurisdiction: key, address: null, actor: { accountId: null, organisationId: null } },
          rows,
          { content: pack, scenarios, note, effectiveFrom: null, expectedVersion: await latestVersion(rows) },
        ),
      )
    : await addJurisdiction(site, pack, scenarios);
  if ('issues' in result) {
    complain(wordIssues(path, result.issues));
    return 1;
  }
  say(`已发布${name}配置第 ${result.version} 版。`);
  return 0;
}
