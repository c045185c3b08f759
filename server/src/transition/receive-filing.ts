import { writeAudit } from '../audit/write-audit.ts';
import { type Context } from '../context/context.ts';
import { holdersOf } from '../procedure/actor.ts';
import { blocked } from '../procedure/blocker.ts';
import { officesToReceive } from '../procedure/receipt.ts';
import { lockReadable } from '../record/access.ts';
import { changeOnce } from '../record/answered-request.ts';
import { viewBlockers } from '../record/blocker-view.ts';
import { examine } from '../record/examine.ts';
import { loadSituation } from '../record/load-situations.ts';
import { type Refusal } from '../record/refusal.ts';
import { DomainError } from '../shared/domain-error.ts';
import { json } from '../storage/rows.ts';

export type ReceiveCommand = { readonly requestId: string; readonly filing: string };

/** Acknowledges a filing for the offices that whoever asks holds. */
export async function receiveFiling(
  context: Context,
  { requestId, filing: id }: ReceiveCommand,
): Promise<{ readonly record: string } | { readonly refused: Refusal }> {
  const outcome = await changeOnce<Refusal>(
    context,
    { requestId, kind: `receiveFiling ${id}` },
    async (rows) => {
      const filed = () =>
        rows
          .selectFrom('filing')
          .select(['record_id as record', 'key', 'offices', 'receipts', 'returned_at as returnedAt'])
          .where('id', '=', id)
          .executeTakeFirst();
      const record = (await filed())?.record;
      if (record === undefined) throw DomainError.notFound();
      await lockReadable(context, rows, record);
      const filing = await filed();
      const situation = await loadSituation(context, rows, record);
      if (!filing || !situation) throw DomainError.notFound();
      const { actor, type, pack } = situation;
      const definition = type.procedure?.filings.find(({ key }) => key === filing.key);
      const mine = officesToReceive(filing, definition, actor);
      if (mine.length === 0) {
        const names = filing.offices.flatMap((office) => holdersOf(office, examine(situation)));
        const who = names.map(({ name }) => ({ kind: 'named' as const, name }));
        return {
          refused: viewBlockers([blocked({ code: 'wrongActor', who }, definition ?? { basis: [] })], pack),
        };
      }
      const at = context.clock().toISOString();
      const by = context.actor.organisationName ?? '';
      const receipts = [...filing.receipts, ...mine.map((office) => ({ office, at, by }))];
      await rows
        .updateTable('filing')
        .set({ receipts: json(receipts) })
        .where('id', '=', id)
        .execute();
      await writeAudit(rows, context, {
        action: 'receiveFiling',
        recordId: record,
        detail: { filing: id, requestId },
      });
      return { done: { record } };
    },
  );
  return 'refused' in outcome ? outcome : { record: outcome.done['record'] ?? '' };
}
