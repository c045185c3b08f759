import { type Pack, parsePack } from '@lixiang/schema';
import type { Context } from '../context/context.ts';
import { perStore } from '../context/per-context.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { DomainError } from '../shared/domain-error.ts';
import type { Rows } from '../storage/rows.ts';
import type { Store } from '../storage/store.ts';
import { contentOf, keepContent, nameRules, type NamedRules } from './shared-rules.ts';

/** One version of a jurisdiction's configuration; the same object for the same version, so caches may hang on it. */
export type PublishedPack = {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly publishedAt: string;
  readonly digest: string;
  readonly pack: Pack;
  /** The same for every pack that says the same, whoever it is for. */
  readonly rules: string;
};

type Scope = Pick<Context, 'store' | 'jurisdiction' | 'clock'>;

/** The version that new records begin under: the latest in force today. */
export async function currentPack(scope: Scope, rows: Rows): Promise<PublishedPack> {
  const current = await currentPackIfAny(scope, rows);
  if (!current) throw DomainError.unavailable('本地区尚无已生效的配置，请联系系统管理员。');
  return current;
}

/** The same; null in a jurisdiction that has none in force yet. */
export async function currentPackIfAny(scope: Scope, rows: Rows): Promise<PublishedPack | null> {
  const latest = await rows
    .selectFrom('pack_version')
    .select('version')
    .where('effective_from', '<=', dateOfLaw(scope.clock()))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest ? await packOfVersion(scope, rows, latest.version) : null;
}

/** The version in force today, where this process has read all of these; nothing is asked of the database. */
export function knownCurrentPack(scope: Scope, versions: readonly number[]): PublishedPack | undefined {
  const cache = publishedPacks(scope.store);
  const known = versions.map((version) => cache.get(`${scope.jurisdiction}/${version}`));
  if (known.includes(undefined)) return undefined;
  const today = dateOfLaw(scope.clock());
  return known.findLast((each) => each !== undefined && each.effectiveFrom <= today);
}

/** The number of the latest version, in force or not yet; 0 before the first. */
export async function latestVersion(rows: Rows): Promise<number> {
  const row = await rows
    .selectFrom('pack_version')
    .select((read) => read.fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** What a version was proven by; nothing before the first. */
export async function scenariosOf(rows: Rows, version: number): Promise<unknown> {
  const row = await rows
    .selectFrom('pack_version')
    .select('scenarios')
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.scenarios ?? [];
}

/** The version that a record began under. */
export async function packOfVersion(scope: Scope, rows: Rows, version: number): Promise<PublishedPack> {
  const cache = publishedPacks(scope.store);
  const key = `${scope.jurisdiction}/${version}`;
  const known = cache.get(key);
  if (known) return known;
  const published = await readVersion(scope.store, rows, version);
  cache.set(key, published);
  return published;
}

/** Versions never change, so what was read once is kept. */
const publishedPacks = perStore(() => new Map<string, PublishedPack>());

async function readVersion(store: Store, rows: Rows, version: number): Promise<PublishedPack> {
  const row = await rows
    .selectFrom('pack_version')
    .select(['effective_from', 'published_at', 'digest'])
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) throw DomainError.notFound();
  const named = contentOf(store, row.digest) ?? (await readContent(store, rows, version));
  keepContent(store, row.digest, named);
  return {
    version,
    effectiveFrom: row.effective_from,
    publishedAt: row.published_at,
    digest: row.digest,
    ...named,
  };
}

async function readContent(store: Store, rows: Rows, version: number): Promise<NamedRules> {
  const { content } = await rows
    .selectFrom('pack_version')
    .select('content')
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const parsed = parsePack(content);
  if ('issues' in parsed)
    throw new Error(`pack version ${version} no longer parses: ${JSON.stringify(parsed.issues[0])}`);
  return nameRules(store, parsed.pack);
}
