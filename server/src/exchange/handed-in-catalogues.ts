import { type Values } from '@lixiang/forms';
import { type Form, type Pack } from '@lixiang/schema';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { readable } from '../record/access.ts';
import { packOf } from '../record/packs.ts';

/** Who takes the catalogue along: somebody who is signed in, or an outside system that reads some record types. */
export type CatalogueReader = {
  readonly context: Context;
  /** Null where nothing narrows what the organisation may read. */
  readonly scopes: ReadonlySet<string> | null;
};

/** A catalogue as it was handed in last, with whose it is and the rules that it was handed in under. */
export type HandedIn = {
  readonly record: string;
  readonly number: string;
  readonly title: string;
  readonly document: string;
  readonly unit: string;
  /** The day it was handed in. */
  readonly at: string;
  readonly pack: Pack;
  readonly form: Form;
  readonly values: Values;
};

type Row = Omit<HandedIn, 'pack' | 'form' | 'values'> & {
  readonly id: string;
  readonly type: string;
  readonly packVersion: number;
  readonly values: Values;
};

/** So many catalogues are read at a time: one can have thousands of rows. */
const BATCH = 20;

/** Every catalogue that was handed in, of the records that whoever asks may read. */
export async function* handedInCatalogues(reader: CatalogueReader): AsyncGenerator<HandedIn> {
  let after = '';
  for (;;) {
    const batch = await nextBatch(reader, after);
    for (const { id: _, type, packVersion, ...row } of batch) {
      const { pack } = await packOf(reader.context, packVersion);
      const name = pack.recordTypes
        .find(({ key }) => key === type)
        ?.documents.find(({ key }) => key === row.document)?.form;
      const form = pack.forms.find(({ key }) => key === name);
      if (form) yield { ...row, pack, form };
    }
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.id;
  }
}

/** Documents that are looked at as catalogues are known by their having been examined when handed in. */
async function nextBatch({ context, scopes }: CatalogueReader, after: string): Promise<readonly Row[]> {
  const inScope = scopes ? sql<boolean>`record.type = any(${[...scopes]})` : sql<boolean>`true`;
  const found = await context.read(async (rows) =>
    sql<Row>`select submission.id, record.id as record, record.number, record.type,
        coalesce(record.title, '') as title, submission.document_key as document,
        unit.name as unit, event.at::date::text as at, submission.pack_version as "packVersion",
        submission."values"
      from examined_document examined
      join record on record.jurisdiction = examined.jurisdiction and record.id = examined.record_id
      join organisation unit on unit.jurisdiction = record.jurisdiction and unit.id = record.unit_id
      join lateral (select * from submission latest where latest.jurisdiction = record.jurisdiction
        and latest.record_id = record.id and latest.document_key = examined.document_key
        order by latest.sequence desc limit 1) submission on true
      join event on event.jurisdiction = submission.jurisdiction and event.id = submission.event_id
      where submission.id > ${after} and ${await readable(context, rows)} and ${inScope}
      order by submission.id limit ${BATCH}`.execute(rows),
  );
  return found.rows;
}
