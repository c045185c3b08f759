import type { JsonObject } from '@lixiang/schema';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context/context.ts';
import { latestVersion, packOfVersion } from '../pack/published-pack.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';
import { type Design, findDesign, lastRevision, logChange } from './design.rows.ts';
import { lockDesigns } from './lock-designs.ts';

/** The design of the next version: the one that is open, or one that begins with what the latest version says. */
export async function openDesign(context: Context, rows: Rows): Promise<Design> {
  await lockDesigns(context, rows);
  const open = await findDesign(rows);
  if (open) return open;
  const baseVersion = await latestVersion(rows);
  const content =
    baseVersion > 0
      ? (await packOfVersion(context, rows, baseVersion)).pack
      : await firstContent(context, rows);
  const at = context.clock().toISOString();
  const revision = (await lastRevision(rows)) + 1;
  await rows
    .insertInto('pack_design')
    .values({
      jurisdiction: context.jurisdiction,
      base_version: baseVersion,
      revision,
      begun_revision: revision,
      content: json<unknown>(content),
      begun_at: at,
      begun_by: context.account,
      touched_at: at,
    })
    .execute();
  await logChange(context, rows, {
    revision,
    requestId: newId(),
    accountId: context.account,
    at,
    edits: [],
    inverse: [],
  });
  await writeAudit(rows, context, { action: 'beginPackDesign', detail: { baseVersion, revision } });
  return { baseVersion, revision, begunRevision: revision, beganAt: at };
}

/** What the first version begins with: whose it is, and nothing else yet. */
async function firstContent({ jurisdiction, clock }: Context, rows: Rows): Promise<JsonObject> {
  const { key, name, code } = await rows
    .selectFrom('jurisdiction')
    .select(['key', 'name', 'code'])
    .where('key', '=', jurisdiction)
    .executeTakeFirstOrThrow();
  return {
    format: 1,
    jurisdiction: { key, name, code },
    regulation: { articles: [] },
    effectiveFrom: dateOfLaw(clock()),
    offices: [],
    forms: [],
    recordTypes: [],
  };
}
