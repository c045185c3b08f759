import { checkPack, checkSuccessor, type Json, type PackIssue, parsePack } from '@lixiang/schema';
import type { Context } from '../context/context.ts';
import { perStore } from '../context/per-context.ts';
import { latestVersion, packOfVersion } from '../pack/published-pack.ts';
import type { Rows } from '../storage/rows.ts';

type Found = { readonly revision: number; readonly latest: number; readonly issues: readonly PackIssue[] };

/** What was last found in a jurisdiction's design: it is asked for again and again while nothing changes. */
const lastFound = perStore(() => new Map<string, Found>());

/** Everything that keeps a design at one of its revisions from being published, and what is doubtful in it. */
export async function designIssues(
  context: Context,
  rows: Rows,
  { revision, content }: { readonly revision: number; readonly content: () => Promise<Json> },
): Promise<readonly PackIssue[]> {
  const latest = await latestVersion(rows);
  const known = lastFound(context.store).get(context.jurisdiction);
  if (known?.revision === revision && known.latest === latest) return known.issues;
  const parsed = parsePack(await content());
  const issues = 'issues' in parsed ? parsed.issues : [...checkPack(parsed.pack)];
  const following =
    'pack' in parsed && latest > 0
      ? checkSuccessor((await packOfVersion(context, rows, latest)).pack, parsed.pack)
      : [];
  const found = [...issues, ...following];
  lastFound(context.store).set(context.jurisdiction, { revision, latest, issues: found });
  return found;
}
