import type { Edit } from '@lixiang/forms';
import type { Pack } from '@lixiang/schema';
import type { Context } from '../context/context.ts';
import { saveDocument } from '../document/save-document.ts';
import { createRecord } from '../transition/create-record.ts';
import { actAs } from '../setup/act-as.ts';
import type { Site } from '../setup/add-jurisdiction.ts';
import { takeTransition } from '../transition/take-transition.ts';
import type { DemoFile } from './demo-file.ts';

type DemoRecord = DemoFile['records'][number];

/**
 * Makes the demo's records by the same services that people use. Each step has a request id of its own, so that a
 * first start that was cut off goes on where it stopped.
 */
export async function loadDemoRecords(site: Site, pack: Pack, records: readonly DemoRecord[]): Promise<void> {
  for (const [index, record] of records.entries()) {
    const context = await actAs(site, pack.jurisdiction.key, record.unit);
    await loadRecord(context, pack, { record, request: `demo-${index}` });
  }
}

type Step = { readonly record: DemoRecord; readonly request: string };

async function loadRecord(context: Context, pack: Pack, { record, request }: Step): Promise<void> {
  const made = await createRecord(context, {
    requestId: request,
    type: record.type,
    unit: null,
    linkFrom: null,
    link: null,
    links: null,
    transition: null,
    input: null,
    reason: null,
    remarks: null,
    acknowledgements: null,
  });
  if ('refused' in made) throw refusal(request, made.refused);
  const units = await unitIds(context);
  for (const [document, values] of Object.entries(record.documents)) {
    const saved = await saveDocument(context, {
      requestId: `${request}-${document}`,
      record: made.record,
      document,
      expectedRevision: 0,
      edits: editsOf(unitFields(pack, record.type, document), values, units),
      overwrite: false,
    });
    if ('notSaved' in saved) throw refusal(request, saved.notSaved);
  }
  for (const [index, transition] of record.transitions.entries()) {
    const taken = await takeTransition(context, {
      requestId: `${request}-${index}`,
      record: made.record,
      transition,
      expectedVersion: await versionOf(context, made.record),
      input: null,
      reason: asksReason(pack, record.type, transition) ? '演示数据' : null,
      remarks: [],
      acknowledgements: [],
    });
    if ('refused' in taken) throw refusal(`${request} ${transition}`, taken.refused);
  }
}

function editsOf(
  unitKeys: ReadonlySet<string>,
  values: Readonly<Record<string, unknown>>,
  units: ReadonlyMap<string, string>,
): readonly Edit[] {
  return Object.entries(values).map(([key, value]) => ({
    op: 'set',
    path: [key],
    value: unitKeys.has(key) && typeof value === 'string' ? (units.get(value) ?? value) : value,
  }));
}

function unitFields(pack: Pack, type: string, document: string): ReadonlySet<string> {
  const form = pack.recordTypes
    .find(({ key }) => key === type)
    ?.documents.find(({ key }) => key === document)?.form;
  const sections = pack.forms.find(({ key }) => key === form)?.sections ?? [];
  const fields = sections.flatMap((section) => section.fields);
  return new Set(fields.filter(({ kind }) => kind === 'unit').map(({ key }) => key));
}

function asksReason(pack: Pack, type: string, transition: string): boolean {
  const procedure = pack.procedures.find(({ recordType }) => recordType === type);
  return procedure?.transitions.find(({ key }) => key === transition)?.remarks === 'reason';
}

async function unitIds(context: Context): Promise<ReadonlyMap<string, string>> {
  const rows = await context.read((all) => all.selectFrom('organisation').select(['id', 'name']).execute());
  return new Map(rows.map(({ id, name }) => [name, id]));
}

async function versionOf(context: Context, record: string): Promise<number> {
  const { version } = await context.read((rows) =>
    rows.selectFrom('record').select('version').where('id', '=', record).executeTakeFirstOrThrow(),
  );
  return version;
}

function refusal(step: string, reasons: unknown): Error {
  return new Error(`演示数据 ${step} 未被接受：${JSON.stringify(reasons)}`);
}
