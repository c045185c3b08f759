import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type Examination } from '../procedure/examination.ts';
import { type LinkEnd } from '../procedure/link-end.ts';
import { readable } from './access.ts';
import { linkBlockers } from './link-rights.ts';
import { loadAll, loaderOf } from './loader.ts';
import { partLoader } from './record-parts.ts';
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
    const everyone = end.definition.over === 'all';
    const found = await belongingLoader(context).load(everyone ? end.to : `${end.to} ${unit.id}`);
    return found.filter(({ id }) => id !== record.id).slice(0, LONGEST);
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

/** By `type`, or `type unit`: the records of a type that may be read, of one unit or of all; one more than are shown. */
const belongingLoader = loaderOf<readonly RecordNode[]>(async (context, keys) => {
  const found = await context.read(async (rows) => {
    const condition = await readable(context, rows);
    const [first, ...others] = keys.map((key) => {
      const [type = '', unit] = key.split(' ');
      const ofType = selectRecords(rows)
        .select(sql<string>`${key}`.as('askedBy'))
        .where('record.type', '=', type)
        .where(condition)
        .orderBy('record.number')
        .limit(LONGEST + 1);
      const asked = unit === undefined ? ofType : ofType.where('record.unit_id', '=', unit);
      return rows.selectFrom(asked.as('asked')).selectAll();
    });
    if (!first) return [];
    return await others.reduce((all, next) => all.unionAll(next), first).execute();
  });
  const byKey = Map.groupBy(found, ({ askedBy }) => askedBy);
  return (key) => byKey.get(key) ?? [];
});

type LinkRow = { readonly linkKey: string; readonly fromId: string; readonly toId: string };

const linksLoader = partLoader<LinkRow>({
  name: 'links',
  rows: sql`select link_key as "linkKey", from_id as "fromId", to_id as "toId" from record_link
    where from_id = asked.id
    union
    select link_key, from_id, to_id from record_link where to_id = asked.id
    order by 3`,
});
