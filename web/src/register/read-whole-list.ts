import type { Client, OperationResult } from 'urql';
import { type ListedRecord, type ListedRecords, RecordsQuery } from './list-query.ts';
import type { ListState } from './list-state.ts';

/** As many as one reads at once, and as many as go into one workbook. */
const PAGE = 200;
const MOST = 10_000;

export type ReadList = { readonly records: readonly ListedRecord[]; readonly total: number };

/** The records of a type that a page lists, all its pages together; undefined where an answer fails to come. */
export async function readWholeList(
  client: Client,
  type: string,
  { search, states, mine, order }: ListState,
): Promise<ReadList | undefined> {
  const records: ListedRecord[] = [];
  for (let after: string | null = null; ;) {
    const answer: OperationResult<ListedRecords> = await client
      .query(
        RecordsQuery,
        {
          type,
          search: search || null,
          states: states.length > 0 ? [...states] : null,
          mine: mine || null,
          orderBy: order,
          first: PAGE,
          after,
        },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    if (!answer.data) return undefined;
    const { edges, pageInfo, totalCount } = answer.data.records;
    records.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage || records.length >= MOST) return { records, total: totalCount };
    after = pageInfo.endCursor;
  }
}
