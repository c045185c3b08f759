import { openLists, readRecords, type SheetIssue } from '@lixiang/forms';
import { type Context } from '../context/context.ts';
import { unitValues } from '../procedure/document-state.ts';
import { initialValues } from '../procedure/initial-values.ts';
import { mayReadDraft } from '../procedure/may-read-draft.ts';
import { writeBlockers } from '../procedure/may-write.ts';
import { type Situation } from '../procedure/situation.ts';
import { readable } from '../record/access.ts';
import { createBlockers, findUnit, loadBeginning } from '../record/beginning.ts';
import { viewBlockers } from '../record/blocker-view.ts';
import { examine } from '../record/examine.ts';
import { loadSituationsToLook } from '../record/load-situations.ts';
import { loadCurrentPack } from '../record/packs.ts';
import { type Refusal } from '../record/refusal.ts';
import { stateIn } from '../record/states.ts';
import { digestOf } from '../shared/digest.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type JudgedRow, type ReadList } from '../storage/entity/list-import.entity.ts';
import { type Rows } from '../storage/rows.ts';
import { type Importable, importableOf } from './importable.ts';
import { ownersOf, readDetailSheets } from './judge-details.ts';
import { judgeRows, type Known } from './judge-rows.ts';

/** A list as it stands beside the records that there are now. */
export type JudgedList = {
  readonly importable: Importable;
  readonly beginning: Situation;
  readonly rows: readonly JudgedRow[];
  /** The column of the sheet that each field stands in. */
  readonly places: Readonly<Record<string, number>>;
  /** Of the file and of what is said of it: the same digest, the same import. */
  readonly digest: string;
};

/** What there is of a list: of which type, and what was read. */
export type ListToJudge = { readonly type: string; readonly sha256: string; readonly content: ReadList };

/** What would become of a list now; or why nobody may take it in, or what is wrong with its header. */
export async function judgeList(
  context: Context,
  rows: Rows,
  { type: key, sha256, content }: ListToJudge,
): Promise<JudgedList | { readonly refused: Refusal } | { readonly issues: readonly SheetIssue[] }> {
  const pack = await loadCurrentPack(context, rows);
  const type = pack.type(key);
  if (!type) throw DomainError.invalidInput('没有这类事项，请刷新页面后重试。');
  const importable = importableOf(pack, type);
  if (!importable) throw DomainError.invalidInput(`“${type.recordType.name}”须逐项办理，不能成批导入。`);
  const unit = await findUnit(context, rows, null);
  const beginning = await loadBeginning(context, rows, { pack, type, unit, given: [] });
  const blockers = createBlockers(examine(beginning));
  if (blockers.length > 0) return { refused: viewBlockers(blockers, pack) };
  const lists = openLists(pack.pack.codeLists, namesIn(beginning));
  const read = readRecords(content.cells, importable.table, lists);
  if ('issues' in read) return read;
  const titleKey = type.recordType.title.split('.')[1] ?? '';
  const details = readDetailSheets(importable, { content, lists });
  if ('issues' in details) return details;
  const owned = ownersOf(read.rows, details.sheets, titleKey);
  const known = await findKnown(context, rows, {
    importable,
    titles: read.rows.flatMap(({ values }) => textOf(values[titleKey])),
    numbers: read.rows.map(({ number }) => number).filter((number) => number !== ''),
  });
  const judged = judgeRows({
    importable,
    read,
    known,
    details: owned,
    formulas: new Set(content.formulas),
    initial: initialValues(importable.form.form, beginning),
    circumstances: { today: beginning.today, parameters: pack.parameters, unit: unitValues(unit) },
  });
  const digest = digestOf({ sha256, version: pack.version, judged });
  return { importable, beginning, rows: judged, places: read.places, digest };
}

function textOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}

/** Names that cells may say in place of ids. */
function namesIn({ directory, pack }: Situation): Readonly<Record<string, string>> {
  const units = [...directory.values()].map(({ id, name }) => [id, name] as const);
  return Object.fromEntries([...units, ...pack.pack.offices.map(({ key, name }) => [key, name] as const)]);
}

type Sought = {
  readonly importable: Importable;
  readonly titles: readonly string[];
  readonly numbers: readonly string[];
};

/** The records that rows may be about: of a registry all that may be read, of anything else those of one's own unit. */
async function findKnown(
  context: Context,
  rows: Rows,
  { importable, titles, numbers }: Sought,
): Promise<readonly Known[]> {
  const { type, document } = importable;
  const condition = await readable(context, rows);
  const found = await rows
    .selectFrom('record')
    .leftJoin('document', (join) =>
      join.onRef('document.record_id', '=', 'record.id').on('document.key', '=', document),
    )
    .select(['record.id', 'record.number', 'record.title', 'document.revision', 'document.values'])
    .where('record.type', '=', type.recordType.key)
    .where((where) =>
      where.or([
        where('record.title', '=', (match) => match.fn.any(match.val([...titles]))),
        where('record.number', '=', (match) => match.fn.any(match.val([...numbers]))),
      ]),
    )
    .where(condition)
    .$if(type.recordType.nature === 'dossier', (own) =>
      own.where('record.unit_id', '=', context.actor.organisationId),
    )
    .orderBy('record.id')
    .execute();
  const situations = await loadSituationsToLook(
    context,
    rows,
    found.map(({ id }) => id),
  );
  return found.flatMap(({ id, number, title, revision, values }) => {
    const situation = situations.get(id);
    if (!situation) return [];
    const known = { id, number, title, revision: revision ?? 0, closed: closedBy(situation, importable) };
    return [{ ...known, values: seesDraft(situation, document) ? (values ?? {}) : {} }];
  });
}

/** Why a record may not be changed by a list now. */
function closedBy(situation: Situation, { document, form }: Importable): Known['closed'] {
  const { number, state: key } = situation.record;
  const state = stateIn(situation.type, key).name;
  if (writeBlockers(document, examine(situation)).length > 0)
    return { code: 'list.closed', params: { state, number } };
  // Under an earlier version of the form an answer may mean something else.
  const own = situation.pack.form(form.form.key)?.form;
  return digestOf(own ?? null) === digestOf(form.form) ? null : { code: 'list.older', params: { number } };
}

/** What may not be read is not compared either. */
function seesDraft(situation: Situation, document: string): boolean {
  const type = situation.type.recordType.documents.find(({ key }) => key === document);
  return type !== undefined && mayReadDraft(type, examine(situation));
}
