import { useQuery } from 'urql';
import { OrganisationLookup } from './lookup-query.ts';

/** Names of the jurisdiction's organisations by id; empty until they are loaded. */
export function useOrganisationNames(): Readonly<Record<string, string>> {
  const [{ data }] = useQuery({
    query: OrganisationLookup,
    variables: { search: null, office: null },
    requestPolicy: 'cache-first',
  });
  return Object.fromEntries((data?.organisations.edges ?? []).map(({ node }) => [node.id, node.name]));
}
