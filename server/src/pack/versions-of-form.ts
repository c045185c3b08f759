import { sql } from 'kysely';
import type { Rows } from '../storage/rows.ts';

/** The versions in which a form says other than in the one before; compared where they are stored, being large. */
export async function versionsOfForm(rows: Rows, form: string): Promise<ReadonlySet<number>> {
  const { rows: found } = await sql<{ readonly version: number }>`
    with stated as (
      select version,
        jsonb_path_query_first(content, '$.forms[*] ? (@.key == $form)', jsonb_build_object('form', ${form}::text)) as form
      from pack_version
    ), followed as (
      select version, form, lag(form) over (order by version) as before from stated
    )
    select version from followed where form is distinct from before`.execute(rows);
  return new Set(found.map(({ version }) => version));
}
