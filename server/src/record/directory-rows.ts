import { sql } from 'kysely';
import { type Directory, type OrganisationFacts } from '../procedure/situation.ts';
import { type Rows } from '../storage/rows.ts';

/** The organisations that are offices. */
export async function loadDirectory(rows: Rows): Promise<Directory> {
  const found = await sql<OrganisationFacts>`
    select id, name, offices from organisation
    where active and offices <> '[]'::jsonb
    order by id`.execute(rows);
  return new Map(found.rows.map((organisation) => [organisation.id, organisation]));
}
