import { type LostEdit, type Overwritten, replayPackEdits } from '@lixiang/schema';
import { z } from 'zod';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context/context.ts';
import { latestVersion, packOfVersion } from '../pack/published-pack.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';
import { changesAfter, contentAt, type DesignChange, lockDesign, logChange } from './design.rows.ts';
import { lockDesigns } from './lock-designs.ts';

/** What did not go smoothly when a design was put on another base, with whose change it was. */
export type Rebased = {
  readonly lost: readonly (LostEdit & { readonly by: string })[];
  readonly overwritten: readonly (Overwritten & { readonly by: string })[];
};

/** Puts the design on the latest version: its edits are made again there, and what cannot be is told. */
export async function rebaseDesign(context: Context, rows: Rows, revision: number): Promise<Rebased> {
  await lockDesigns(context, rows);
  const design = await lockDesign(rows);
  if (design.revision !== revision) throw DomainError.staleVersion(design.revision);
  const latest = await latestVersion(rows);
  if (design.baseVersion === latest) return { lost: [], overwritten: [] };

  const changes = await changesAfter(rows, design.begunRevision);
  const { pack } = await packOfVersion(context, rows, latest);
  const { content, made, lost, overwritten } = replayPackEdits(
    await contentAt(rows, design.begunRevision),
    plain(pack),
    changes.map(({ edits }) => edits),
  );
  const at = context.clock().toISOString();
  const begun = revision + 1;
  const replayed = changes.flatMap((change, step) => {
    const kept = made[step];
    return kept && kept.edits.length > 0 ? [{ ...change, ...kept }] : [];
  });
  await logAgain(context, rows, { begun, at, changes: replayed });
  await rows
    .updateTable('pack_design')
    .set({
      base_version: latest,
      revision: begun + replayed.length,
      begun_revision: begun,
      content: json<unknown>(content),
      touched_at: at,
    })
    .execute();
  await writeAudit(rows, context, {
    action: 'rebasePackDesign',
    detail: { from: design.baseVersion, to: latest, lost: lost.length, overwritten: overwritten.length },
  });
  const whose = <T extends { readonly step: number }>(told: T) => ({
    ...told,
    by: changes[told.step]?.by ?? '',
  });
  return { lost: lost.map(whose), overwritten: overwritten.map(whose) };
}

type Log = { readonly begun: number; readonly at: string; readonly changes: readonly DesignChange[] };

/** The log of a design that stands on another base: it begins anew, and everybody's edits stay theirs. */
async function logAgain(context: Context, rows: Rows, { begun, at, changes }: Log): Promise<void> {
  const nothing = { edits: [], inverse: [], accountId: context.account, at };
  await logChange(context, rows, { ...nothing, revision: begun, requestId: newId() });
  for (const [index, { by: _, ...change }] of changes.entries())
    await logChange(context, rows, { ...change, revision: begun + 1 + index, requestId: newId() });
}

/** The same as JSON. */
function plain(value: unknown) {
  return z.json().parse(JSON.parse(JSON.stringify(value)));
}
