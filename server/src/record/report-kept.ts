import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { askedOpinions } from '../procedure/asked-opinions.ts';
import { type Examination } from '../procedure/examination.ts';
import { type Situation } from '../procedure/situation.ts';
import { type Rows } from '../storage/rows.ts';
import { examine } from './examine.ts';
import { loadSituationsToLook } from './load-situations.ts';
import { loadAllPacks } from './packs.ts';
import { type Reporting, writeReported } from './reported-rows.ts';

/** What a record reports of whom it asks for opinions. */
export function keptOf(examination: Examination): Reporting['answers'] {
  const reviews = examination.situation.type.procedure?.reviews ?? [];
  return reviews.length === 0 ? {} : { reviews: { asked: askedOpinions(examination) } };
}

/** Keeps whom a record asks for opinions, after one was given or others were drawn. */
export async function reportAsked(context: Context, rows: Rows, situation: Situation): Promise<void> {
  const { record, type } = situation;
  const answers = keptOf(examine(situation));
  await writeReported(context, rows, [{ record: record.id, type: type.recordType.key, answers }]);
}

type Records = { readonly type: string; readonly ids: readonly string[] };

/**
 * Keeps when records were drawn for a panel. Nothing else of them is locked; whoever else draws them meanwhile waits,
 * in one order, and sees this draw.
 */
export async function reportDrawn(context: Context, rows: Rows, { type, ids }: Records): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('drawn ' || ${context.jurisdiction}), hashtext(f.id))
    from (select id from unnest(${ids}::text[]) as m (id) order by id offset 0) f`.execute(rows);
  const drawn = await loadDrawn(rows, ids);
  const reporting = [...drawn].map(([record, answers]): Reporting => ({ record, type, answers }));
  await writeReported(context, rows, reporting);
}

/** All that is kept in rows of records that were there before it was reported. */
export async function loadKept(
  context: Context,
  rows: Rows,
  { type, ids }: Records,
): Promise<ReadonlyMap<string, Reporting['answers']>> {
  const packs = await loadAllPacks(context, rows);
  const asks = packs.some((pack) => (pack.type(type)?.procedure?.reviews ?? []).length > 0);
  const isDrawn = packs.some((pack) =>
    pack.pack.procedures.some(({ panels }) => panels.some(({ from }) => from === type)),
  );
  const situations = asks ? await loadSituationsToLook(context, rows, ids) : new Map<string, Situation>();
  const drawn = isDrawn ? await loadDrawn(rows, ids) : new Map<string, Reporting['answers']>();
  return new Map(
    ids.map((id) => {
      const situation = situations.get(id);
      return [id, { ...(situation && keptOf(examine(situation))), ...drawn.get(id) }];
    }),
  );
}

type DrawnRow = { readonly id: string; readonly on: string };

async function loadDrawn(
  rows: Rows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Reporting['answers']>> {
  const found = await sql<DrawnRow>`
    select chosen.id, to_char(draw.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "on"
    from draw cross join lateral jsonb_array_elements_text(draw.members) as chosen (id)
    where chosen.id = any(${ids}) order by draw.at, draw.id`.execute(rows);
  const byRecord = Map.groupBy(found.rows, ({ id }) => id);
  return new Map(ids.map((id) => [id, { panels: { drawn: byRecord.get(id) ?? [] } }]));
}
