import { type Context } from '../context/context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { unitValues } from '../procedure/document-state.ts';
import { loadPacks } from '../record/packs.ts';
import { type Reporting, reportedPaths, writeReported } from '../record/reported-rows.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { json, type Rows } from '../storage/rows.ts';

/** So many records are gone through at a time. */
const AT_ONCE = 500;

/** Fills in, for records there are already, what a new version of the pack has come to report. */
export async function prepareReports(context: Context): Promise<void> {
  await context.change(async (rows) => {
    const paths = await reportedPaths(context, rows);
    const names = [...paths].flatMap(([type, each]) => each.map(({ path }) => `${type} ${path}`));
    const done = await rows.selectFrom('report_plan').select('paths').forUpdate().executeTakeFirst();
    const filled = new Set(done?.paths);
    const types = new Set(names.filter((name) => !filled.has(name)).map((name) => name.split(' ')[0] ?? ''));
    if (done && types.size === 0) return;
    for (const type of types) await fillType(context, rows, type);
    await rows
      .insertInto('report_plan')
      .values({ jurisdiction: context.jurisdiction, paths: json(names) })
      .onConflict((conflict) => conflict.column('jurisdiction').doUpdateSet({ paths: json(names) }))
      .execute();
  });
}

async function fillType(context: Context, rows: Rows, type: string): Promise<void> {
  for (let after = ''; ;) {
    const records = await selectBatch(rows, type, after);
    const packs = await loadPacks(
      context,
      rows,
      records.map(({ packVersion }) => packVersion),
    );
    const ids = records.map(({ id }) => id);
    const answers = await answersOf(rows, ids);
    const today = dateOfLaw(context.clock());
    const reporting = records.map((record): Reporting => {
      const pack = packs.get(record.packVersion);
      const own = answers.get(record.id) ?? { handedIn: {}, written: {} };
      const keeps = pack?.type(type)?.procedure === undefined;
      const documents = keeps ? writtenBy(record, own.written, { pack, today }) : own.handedIn;
      return { record: record.id, type, answers: { facts: record.facts, ...documents } };
    });
    await writeReported(context, rows, reporting);
    const last = records.at(-1);
    if (!last || records.length < AT_ONCE) return;
    after = last.id;
  }
}

type Batch = Awaited<ReturnType<typeof selectBatch>>[number];

async function selectBatch(rows: Rows, type: string, after: string) {
  return await rows
    .selectFrom('record')
    .innerJoin('organisation as unit', (join) =>
      join.onRef('unit.jurisdiction', '=', 'record.jurisdiction').onRef('unit.id', '=', 'record.unit_id'),
    )
    .select([
      'record.id',
      'record.type',
      'record.facts',
      'record.pack_version as packVersion',
      'unit.id as unitId',
      'unit.name',
      'unit.attributes',
      'unit.authority_id as authorityId',
    ])
    .where('record.type', '=', type)
    .where('record.id', '>', after)
    .orderBy('record.id')
    .limit(AT_ONCE)
    .execute();
}

type Documents = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

async function answersOf(
  rows: Rows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly handedIn: Documents; readonly written: Documents }>> {
  if (ids.length === 0) return new Map();
  const [handedIn, written] = await Promise.all([
    rows
      .selectFrom('submission')
      .distinctOn(['record_id', 'document_key'])
      .select(['record_id as record', 'document_key as key', 'values'])
      .where('record_id', 'in', ids)
      .orderBy('record_id')
      .orderBy('document_key')
      .orderBy('sequence', 'desc')
      .execute(),
    rows
      .selectFrom('document')
      .select(['record_id as record', 'key', 'values'])
      .where('record_id', 'in', ids)
      .execute(),
  ]);
  const of = (found: typeof written, id: string): Documents =>
    Object.fromEntries(found.filter(({ record }) => record === id).map(({ key, values }) => [key, values]));
  return new Map(ids.map((id) => [id, { handedIn: of(handedIn, id), written: of(written, id) }]));
}

function writtenBy(
  { type, name, attributes, authorityId }: Batch,
  documents: Documents,
  { pack, today }: { readonly pack: CompiledPack | undefined; readonly today: string },
): Documents {
  const authority = authorityId === null ? null : { id: authorityId, name: '' };
  const unit = unitValues({ name, attributes, authority });
  return Object.fromEntries(
    Object.entries(documents).map(([key, values]) => {
      const form = pack?.type(type)?.recordType.documents.find((each) => each.key === key)?.form;
      const compiled = form === undefined ? undefined : pack?.form(form);
      const circumstances = { today, parameters: pack?.parameters ?? {}, unit };
      return [key, compiled ? compiled.evaluate(values, circumstances).values : values];
    }),
  );
}
