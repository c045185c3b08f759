import { type Kept } from '@lixiang/forms';
import { type DocumentType, statesIn } from '@lixiang/schema';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { whoAre } from '../procedure/actor.ts';
import { type Examination } from '../procedure/examination.ts';
import { initialValues } from '../procedure/initial-values.ts';
import { mayReadDraft } from '../procedure/may-read-draft.ts';
import { mayFill, writeBlockers } from '../procedure/may-write.ts';
import { viewBasis, viewBlockers, viewIssues } from '../record/blocker-view.ts';
import { examinationOf } from '../record/examinations.ts';
import { instant, partLoader } from '../record/record-parts.ts';
import { stateIn } from '../record/states.ts';
import { wordWho } from '../record/wording.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type DocumentNode } from './document.type.ts';
import { presentFileLoader, submissionsOf } from './submission-rows.ts';

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
    submissions: () => submissionsOf(context, record.id, { document: key }),
  };
}

async function presentFiles(context: Context, record: string, document: string) {
  return (await presentFileLoader(context).load(record)).filter((file) => file.document === document);
}

const saveLoader = partLoader<Save>({
  name: 'saves',
  rows: sql`select document.key, document.revision, ${instant('document.saved_at')} as "savedAt",
      account.name as "savedBy", document.kept
    from document left join account on account.id = document.saved_by
    where document.record_id = asked.id`,
});
