import type { Client } from 'urql';
import type { Choice, Lookup } from '../form/types.ts';
import { OrganisationLookup } from './lookup-query.ts';

/** Finds organisations of the jurisdiction; names are read from one list that is fetched once. */
export function unitLookup(client: Client): Lookup {
  const find = async (search: string | null): Promise<readonly Choice[]> => {
    const { data } = await client
      .query(OrganisationLookup, { search, office: null }, { requestPolicy: 'cache-first' })
      .toPromise();
    return (data?.organisations.edges ?? []).map(({ node }) => ({
      id: node.id,
      label: node.name,
      detail: node.creditCode ?? '',
    }));
  };
  return {
    search: (text) => find(text || null),
    name: async (id) => (await find(null)).find((choice) => choice.id === id)?.label,
  };
}
