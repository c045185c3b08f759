import {
  checkPack,
  checkSuccessor,
  type Pack,
  type PackIssue,
  parsePack,
  Scenario,
  shapeIssues,
} from '@lixiang/schema';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context/context.ts';
import { digestOf } from '../shared/digest.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';
import { violatesUnique } from '../storage/unique-violation.ts';
import { latestVersion, packOfVersion, type PublishedPack, scenariosOf } from './published-pack.ts';

export type Publication = {
  readonly content: unknown;
  /** What proves it; null keeps what proved the version before. */
  readonly scenarios: unknown;
  readonly note: string | null;
  /** Instead of the date that the pack itself states. */
  readonly effectiveFrom: string | null;
  /** The latest version that the publisher knew; 0 before the first. */
  readonly expectedVersion: number;
};

type Publisher = Pick<Context, 'store' | 'jurisdiction' | 'clock' | 'address'> & {
  readonly actor: { readonly accountId: string | null; readonly organisationId: string | null };
};

/** Puts a version in force, or answers everything that is wrong with it. */
export async function publishPack(
  publisher: Publisher,
  rows: Rows,
  publication: Publication,
): Promise<PublishedPack | { readonly issues: readonly PackIssue[] }> {
  const latest = await latestVersion(rows);
  if (latest !== publication.expectedVersion) throw DomainError.staleVersion(latest);
  const parsed = parsePack(publication.content);
  if ('issues' in parsed) return parsed;
  const pack = publication.effectiveFrom
    ? { ...parsed.pack, effectiveFrom: publication.effectiveFrom }
    : parsed.pack;
  const previous = latest > 0 ? await packOfVersion(publisher, rows, latest) : null;
  const scenarios = publication.scenarios ?? (await scenariosOf(rows, latest));
  const told = Scenario.array().safeParse(scenarios);
  if (!told.success) return { issues: shapeIssues(told.error.issues) };
  const issues = [...checkPack(pack), ...(previous ? checkSuccessor(previous.pack, pack) : [])];
  if (issues.some((issue) => issue.severity === 'error')) return { issues };
  await insertVersion(publisher, rows, {
    pack,
    scenarios: told.data,
    version: latest + 1,
    note: publication.note,
  });
  return await packOfVersion(publisher, rows, latest + 1);
}

type Version = {
  readonly pack: Pack;
  readonly scenarios: readonly Scenario[];
  readonly version: number;
  readonly note: string | null;
};

async function insertVersion(
  publisher: Publisher,
  rows: Rows,
  { pack, scenarios, version, note }: Version,
): Promise<void> {
  const digest = digestOf(pack);
  const row = {
    jurisdiction: publisher.jurisdiction,
    id: newId(),
    version,
    effective_from: pack.effectiveFrom,
    content: json(pack),
    scenarios: json(scenarios),
    digest,
    published_at: publisher.clock().toISOString(),
    published_by: publisher.actor.accountId,
    note,
  };
  try {
    await rows.insertInto('pack_version').values(row).execute();
  } catch (error) {
    if (violatesUnique(error, 'pack_version_unique')) throw DomainError.staleVersion(version);
    throw error;
  }
  await writeAudit(rows, publisher, { action: 'publishPack', detail: { version, digest } });
}
