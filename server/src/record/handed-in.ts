import { type Values } from '@lixiang/forms';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type Rows } from '../storage/rows.ts';
import { carryHandedIn } from './form-path.ts';
import { loadAllPacks } from './packs.ts';

type Wanted = { readonly record: string; readonly documents: readonly string[] };
type Found = {
  readonly document: string;
  readonly values: Values;
  readonly type: string;
  readonly from: number;
  readonly to: number;
};

/** What was last handed in of these documents of a record, as the version that it is pinned to asks for it. */
export async function lastHandedIn(
  context: Context,
  rows: Rows,
  { record, documents }: Wanted,
): Promise<Readonly<Record<string, Values>>> {
  if (documents.length === 0) return {};
  const { rows: found } = await sql<Found>`
    select distinct on (s.document_key) s.document_key as document, s."values", r.type,
      s.pack_version as "from", r.pack_version as "to"
    from submission s join record r on r.jurisdiction = s.jurisdiction and r.id = s.record_id
    where s.record_id = ${record} and s.document_key = any(${documents})
    order by s.document_key, s.sequence desc`.execute(rows);
  const packs = found.some(({ from, to }) => from !== to) ? await loadAllPacks(context, rows) : [];
  return Object.fromEntries(found.map((each) => [each.document, carryHandedIn(packs, each).values]));
}
