import { type Context } from '../context/context.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { readable } from './access.ts';
import { loaderOf } from './loader.ts';
import { type RecordNode } from './record.type.ts';

/** Reads records in the shape of the API. */
export function selectRecords(rows: Rows) {
  return rows
    .selectFrom('record')
    .select([
      'record.id',
      'record.type',
      'record.title',
      'record.number',
      'record.version',
      'record.pack_version as packVersion',
      'record.created_at as createdAt',
      'record.updated_at as updatedAt',
      'record.facts',
      'record.columns',
      'record.state as stateKey',
      'record.state_since as stateSince',
      'record.unit_id as unitId',
    ]);
}

/** Records that the viewer may read, by id; null for all others, as for those that do not exist. */
export const recordLoader = loaderOf<RecordNode | null>(async (context, ids) => {
  const found = await context.read(async (rows) =>
    selectRecords(rows)
      .where('record.id', 'in', ids)
      .where(await readable(context, rows))
      .execute(),
  );
  const byId = new Map(found.map((record) => [record.id, record]));
  return (id) => byId.get(id) ?? null;
});

/** A record that the viewer may read; for all others it is as if there were none. */
export async function shownRecord(context: Context, id: string): Promise<RecordNode> {
  const record = await recordLoader(context).load(id);
  if (!record) throw DomainError.notFound();
  return record;
}
