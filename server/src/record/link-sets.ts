import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type Examination } from '../procedure/examination.ts';
import { type LinkEnd } from '../procedure/link-end.ts';
import { readable } from './access.ts';
import { linkBlockers } from './link-rights.ts';
import { loadAll, loaderOf } from './loader.ts';
import { recordLoader, selectRecords } from './record-rows.ts';
import { type RecordNode } from './record.type.ts';

/** The records at the other end of one link that the viewer may read. */
export async function recordsAtEnd(
  context: Context,
  end: LinkEnd,
  { situation }: Examination,
): Promise<readonly RecordNode[]> {
  const { record, unit } = situation;
  if (end.definition.over !== 'link') {
    return await context.read(async (rows) =>
      selectRecords(rows)
        .where('record.type', '=', end.to)
        .where('record.id', '<>', record.id)
        .where(end.definition.over === 'all' ? sql<boolean>`true` : sql<boolean>`record.unit_id = ${unit.id}`)
        .where(await readable(context, rows))
        .orderBy('record.number')
        .limit(LONGEST)
        .execute(),
    );
  }
  const links = await linksLoader(context).load(record.id);
  const ids = links
    .filter((link) => link.linkKey === end.identity && (end.outgoing ? link.fromId : link.toId) === record.id)
    .map((link) => (end.outgoing ? link.toId : link.fromId));
  const records = await loadAll(recordLoader(context), ids);
  return records.flatMap((found) => found ?? []);
}

/** Whether the viewer may set a link from this record. */
export function maySetLink(end: LinkEnd, examination: Examination): boolean {
  return linkBlockers(end, examination).length === 0;
}

/** As many records of a link that is not stored are shown. */
const LONGEST = 200;

type LinkRow = { readonly linkKey: string; readonly fromId: string; readonly toId: string };

const linksLoader = loaderOf<readonly LinkRow[]>(async (context, ids) => {
  const found = await context.read((rows) =>
    rows
      .selectFrom('record_link')
      .select(['link_key as linkKey', 'from_id as fromId', 'to_id as toId'])
      .where((where) => where.or([where('from_id', 'in', ids), where('to_id', 'in', ids)]))
      .orderBy('to_id')
      .execute(),
  );
  return (id) => found.filter(({ fromId, toId }) => fromId === id || toId === id);
});
