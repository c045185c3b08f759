import DataLoader from 'dataloader';
import { perContext } from '../context/per-context.ts';
import type { Rows } from '../storage/rows.ts';
import type { OrganisationType } from './organisation.type.ts';

/** Reads organisations in the shape of the API. */
export function selectOrganisations(rows: Rows) {
  return rows
    .selectFrom('organisation')
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.offices',
      'organisation.credit_code as creditCode',
      'organisation.attributes',
      'organisation.authority_id as authorityId',
      'organisation.active',
    ]);
}

/**
 * Organisations by id, each read once in a request, and all that are asked for together in one query; their
 * authorities with them, because whoever looks at a unit mostly asks for its authority next.
 */
export const organisationLoader = perContext((context) => {
  const loader = new DataLoader<string, OrganisationType | null>(async (ids) => {
    const found = await context.read((rows) =>
      selectOrganisations(rows)
        .where((where) =>
          where.or([
            where('id', 'in', ids),
            where('id', 'in', where.selectFrom('organisation').select('authority_id').where('id', 'in', ids)),
          ]),
        )
        .execute(),
    );
    for (const organisation of found) loader.prime(organisation.id, organisation);
    const byId = new Map(found.map((organisation) => [organisation.id, organisation]));
    return ids.map((id) => byId.get(id) ?? null);
  });
  return loader;
});
