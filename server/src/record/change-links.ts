import { type AuditAction, writeAudit } from '../audit/write-audit.ts';
import { noteLinked } from './refresh-clocks.ts';
import { type Context } from '../context/context.ts';
import { type Blocker } from '../procedure/blocker.ts';
import { type Rows } from '../storage/rows.ts';
import { lockReadable } from './access.ts';
import { changeOnce } from './answered-request.ts';
import { viewBlockers } from './blocker-view.ts';
import { type Refusal } from './refusal.ts';
import { deleteLink, insertLink, type LinkPlan } from './link-records.ts';
import { loadSituations } from './load-situations.ts';

export type LinkCommand = LinkPlan & { readonly requestId: string };
type LinkOutcome = { readonly record: string } | { readonly refused: Refusal };

/** Links two records that whoever asks may read, or answers why not. */
export async function linkRecords(context: Context, command: LinkCommand): Promise<LinkOutcome> {
  return await changeLink(context, command, { kind: 'linkRecords', change: insertLink });
}

/** Takes the link between two records away, or answers why not. */
export async function unlinkRecords(context: Context, command: LinkCommand): Promise<LinkOutcome> {
  return await changeLink(context, command, { kind: 'unlinkRecords', change: deleteLink });
}

type Change = {
  readonly kind: AuditAction & ('linkRecords' | 'unlinkRecords');
  readonly change: (context: Context, rows: Rows, plan: LinkPlan) => Promise<readonly Blocker[]>;
};

async function changeLink(
  context: Context,
  { requestId, record, link, to }: LinkCommand,
  { kind, change }: Change,
): Promise<LinkOutcome> {
  const outcome = await changeOnce<Refusal>(
    context,
    { requestId, kind: `${kind} ${record}` },
    async (rows) => {
      await lockReadable(context, rows, record, to);
      const blockers = await change(context, rows, { record, link, to });
      const situations = await loadSituations(context, rows, [record, to]);
      const situation = situations.get(record);
      if (blockers.length > 0 && situation) return { refused: viewBlockers(blockers, situation.pack) };
      for (const end of situations.values()) noteLinked(rows, end);
      await writeAudit(rows, context, { action: kind, recordId: record, detail: { link, to, requestId } });
      return { done: { record } };
    },
  );
  return 'refused' in outcome ? outcome : { record };
}
