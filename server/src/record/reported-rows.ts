import { type ReadPath, reportedPathsOf } from '@lixiang/schema';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { perStore } from '../context/per-context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type Rows } from '../storage/rows.ts';
import { loadAllPacks } from './packs.ts';
import { reportedAt } from './reported-values.ts';

/** Answers of a record that now count: its facts under `facts`, and what was handed in, by document. */
export type Reporting = {
  readonly record: string;
  readonly type: string;
  readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/**
 * Keeps what records report of these answers, in place of what they reported of them before. What is kept as it is
 * stays untouched: it is neither locked nor noted as changed, so that sums which rest on it hold.
 */
export async function writeReported(
  context: Context,
  rows: Rows,
  reporting: readonly Reporting[],
): Promise<void> {
  const paths = await reportedPaths(context, rows);
  const values = reporting.flatMap(({ record, type, answers }) =>
    (paths.get(type) ?? []).flatMap((path) => {
      const found = answers[path.path.split('.')[0] ?? ''];
      return found ? reportedAt(path, found).map((value) => Object.assign({ record, type }, value)) : [];
    }),
  );
  const replaced = reporting.flatMap(({ record, type, answers }) =>
    Object.keys(answers)
      .filter((source) => paths.get(type)?.some(({ path }) => path.startsWith(`${source}.`)))
      .map((source) => ({ record, source })),
  );
  if (replaced.length === 0) return;
  await sql`with fresh as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        as f (record text, type text, path text, item integer, word text, number bigint, day date)),
    gone as (
      delete from reported using jsonb_to_recordset(${JSON.stringify(replaced)}::jsonb) as r (record text, source text)
      where reported.jurisdiction = ${context.jurisdiction} and reported.record_id = r.record
        and split_part(reported.path, '.', 1) = r.source
        and not exists (select from fresh where fresh.record = reported.record_id
          and fresh.path = reported.path and fresh.item = reported.item))
    insert into reported (jurisdiction, record_id, type, path, item, word, number, day)
    select ${context.jurisdiction}, record, type, path, item, word, number, day from fresh
    where not exists (select from reported as known where known.jurisdiction = ${context.jurisdiction}
      and known.record_id = fresh.record and known.path = fresh.path and known.item = fresh.item
      and (known.word, known.number, known.day) is not distinct from (fresh.word, fresh.number, fresh.day))
    on conflict (jurisdiction, record_id, path, item) do update
      set word = excluded.word, number = excluded.number, day = excluded.day`.execute(rows);
}

/** By record type: what any version of the pack reports, for records go on under the version they began under. */
export async function reportedPaths(
  context: Context,
  rows: Rows,
): Promise<ReadonlyMap<string, readonly ReadPath[]>> {
  const packs = await loadAllPacks(context, rows);
  const known = pathsOfPacks(context.store);
  const name = `${context.jurisdiction} ${packs.map(({ version }) => version).join(' ')}`;
  const paths = known.get(name) ?? union(packs);
  known.set(name, paths);
  return paths;
}

const pathsOfPacks = perStore(() => new Map<string, ReadonlyMap<string, readonly ReadPath[]>>());

function union(packs: readonly CompiledPack[]): ReadonlyMap<string, readonly ReadPath[]> {
  const paths = new Map<string, Map<string, ReadPath>>();
  for (const { pack } of packs) {
    for (const type of pack.recordTypes) {
      const ofType = paths.get(type.key) ?? new Map<string, ReadPath>();
      for (const path of reportedPathsOf(pack, type)) ofType.set(path.path, path);
      paths.set(type.key, ofType);
    }
  }
  return new Map([...paths].map(([key, ofType]) => [key, [...ofType.values()]]));
}
