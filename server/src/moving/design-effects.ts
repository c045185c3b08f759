import { parsePack } from '@lixiang/schema';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { contentAt, findDesign } from '../definition/design.rows.ts';
import { type Rows } from '../storage/rows.ts';
import { checkMoves, type Versions } from './check-moves.ts';
import { formPath } from '../record/form-path.ts';
import { readMovable } from './move-rows.ts';
import { versionsToNext } from './versions.ts';

/** What publishing would do to what there is already. */
export type Effects = {
  readonly drafts: readonly DraftsEffect[];
  readonly submissions: readonly {
    readonly recordType: string;
    readonly document: string;
    readonly count: number;
  }[];
  readonly pinned: readonly {
    readonly recordType: string;
    readonly version: number;
    readonly count: number;
  }[];
};

/** What would become of the drafts of one document of records of which nothing has been handed in. */
export type DraftsEffect = {
  readonly recordType: string;
  readonly document: string;
  readonly count: number;
  /** Of these, how many would be asked for more. */
  readonly missing: number;
  /** Of these, how many hold answers that would only be kept. */
  readonly kept: number;
  /** Of these, how many could not go on under the new version. */
  readonly stuck: number;
};

/** What publishing the open design would do; null where there is none, or it is not finished enough to say. */
export async function designEffects(context: Context, rows: Rows): Promise<Effects | null> {
  const design = await findDesign(rows);
  if (!design) return null;
  const parsed = parsePack(await contentAt(rows, design.revision));
  if ('issues' in parsed) return null;
  const versions = await versionsToNext(context, rows, parsed.pack);
  const [drafts, submissions, pinned] = [
    await effectOnDrafts(rows, versions),
    await countSubmissions(rows),
    await countPinned(rows, versions),
  ];
  return { drafts, submissions, pinned };
}

type Counted = {
  readonly type: string;
  readonly packVersion: number;
  readonly document: string;
  readonly count: number;
};

/** Drafts of documents whose form stays are only counted; the others are carried, to see. */
async function effectOnDrafts(rows: Rows, versions: Versions): Promise<readonly DraftsEffect[]> {
  const counted = await sql<Counted>`
    select r.type, r.pack_version as "packVersion", d.key as document, count(*)::int as count
    from document d join record r on r.jurisdiction = d.jurisdiction and r.id = d.record_id
    where not exists (select from submission s where s.jurisdiction = r.jurisdiction and s.record_id = r.id)
    group by r.type, r.pack_version, d.key order by r.type, d.key`.execute(rows);
  const open = counted.rows.filter(({ type, packVersion }) =>
    versions.packs.some((pack) => pack.version === packVersion && pack.type(type)?.procedure),
  );
  const changed = open.filter(({ type, packVersion, document }) => {
    const packs = versions.packs.filter(({ version }) => version >= packVersion);
    return formPath(packs, type, document).length > 1 || !packs.at(-1)?.type(type);
  });
  const places = [...new Set(changed.map(({ type, packVersion }) => `${type} ${packVersion}`))];
  const records = await readMovable(
    rows,
    sql`select id from record where type || ' ' || pack_version = any(${places}) and not exists (
      select from submission s where s.jurisdiction = record.jurisdiction and s.record_id = record.id)`,
  );
  const checks = checkMoves(records, versions).filter(
    ({ reasons }) => !reasons.some(({ code }) => code === 'stateFinal'),
  );
  const names = new Map(open.map(({ type, document }) => [`${type} ${document}`, { type, document }]));
  return [...names.values()].map(({ type, document }) => {
    const here = checks.filter(({ record }) => record.type === type);
    const effects = here.flatMap((check) => check.drafts.filter((draft) => draft.document === document));
    const stuck = here.filter(
      ({ reasons, drafts }) => reasons.length > 0 && drafts.some((draft) => draft.document === document),
    );
    return {
      recordType: type,
      document,
      count: open
        .filter((each) => each.type === type && each.document === document)
        .reduce((sum, { count }) => sum + count, 0),
      missing: effects.filter(({ missing }) => missing > 0).length,
      kept: effects.filter(({ kept }) => kept > 0).length,
      stuck: stuck.length,
    };
  });
}

async function countSubmissions(rows: Rows): Promise<Effects['submissions']> {
  const found = await sql<Effects['submissions'][number]>`
    select r.type as "recordType", s.document_key as document, count(*)::int as count
    from submission s join record r on r.jurisdiction = s.jurisdiction and r.id = s.record_id
    group by r.type, s.document_key order by r.type, s.document_key`.execute(rows);
  return found.rows;
}

type Standing = {
  readonly recordType: string;
  readonly version: number;
  readonly state: string;
  readonly count: number;
};

/** Records under way, of which something was handed in: they go on under the version that they stand under. */
async function countPinned(rows: Rows, { packs }: Versions): Promise<Effects['pinned']> {
  const found = await sql<Standing>`
    select r.type as "recordType", r.pack_version as version, r.state, count(*)::int as count from record r
    where exists (select from submission s where s.jurisdiction = r.jurisdiction and s.record_id = r.id)
    group by r.type, r.pack_version, r.state order by r.type, r.pack_version`.execute(rows);
  const sums = new Map<string, Effects['pinned'][number]>();
  for (const { recordType, version, state, count } of found.rows) {
    const procedure = packs.find((pack) => pack.version === version)?.type(recordType)?.procedure;
    if (procedure?.states.find(({ key }) => key === state)?.final !== false) continue;
    const name = `${recordType} ${version}`;
    sums.set(name, { recordType, version, count: (sums.get(name)?.count ?? 0) + count });
  }
  return [...sums.values()];
}
