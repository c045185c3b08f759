import { type Kept } from '@lixiang/forms';
import { type DocumentType, statesIn } from '@lixiang/schema';
import { type Context } from '../context/context.ts';
import { whoAre } from '../procedure/actor.ts';
import { type Examination } from '../procedure/examination.ts';
import { initialValues } from '../procedure/initial-values.ts';
import { mayReadDraft } from '../procedure/may-read-draft.ts';
import { mayFill, writeBlockers } from '../procedure/may-write.ts';
import { viewBasis, viewBlockers, viewIssues } from '../record/blocker-view.ts';
import { examinationOf } from '../record/examinations.ts';
import { loaderOf } from '../record/loader.ts';
import { stateIn } from '../record/states.ts';
import { wordWho } from '../record/wording.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type DocumentNode } from './document.type.ts';
import { presentFileLoader, submissionLoader } from './submission-rows.ts';

/** The documents of a record in the order of the pack, each as far as the viewer may see it. */
export async function documentsOf(context: Context, record: string): Promise<readonly DocumentNode[]> {
  const [examination, saves] = await Promise.all([
    examinationOf(context, record),
    saveLoader(context).load(record),
  ]);
  return examination.situation.type.recordType.documents.map((type) =>
    viewDocument(context, type, { examination, save: saves.find(({ key }) => key === type.key) }),
  );
}

/** One document of a record that the viewer may read. */
export async function documentOf(context: Context, record: string, key: string): Promise<DocumentNode> {
  const document = (await documentsOf(context, record)).find((each) => each.key === key);
  if (!document) throw DomainError.notFound();
  return document;
}

/** What a document's form begins with, where nothing has been saved yet. */
export function beginningOf(type: DocumentType, { situation }: Examination) {
  const form = situation.pack.pack.forms.find(({ key }) => key === type.form);
  return form ? initialValues(form, situation) : {};
}

type Save = {
  readonly record: string;
  readonly key: string;
  readonly revision: number;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
  readonly kept: Kept | null;
};

function viewDocument(
  context: Context,
  type: DocumentType,
  { examination, save }: { readonly examination: Examination; readonly save: Save | undefined },
): DocumentNode {
  const { pack, record, documents, type: recordType } = examination.situation;
  const { key, name } = type;
  const state = examination.document(key);
  const seesDraft = mayReadDraft(type, examination);
  const notEditable = writeBlockers(key, examination);
  const draft = save ? (documents[key]?.values ?? {}) : beginningOf(type, examination);
  return {
    key,
    name,
    basis: viewBasis(type, pack),
    applies: examination.asksFor(key),
    complete: state?.complete ?? false,
    filledBy: whoAre(type.filledBy, examination).map(wordWho),
    mine: mayFill(type, examination),
    editableIn: statesIn(type.editableIn, recordType.procedure).map((each) => stateIn(recordType, each)),
    editable: notEditable.length === 0,
    notEditable: viewBlockers(notEditable, pack),
    form: type.form ?? null,
    revision: save?.revision ?? 0,
    draft: seesDraft && type.form !== undefined ? draft : null,
    draftSavedAt: seesDraft ? (save?.savedAt ?? null) : null,
    draftSavedBy: seesDraft ? (save?.savedBy ?? null) : null,
    kept: seesDraft ? (save?.kept?.answers ?? []) : [],
    issues: seesDraft ? viewIssues(state?.issues ?? [], type.form ?? null, pack) : [],
    files: seesDraft ? () => presentFiles(context, record.id, key) : [],
    submissions: () => submissionsOf(context, record.id, key),
  };
}

async function presentFiles(context: Context, record: string, document: string) {
  return (await presentFileLoader(context).load(record)).filter((file) => file.document === document);
}

async function submissionsOf(context: Context, record: string, document: string) {
  return (await submissionLoader(context).load(record)).filter((each) => each.document === document);
}

const saveLoader = loaderOf<readonly Save[]>(async (context, records) => {
  const found = await context.read((rows) =>
    rows
      .selectFrom('document')
      .leftJoin('account', 'account.id', 'document.saved_by')
      .select([
        'document.record_id as record',
        'document.key',
        'document.revision',
        'document.saved_at as savedAt',
        'account.name as savedBy',
        'document.kept',
      ])
      .where('document.record_id', 'in', records)
      .$narrowType<{ kept: Kept | null }>()
      .execute(),
  );
  return (record) => found.filter((save) => save.record === record);
});
