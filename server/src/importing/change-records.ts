import { type Edit } from '@lixiang/forms';
import { writeAudit } from '../audit/write-audit.ts';
import { type Context } from '../context/context.ts';
import { findDraft } from '../document/edit-rows.ts';
import { keepDraft } from '../document/save-document.ts';
import { examine } from '../record/examine.ts';
import { loadSituations } from '../record/load-situations.ts';
import { type JudgedRow } from '../storage/entity/list-import.entity.ts';
import { json, type Rows } from '../storage/rows.ts';
import { type JudgedList } from './judge-list.ts';

type Changing = {
  readonly list: { readonly id: string };
  readonly judged: JudgedList;
  readonly batch: readonly JudgedRow[];
};

/** Writes what a list changes into the drafts of records that there are. */
export async function changeRecords(
  context: Context,
  rows: Rows,
  { list, judged, batch }: Changing,
): Promise<void> {
  const key = judged.importable.document;
  const situations = await loadSituations(
    context,
    rows,
    batch.flatMap(({ record }) => record ?? []),
  );
  for (const { record, row, changes } of batch) {
    const situation = situations.get(record ?? '');
    if (!situation) throw new Error(`record ${record} is gone`);
    const { id, version } = situation.record;
    const draft = await findDraft(rows, id, key);
    const edits = changes.map(({ field, after }): Edit => ({ op: 'set', path: [field], value: after }));
    const values = {
      ...draft?.values,
      ...Object.fromEntries(changes.map(({ field, after }) => [field, after])),
    };
    const requestId = `${list.id} ${id}`;
    const examination = examine(situation);
    const revision = await keepDraft(context, rows, { examination, key, draft, values, edits, requestId });
    await rows
      .insertInto('list_import_item')
      .values({
        jurisdiction: context.jurisdiction,
        import_id: list.id,
        record_id: id,
        row,
        began: false,
        record_version: version,
        revision,
        before: json(Object.fromEntries(changes.map(({ field, before }) => [field, before]))),
      })
      .execute();
    const detail = { document: key, revision, listImport: list.id };
    await writeAudit(rows, context, { action: 'saveDocument', recordId: id, detail });
  }
}
