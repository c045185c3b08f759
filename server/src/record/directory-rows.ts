import { sql } from 'kysely';
import { type Directory, type OrganisationFacts } from '../procedure/situation.ts';
import { type Rows } from '../storage/rows.ts';

/** The organisations that are offices, and those that documents name. */
export async function loadDirectory(rows: Rows, named: readonly string[]): Promise<Directory> {
  const found = await sql<OrganisationFacts>`
    select id, name, case when active then offices else '[]'::jsonb end as offices
    from organisation
    where (active and offices <> '[]'::jsonb) or id = any(${named})
    order by id`.execute(rows);
  return new Map(found.rows.map((organisation) => [organisation.id, organisation]));
}
