import { createHash } from 'node:crypto';
import { type DataResource, openLists, resourcesIn, type Values } from '@lixiang/forms';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { readable } from '../record/access.ts';
import { packOf } from '../record/packs.ts';

/** A resource of some catalogue, with whose it is and what it is known by. */
export type Catalogued = DataResource & {
  readonly id: string;
  readonly unit: string;
  readonly issued: string;
};

type Row = {
  readonly id: string;
  readonly record: string;
  readonly form: string;
  readonly unit: string;
  readonly at: string;
  readonly packVersion: number;
  readonly values: Values;
};

/** So many catalogues are read at a time: one can have thousands of rows. */
const BATCH = 20;

/** Every resource in the catalogues that were handed in last, of the records that whoever asks may read. */
export async function* cataloguedResources(context: Context): AsyncGenerator<Catalogued> {
  let after = '';
  for (;;) {
    const batch = await nextBatch(context, after);
    for (const row of batch) yield* resourcesOf(context, row);
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.id;
  }
}

/** Documents that are looked at as catalogues are known by their having been examined when handed in. */
async function nextBatch(context: Context, after: string): Promise<readonly Row[]> {
  const found = await context.read(async (rows) =>
    sql<Row>`select submission.id, record.id as record, submission.document_key as form,
        unit.name as unit, event.at::date::text as at, submission.pack_version as "packVersion",
        submission."values"
      from examined_document examined
      join record on record.jurisdiction = examined.jurisdiction and record.id = examined.record_id
      join organisation unit on unit.jurisdiction = record.jurisdiction and unit.id = record.unit_id
      join lateral (select * from submission latest where latest.jurisdiction = record.jurisdiction
        and latest.record_id = record.id and latest.document_key = examined.document_key
        order by latest.sequence desc limit 1) submission on true
      join event on event.jurisdiction = submission.jurisdiction and event.id = submission.event_id
      where submission.id > ${after} and ${await readable(context, rows)}
      order by submission.id limit ${BATCH}`.execute(rows),
  );
  return found.rows;
}

async function* resourcesOf(
  context: Context,
  { record, form: document, unit, at, packVersion, values }: Row,
): AsyncGenerator<Catalogued> {
  const { pack } = await packOf(context, packVersion);
  const forms = pack.recordTypes.flatMap(({ documents }) =>
    documents.filter(({ key }) => key === document).map(({ form }) => form),
  );
  const lists = openLists(pack.codeLists);
  for (const form of pack.forms.filter(({ key }) => forms.includes(key))) {
    for (const { core, items } of resourcesIn(form, values, lists)) {
      const own = [record, document, core.provider ?? '', core.title ?? ''].join('\n');
      const id = createHash('sha256').update(own).digest('hex').slice(0, 32);
      yield { core, items, id, unit, issued: core.issued ?? at };
    }
  }
}
