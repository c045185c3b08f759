import { type Values } from '@lixiang/forms';
import { sql } from 'kysely';
import { type DrawFacts, type OpinionFacts, type PointFacts } from '../procedure/situation.ts';
import { type Rows } from '../storage/rows.ts';

/** A record with all that belongs to it and that a procedure may look at. */
export type SituationRow = {
  readonly id: string;
  readonly type: string;
  readonly packVersion: number;
  readonly state: string;
  readonly number: string;
  readonly title: string | null;
  readonly createdAt: string;
  readonly stateSince: string;
  readonly version: number;
  readonly facts: Values;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitAttributes: Values;
  readonly authorityId: string | null;
  readonly authorityName: string | null;
  readonly documents: Readonly<Record<string, { readonly values: Values; readonly revision: number }>> | null;
  readonly files: readonly { readonly id: string; readonly document: string }[] | null;
  readonly points: readonly PointFacts[] | null;
  readonly opinions: readonly OpinionFacts[] | null;
  readonly draws: readonly DrawFacts[] | null;
};

/** Reads records with everything that belongs to them, in one query. */
export async function selectSituations(rows: Rows, ids: readonly string[]): Promise<readonly SituationRow[]> {
  const found = await sql<SituationRow>`
    select r.id, r.type, r.pack_version as "packVersion", r.state,
      r.number, r.title, r.created_at as "createdAt", r.state_since as "stateSince", r.version, r.facts,
      u.id as "unitId", u.name as "unitName", u.attributes as "unitAttributes",
      a.id as "authorityId", a.name as "authorityName",
      (select jsonb_object_agg(d.key, jsonb_build_object('values', d.values, 'revision', d.revision))
        from document d where d.jurisdiction = r.jurisdiction and d.record_id = r.id) as documents,
      (select jsonb_agg(jsonb_build_object('id', f.id, 'document', f.document_key) order by f.id)
        from file f where f.jurisdiction = r.jurisdiction and f.record_id = r.id and f.removed_at is null) as files,
      (select jsonb_agg(jsonb_build_object('id', p.id, 'answered', p.answer is not null) order by p.id)
        from point p where p.jurisdiction = r.jurisdiction and p.record_id = r.id) as points,
      (select jsonb_agg(jsonb_build_object('id', o.id, 'review', o.review, 'task', o.task, 'asked', o.asked,
          'outcome', o.outcome, 'digest', o.inputs) order by o.at, o.id)
        from opinion o where o.jurisdiction = r.jurisdiction and o.record_id = r.id) as opinions,
      (select jsonb_agg(jsonb_build_object('panel', w.panel, 'members', coalesce(
          (select jsonb_agg(jsonb_build_object('id', m.id, 'name', coalesce(m.title, m.number), 'unit', m.unit_id)
              order by chosen.place)
            from jsonb_array_elements_text(w.members) with ordinality as chosen (id, place)
            join record m on m.jurisdiction = r.jurisdiction and m.id = chosen.id), '[]')) order by w.at, w.id)
        from draw w where w.jurisdiction = r.jurisdiction and w.record_id = r.id) as draws
    from record r
      join organisation u on u.jurisdiction = r.jurisdiction and u.id = r.unit_id
      left join organisation a on a.jurisdiction = u.jurisdiction and a.id = u.authority_id
    where r.id = any(${ids})`.execute(rows);
  return found.rows;
}
