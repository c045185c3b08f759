import { checkSuccessor, type Pack, type PackIssue, parsePack, Scenario, shapeIssues } from '@lixiang/schema';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context/context.ts';
import type { Rehearse } from '../context/rehearse.ts';
import { proofDigest, proofsOf } from '../pack/pack-proof.ts';
import { currentPack, latestVersion, packOfVersion, scenariosOf } from '../pack/published-pack.ts';
import { checkRules, nameRules } from '../pack/shared-rules.ts';
import { DomainError } from '../shared/domain-error.ts';
import type { Rows } from '../storage/rows.ts';
import { type Rehearsal, rehearsalsOf } from './rehearsals.ts';

export type Request = {
  /** Null for the pack in force. */
  readonly content: unknown;
  /** Null for those that the latest version was published with. */
  readonly scenarios: unknown;
  /** Ids of the scenarios to run; null for all. */
  readonly only: readonly string[] | null;
};

const MOST = 500;

type Refused = { readonly issues: readonly PackIssue[] };

/** Begins to run scenarios on a pack that need not be published; answers what would keep it from being published. */
export async function beginRehearsal(
  context: Context,
  rehearse: Rehearse | null,
  { content, scenarios, only }: Request,
): Promise<Rehearsal | Refused> {
  if (!rehearse) throw DomainError.unavailable('本系统没有开启试运行。');
  const read = await context.read((rows) => readPack(context, rows, content));
  if ('issues' in read) return read;
  const told = Scenario.array().safeParse(scenarios ?? read.proof);
  if (!told.success) return { issues: shapeIssues(told.error.issues) };
  const wanted = told.data.filter(({ id }) => only === null || only.includes(id));
  if (wanted.length === 0) throw DomainError.invalidInput('没有可以试运行的场景，请选择场景文件。');
  if (wanted.length > MOST) throw DomainError.limitExceeded(`一次最多试运行 ${MOST} 个场景。`);
  const rehearsal = rehearsalsOf(context.store).begin({
    jurisdiction: context.jurisdiction,
    startedAt: context.clock().toISOString(),
    task: { pack: read.pack, scenarios: wanted },
    rehearse,
  });
  proofsOf(context.store).set(context.jurisdiction, {
    digest: proofDigest(read.pack),
    isRunning: () => rehearsal.state === 'RUNNING',
    unproven: () => rehearsal.scenarios.filter(({ state }) => state !== 'PASSED').map(({ id }) => id),
  });
  const detail = { rehearsal: rehearsal.id, scenarios: wanted.length, packInForce: content === null };
  await context.change((rows) => writeAudit(rows, context, { action: 'rehearse', detail }));
  return rehearsal;
}

/** The pack to try, and the scenarios of the latest. */
async function readPack(
  context: Context,
  rows: Rows,
  content: unknown,
): Promise<{ readonly pack: Pack; readonly proof: unknown } | Refused> {
  const latest = await latestVersion(rows);
  const proof = await scenariosOf(rows, latest);
  if (content === null) return { pack: (await currentPack(context, rows)).pack, proof };
  const parsed = parsePack(content);
  if ('issues' in parsed) return parsed;
  const named = nameRules(context.store, parsed.pack);
  const previous = latest > 0 ? await packOfVersion(context, rows, latest) : null;
  const issues = [
    ...checkRules(context.store, named),
    ...(previous ? checkSuccessor(previous.pack, named.pack) : []),
  ];
  if (issues.some(({ severity }) => severity === 'error')) return { issues };
  return { pack: named.pack, proof };
}
