import { type Context } from '../context/context.ts';
import { officesToReceive } from '../procedure/receipt.ts';
import { type Situation } from '../procedure/situation.ts';
import { examinationOf } from '../record/examinations.ts';
import { loaderOf } from '../record/loader.ts';
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

const filingLoader = loaderOf<readonly FilingRow[]>(async (context, records) => {
  const found = await context.read((rows) =>
    rows
      .selectFrom('filing')
      .innerJoin('event', 'event.id', 'filing.event_id')
      .select([
        'filing.id',
        'filing.record_id as record',
        'filing.key',
        'filing.document',
        'filing.offices',
        'filing.receipts',
        'filing.returned_at as returnedAt',
        'event.at',
      ])
      .where('filing.record_id', 'in', records)
      .orderBy('filing.id')
      .execute(),
  );
  return (record) => found.filter((filing) => filing.record === record);
});
