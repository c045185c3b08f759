import { type Values } from '@lixiang/forms';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type FileType } from '../file/file.type.ts';
import { carryHandedIn } from '../record/form-path.ts';
import { loadAll, loaderOf } from '../record/loader.ts';
import { loadAllPacks } from '../record/packs.ts';
import { BY_CLOCK } from '../record/wording.ts';
import { type Rows } from '../storage/rows.ts';
import { type SubmissionNode } from './document.type.ts';

/** A submission, and the act that it was handed in with. */
export type SubmissionOfEvent = SubmissionNode & { readonly event: string };

type Row = Pick<SubmissionNode, 'id' | 'document' | 'packVersion'> & {
  readonly type: string;
  readonly pinnedTo: number;
};

/** Everything that has been handed in for a record, oldest first. */
export const submissionLoader = loaderOf<readonly SubmissionOfEvent[]>(async (context, records) => {
  const found = await context.read((rows) =>
    rows
      .selectFrom('submission')
      .innerJoin('event', 'event.id', 'submission.event_id')
      .innerJoin('record', 'record.id', 'submission.record_id')
      .leftJoin('account', 'account.id', 'event.account_id')
      .select([
        'submission.id',
        'submission.record_id as record',
        'submission.document_key as document',
        'submission.sequence',
        'submission.pack_version as packVersion',
        'submission.digest',
        'submission.event_id as event',
        'record.type',
        'record.pack_version as pinnedTo',
        'event.at',
        sql<string>`coalesce(account.name, ${BY_CLOCK})`.as('by'),
      ])
      .where('submission.record_id', 'in', records)
      .orderBy('submission.id')
      .execute(),
  );
  return (record) => found.filter((row) => row.record === record).map((row) => withContent(context, row));
});

/** What was handed in can be long, and most who ask want to know only that it was. */
const contentLoader = loaderOf<Content>(async (context, ids) => {
  const found = await context.read((rows) =>
    rows
      .selectFrom('submission')
      .select(['id', 'values', 'file_ids as fileIds'])
      .where('id', 'in', ids)
      .execute(),
  );
  const byId = new Map(found.map((content) => [content.id, content]));
  return (id) => {
    const content = byId.get(id);
    if (!content) throw new Error(`submission ${id} is gone`);
    return content;
  };
});

/** The present files of a record, by document. */
export const presentFileLoader = loaderOf<readonly (FileType & { readonly document: string })[]>(
  async (context, records) => {
    const found = await context.read((rows) =>
      selectFiles(rows)
        .select(['file.record_id as record', 'file.document_key as document'])
        .where('file.record_id', 'in', records)
        .where('file.removed_at', 'is', null)
        .execute(),
    );
    return (record) => found.filter((file) => file.record === record);
  },
);

const fileLoader = loaderOf<FileType | null>(async (context, ids) => {
  const found = await context.read((rows) => selectFiles(rows).where('file.id', 'in', ids).execute());
  const byId = new Map(found.map((file) => [file.id, file]));
  return (id) => byId.get(id) ?? null;
});

type Content = { readonly values: Values; readonly fileIds: readonly string[] };

function withContent<Given extends Row>(context: Context, row: Given) {
  const values = async () => (await contentLoader(context).load(row.id)).values;
  return {
    ...row,
    values,
    carried: async () => {
      const { type, document, packVersion: from, pinnedTo: to } = row;
      if (from === to) return null;
      const packs = await context.read((rows) => loadAllPacks(context, rows));
      const carried = carryHandedIn(packs, { type, document, values: await values(), from, to });
      return { values: carried.values, kept: carried.kept.answers };
    },
    files: async () => await filesOf(context, (await contentLoader(context).load(row.id)).fileIds),
  };
}

async function filesOf(context: Context, ids: readonly string[]): Promise<readonly FileType[]> {
  const files = await loadAll(fileLoader(context), ids);
  return files.flatMap((file) => file ?? []);
}

function selectFiles(rows: Rows) {
  return rows
    .selectFrom('file')
    .innerJoin('account', 'account.id', 'file.uploaded_by')
    .select([
      'file.id',
      'file.name',
      'file.size',
      'file.media_type as mediaType',
      'file.sha256',
      'file.sm3',
      'file.uploaded_at as uploadedAt',
      'account.name as uploadedBy',
    ])
    .orderBy('file.id');
}
