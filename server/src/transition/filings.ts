import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { officesToReceive } from '../procedure/receipt.ts';
import { type Situation } from '../procedure/situation.ts';
import { examinationOf } from '../record/examinations.ts';
import { instant, partLoader } from '../record/record-parts.ts';
import { FilingKind, type FilingNode } from './filing.type.ts';

type FilingRow = Omit<FilingNode, 'name' | 'kind' | 'mayReceive'>;

/** What of a record has been filed with offices, oldest first. */
export async function filingsOf(context: Context, record: string): Promise<readonly FilingNode[]> {
  const rows = await filingLoader(context).load(record);
  if (rows.length === 0) return [];
  const { type, actor } = (await examinationOf(context, record)).situation;
  return rows.map((row) => viewFiling(row, { type, actor }));
}

/** Something filed as the API tells it. */
export function viewFiling(
  { id, key, at, offices, document, receipts, returnedAt }: FilingRow,
  { type, actor }: Pick<Situation, 'type' | 'actor'>,
): FilingNode {
  const definition = type.procedure?.filings.find((each) => each.key === key);
  return {
    id,
    key,
    at,
    offices,
    document,
    receipts,
    returnedAt,
    name: definition?.name ?? key,
    kind: definition?.kind ?? FilingKind.FILING,
    mayReceive: officesToReceive({ offices, receipts, returnedAt }, definition, actor).length > 0,
  };
}

const filingLoader = partLoader<FilingRow>({
  name: 'filings',
  rows: sql`select filing.id, filing.key, filing.document, filing.offices, filing.receipts,
      ${instant('filing.returned_at')} as "returnedAt", ${instant('event.at')} as at
    from filing join event on event.id = filing.event_id
    where filing.record_id = asked.id order by filing.id`,
});
