import { Pack, type PackSource } from '@lixiang/schema';
import { type Store } from '@lixiang/server';
import { sql } from 'kysely';
import { publishParsed } from '../../server/src/pack/publish-pack.ts';
import { copyRecord } from '../bench/server/copy-record.ts';
import { openSampleCounty, type SampleCounty } from './sample-county.ts';
import { submitProject } from './timed-acts.ts';
import { TIMED_PACK } from './timed-county.ts';

/** The next version: names in the table of costs are reported, and projects are compared. */
const REPORTING: PackSource = {
  ...JSON.parse(
    JSON.stringify(TIMED_PACK).replaceAll(
      '{"kind":"text","key":"title","label":"内容"}',
      '{"kind":"text","key":"title","label":"内容","reportable":true}',
    ),
  ),
};
const COMPARED = { items: ['application.items.title'], among: ['project'] };
const NEXT: PackSource = {
  ...REPORTING,
  recordTypes: REPORTING.recordTypes.map((type) =>
    Object.assign({}, type, type.key === 'project' ? { similarity: COMPARED } : {}),
  ),
};
export const HERE = TIMED_PACK.jurisdiction.key;

/** A county whose projects were handed in before anything was reported of them, and whose next version asks for it. */
export async function openUnreportedCounty(store: Store, projects: number): Promise<SampleCounty> {
  const county = await openSampleCounty(TIMED_PACK, {}, { store });
  const record = await submitProject(county);
  await store.asOwner(async (rows) => {
    await copyRecord(rows, record, projects - 1);
    await sql`update account set administrator = true where login = 'bureau'`.execute(rows);
    // As if nothing had ever been reported of them.
    await sql`delete from reported`.execute(rows);
  });
  const { clock } = county.application;
  const published = await store.inJurisdiction(HERE, (rows) =>
    publishParsed(
      { store, clock, jurisdiction: HERE, address: null, actor: { accountId: null, organisationId: null } },
      rows,
      { pack: Pack.parse(NEXT), scenarios: [], note: null, expectedVersion: 1 },
    ),
  );
  if ('issues' in published) throw new Error(JSON.stringify(published.issues));
  return county;
}

export type FilledIn = { readonly reported: number; readonly records: number; readonly compared: number };

/** What is kept by now of what the next version asks for. */
export async function filledIn(store: Store): Promise<FilledIn> {
  const { rows } = await store.inJurisdiction(HERE, (all) =>
    sql<FilledIn>`select count(*) filter (where path = 'application.items.title')::int as reported,
      count(distinct record_id) filter (where type = 'project')::int as records,
      (select count(*)::int from similarity_entry) as compared from reported`.execute(all),
  );
  return rows[0] ?? { reported: 0, records: 0, compared: 0 };
}
