import type { Client } from 'urql';
import { OrganisationNames } from './lookup-query.ts';

/** More organisations than that no county has; a loop that asks on and on is none. */
const MOST_PAGES = 100;

/** The names of all organisations of the jurisdiction by id, read page by page and then kept. */
export async function readOrganisationNames(client: Client): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { data } = await client
      .query(OrganisationNames, { after }, { requestPolicy: 'cache-first' })
      .toPromise();
    if (!data) return names;
    for (const { node } of data.organisations.edges) names.set(node.id, node.name);
    after = data.organisations.pageInfo.endCursor;
    if (!data.organisations.pageInfo.hasNextPage) return names;
  }
  return names;
}
