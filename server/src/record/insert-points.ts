import { type Context } from '../context/context.ts';
import { type Remark } from '../procedure/act.ts';
import { newId } from '../shared/ids.ts';
import { type Rows } from '../storage/rows.ts';

type Raised = {
  readonly record: string;
  readonly remarks: readonly Remark[];
  readonly raisedBy: { readonly event: string } | { readonly opinion: string };
};

/** Writes the changes asked for with an act or an opinion, each of which must be answered. */
export async function insertPoints(
  { jurisdiction }: Context,
  rows: Rows,
  { record, remarks, raisedBy }: Raised,
): Promise<void> {
  const points = remarks.filter(({ text }) => text.trim() !== '');
  if (points.length === 0) return;
  await rows
    .insertInto('point')
    .values(
      points.map(({ document, field, text }) => ({
        jurisdiction,
        id: newId(),
        record_id: record,
        event_id: 'event' in raisedBy ? raisedBy.event : null,
        opinion_id: 'opinion' in raisedBy ? raisedBy.opinion : null,
        document,
        field,
        text: text.trim(),
        answer: null,
        answered_by: null,
        answered_at: null,
      })),
    )
    .execute();
}
