import { type Values } from '@lixiang/forms';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type FileType } from '../file/file.type.ts';
import { carryHandedIn } from '../record/form-path.ts';
import { loadAll, loaderOf } from '../record/loader.ts';
import { loadAllPacks } from '../record/packs.ts';
import { instant, partLoader } from '../record/record-parts.ts';
import { BY_CLOCK } from '../record/wording.ts';
import { type Rows } from '../storage/rows.ts';
import { type SubmissionNode } from './document.type.ts';

/** A submission, and the act that it was handed in with. */
export type SubmissionOfEvent = SubmissionNode & { readonly event: string };

type Row = Pick<SubmissionNode, 'id' | 'document' | 'packVersion'> & {
  readonly type: string;
  readonly pinnedTo: number;
};

type FoundRow = Row & Pick<SubmissionOfEvent, 'sequence' | 'digest' | 'event' | 'at' | 'by'>;

const submissionRows = partLoader<FoundRow>({
  name: 'submissions',
  rows: sql`select submission.id, submission.document_key as document, submission.sequence,
      submission.pack_version as "packVersion", submission.digest, submission.event_id as event,
      record.type, record.pack_version as "pinnedTo", ${instant('event.at')} as at,
      coalesce(account.name, ${sql.lit(BY_CLOCK)}) as by
    from submission
      join event on event.id = submission.event_id
      join record on record.id = submission.record_id
      left join account on account.id = event.account_id
    where submission.record_id = asked.id order by submission.id`,
});

/** What has been handed in for a record with an act, or of a document, oldest first. */
export async function submissionsOf(
  context: Context,
  record: string,
  wanted: { readonly document: string } | { readonly event: string },
): Promise<readonly SubmissionOfEvent[]> {
  const found = await submissionRows(context).load(record);
  return found
    .filter((row) => ('event' in wanted ? row.event === wanted.event : row.document === wanted.document))
    .map((row) => withContent(context, row));
}

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
export const presentFileLoader = partLoader<FileType & { readonly document: string }>({
  name: 'files',
  rows: sql`select file.id, file.name, file.size, file.media_type as "mediaType", file.sha256, file.sm3,
      ${instant('file.uploaded_at')} as "uploadedAt", account.name as "uploadedBy", file.document_key as document
    from file join account on account.id = file.uploaded_by
    where file.record_id = asked.id and file.removed_at is null order by file.id`,
});

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
