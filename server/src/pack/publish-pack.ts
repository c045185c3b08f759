import { checkSuccessor, type Pack, type PackIssue, parsePack, Scenario, shapeIssues } from '@lixiang/schema';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context/context.ts';
import { digestOf } from '../shared/digest.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';
import { violatesUnique } from '../storage/unique-violation.ts';
import { latestVersion, packOfVersion, type PublishedPack, scenariosOf } from './published-pack.ts';
import { type PackProof, proofDigest, proofsOf, unmetProof } from './pack-proof.ts';
import { checkRules, keepContent, keepRules, nameRules, type NamedRules } from './shared-rules.ts';

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
  const { content, scenarios, effectiveFrom, note, expectedVersion } = publication;
  const parsed = parsePack(content);
  if ('issues' in parsed) return parsed;
  const told = Scenario.array().safeParse(scenarios ?? (await scenariosOf(rows, expectedVersion)));
  if (!told.success) return { issues: shapeIssues(told.error.issues) };
  const pack = effectiveFrom ? { ...parsed.pack, effectiveFrom } : parsed.pack;
  return await publishParsed(publisher, rows, { pack, scenarios: told.data, note, expectedVersion });
}

type Parsed = Pick<Publication, 'note' | 'expectedVersion'> & {
  readonly pack: Pack;
  readonly scenarios: readonly Scenario[];
};

/** Puts a version in force that is a pack already. */
export async function publishParsed(
  publisher: Publisher,
  rows: Rows,
  { pack, scenarios, note, expectedVersion }: Parsed,
): Promise<PublishedPack | { readonly issues: readonly PackIssue[] }> {
  const latest = await latestVersion(rows);
  if (latest !== expectedVersion) throw DomainError.staleVersion(latest);
  const named = nameRules(publisher.store, pack);
  const found = checkRules(publisher.store, named);
  const previous = latest > 0 ? await packOfVersion(publisher, rows, latest) : null;
  const issues = [...found, ...(previous ? checkSuccessor(previous.pack, named.pack) : [])];
  if (issues.some((issue) => issue.severity === 'error')) return { issues };
  const proof = proofFor(publisher, named.pack);
  const unmet = unmetProof(proof, note);
  if (unmet.length > 0) return { issues: unmet };
  keepRules(publisher.store, named, found);
  const unproven = proof?.unproven() ?? [];
  await insertVersion(publisher, rows, { named, scenarios, version: latest + 1, note, unproven });
  return await packOfVersion(publisher, rows, latest + 1);
}

/** What was proven of a pack, if it was the one that was tried last. */
function proofFor({ store, jurisdiction }: Publisher, pack: Pack): PackProof | undefined {
  const proof = proofsOf(store).get(jurisdiction);
  return proof?.digest === proofDigest(pack) ? proof : undefined;
}

type Version = {
  readonly named: NamedRules;
  readonly scenarios: readonly Scenario[];
  readonly version: number;
  readonly note: string | null;
  /** Scenarios that it is published in spite of, for the reason that the note gives. */
  readonly unproven: readonly string[];
};

async function insertVersion(
  publisher: Publisher,
  rows: Rows,
  { named, scenarios, version, note, unproven }: Version,
): Promise<void> {
  const { pack } = named;
  const digest = digestOf(pack);
  keepContent(publisher.store, digest, named);
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
  const inSpite = unproven.length > 0 ? { unprovenScenarios: unproven, reason: note } : {};
  await writeAudit(rows, publisher, { action: 'publishPack', detail: { version, digest, ...inSpite } });
}
