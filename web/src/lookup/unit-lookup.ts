import type { Client } from 'urql';
import type { Choice, Lookup } from '../form/types.ts';
import { OrganisationLookup, OrganisationName } from './lookup-query.ts';

/** Finds organisations of the jurisdiction by what is typed; the name of one is asked for by its id. */
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
    name: async (id) => {
      const { data } = await client
        .query(OrganisationName, { id }, { requestPolicy: 'cache-first' })
        .toPromise();
      return data?.organisation?.name;
    },
  };
}
