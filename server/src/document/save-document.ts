import { applyEdits, type Edit, type Values } from '@lixiang/forms';
import { writeAudit } from '../audit/write-audit.ts';
import { clocksFollow, noteChange } from '../record/refresh-clocks.ts';
import { type Context } from '../context/context.ts';
import { type Examination } from '../procedure/examination.ts';
import { writeBlockers } from '../procedure/may-write.ts';
import { lockReadable } from '../record/access.ts';
import { changeOnce, type Outcome } from '../record/answered-request.ts';
import { viewBlockers } from '../record/blocker-view.ts';
import { type Refusal } from '../record/refusal.ts';
import { examine } from '../record/examine.ts';
import { loadSituation } from '../record/load-situations.ts';
import { refreshHandedIn } from '../record/refresh-handed-in.ts';
import { refreshRecord } from '../record/refresh-record.ts';
import { reportWritten } from '../record/report-written.ts';
import { DomainError } from '../shared/domain-error.ts';
import { inputIssue, type Issue } from '../shared/issue.type.ts';
import { type Rows } from '../storage/rows.ts';
import { beginningOf } from './documents.ts';
import { type DraftRow, findDraft, savesSince, writeDraft } from './edit-rows.ts';
import { type Conflict, findConflicts, type Save } from './find-conflicts.ts';
import { checkSize, parseEdits } from './parse-edits.ts';

export type SaveCommand = {
  readonly requestId: string;
  readonly record: string;
  readonly document: string;
  readonly expectedRevision: number;
  readonly edits: unknown;
  readonly overwrite: boolean;
};

/** Why a save did not happen. */
export type NotSaved =
  | { readonly blockers: Refusal }
  | { readonly issues: readonly Issue[] }
  | { readonly revision: number; readonly conflicts: readonly Conflict[] };
export type SaveOutcome = { readonly merged: readonly Edit[] } | { readonly notSaved: NotSaved };

/** Changes a draft: what others changed elsewhere is kept, where they changed the same it is a conflict. */
export async function saveDocument(context: Context, command: SaveCommand): Promise<SaveOutcome> {
  const { requestId, record, document } = command;
  const kind = `saveDocument ${record} ${document}`;
  const outcome = await changeOnce<NotSaved>(context, { requestId, kind }, (rows) =>
    save(context, rows, command),
  );
  if ('refused' in outcome) return { notSaved: outcome.refused };
  const merged = await context.read(async (rows) => {
    const draft = await findDraft(rows, record, document);
    return draft ? await savesSince(rows, draft.id, { revision: command.expectedRevision, requestId }) : [];
  });
  return { merged: merged.flatMap(({ edits }) => edits) };
}

async function save(context: Context, rows: Rows, command: SaveCommand): Promise<Outcome<NotSaved>> {
  const { record, document: key, requestId } = command;
  await lockReadable(context, rows, record);
  const situation = await loadSituation(context, rows, record);
  const type = situation?.type.recordType.documents.find((each) => each.key === key);
  const form = situation?.pack.pack.forms.find((each) => each.key === type?.form);
  if (!situation || !type || !form) throw DomainError.invalidInput('此事项没有这份表。');
  const examination = examine(situation);
  const blockers = writeBlockers(key, examination);
  if (blockers.length > 0) return { refused: { blockers: viewBlockers(blockers, situation.pack) } };
  const parsed = parseEdits(command.edits, form);
  if ('issues' in parsed) return { refused: parsed };

  const draft = await findDraft(rows, record, key);
  const current = draft?.values ?? beginningOf(type, examination);
  const theirs = await savedMeanwhile(rows, draft, command);
  const conflicts = command.overwrite ? [] : findConflicts(parsed.edits, theirs, current);
  if (conflicts.length > 0) return { refused: { revision: draft?.revision ?? 0, conflicts } };
  const { values, ignored } = applyEdits(current, parsed.edits);
  const issues = [...checkSize(values), ...(theirs.length === 0 ? lostEdits(ignored) : [])];
  if (issues.length > 0) return { refused: { issues } };

  const { edits } = parsed;
  const revision = await keepDraft(context, rows, { examination, key, draft, values, edits, requestId });
  const detail = { document: key, revision, requestId };
  await writeAudit(rows, context, { action: 'saveDocument', recordId: record, detail });
  return { done: { record, document: key } };
}

type Keeping = {
  readonly examination: Examination;
  readonly key: string;
  readonly draft: DraftRow | undefined;
  readonly values: Values;
  readonly edits: readonly Edit[];
  readonly requestId: string;
};

/** Writes a draft, and brings lists, reports and clocks up to date with it; answers its revision. Asks for no right. */
export async function keepDraft(
  context: Context,
  rows: Rows,
  { examination, key, draft, values, edits, requestId }: Keeping,
): Promise<number> {
  const { situation } = examination;
  const record = situation.record.id;
  const revision = await writeDraft(context, rows, { record, key, draft, values, edits, requestId });
  const saved = withDraft(examination, key, values);
  await refreshRecord(context, rows, saved);
  if (!situation.type.procedure) await refreshHandedIn(context, rows, { examination: saved, now: {} });
  await reportWritten(context, rows, saved);
  if (clocksFollow(situation, key)) noteChange(rows, saved.situation);
  return revision;
}

async function savedMeanwhile(
  rows: Rows,
  draft: DraftRow | undefined,
  { expectedRevision, requestId }: SaveCommand,
): Promise<readonly Save[]> {
  const present = draft?.revision ?? 0;
  if (expectedRevision < 0 || expectedRevision > present) {
    throw DomainError.invalidInput('草稿版本无效，请刷新页面后重试。');
  }
  if (!draft || expectedRevision === present) return [];
  const saves = await savesSince(rows, draft.id, { revision: expectedRevision, requestId });
  // What an act of the procedure wrote has no edits to compare with.
  if (saves.length < present - expectedRevision) throw DomainError.staleVersion(present);
  return saves;
}

function lostEdits(ignored: readonly Edit[]): readonly Issue[] {
  return ignored.slice(0, 20).map(({ path }) => inputIssue(path, 'edits.nowhere', '所修改的行已不存在。'));
}

function withDraft({ situation }: Examination, key: string, values: Values): Examination {
  const files = situation.documents[key]?.files ?? [];
  return examine({
    ...situation,
    documents: { ...situation.documents, [key]: { values, files, started: true } },
  });
}
