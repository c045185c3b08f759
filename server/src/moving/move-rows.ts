import { type Kept, NOTHING_KEPT, type Values } from '@lixiang/forms';
import { type RawBuilder, sql } from 'kysely';
import { type UnitFacts } from '../procedure/situation.ts';
import { json, type Rows } from '../storage/rows.ts';

/** A draft as it stands, with what is kept beside it. */
export type MovedDraft = {
  readonly id: string;
  readonly key: string;
  readonly revision: number;
  readonly values: Values;
  readonly kept: Kept | null;
};

/** What a record holds that speaks of its pack. */
export type MovableRecord = {
  readonly id: string;
  readonly type: string;
  readonly number: string;
  readonly title: string | null;
  readonly state: string;
  readonly packVersion: number;
  readonly version: number;
  readonly facts: Values;
  readonly unit: UnitFacts;
  readonly drafts: readonly MovedDraft[];
  /** Keys of documents that were handed in or have files. */
  readonly documents: readonly string[];
  readonly submitted: boolean;
  readonly opinions: readonly { readonly review: string; readonly task: string }[];
  readonly panels: readonly string[];
  readonly filings: readonly string[];
  /** Identities of links that are stored. */
  readonly links: readonly string[];
};

/** Records with all that speaks of their pack, by number; `of` selects their ids. */
export async function readMovable(rows: Rows, of: RawBuilder<unknown>): Promise<readonly MovableRecord[]> {
  const found = await sql<Omit<MovableRecord, 'unit'> & { readonly unit: UnitFacts }>`
    select r.id, r.type, r.number, r.title, r.state, r.pack_version as "packVersion", r.version, r.facts,
      json_build_object('id', u.id, 'name', u.name, 'attributes', u.attributes, 'authority',
        case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end) as unit,
      (select coalesce(json_agg(json_build_object('id', d.id, 'key', d.key, 'revision', d.revision,
          'values', d.values, 'kept', d.kept) order by d.key), '[]')
        from document d where d.jurisdiction = r.jurisdiction and d.record_id = r.id) as drafts,
      (select coalesce(json_agg(distinct held.document_key), '[]') from (
          select document_key from submission s where s.jurisdiction = r.jurisdiction and s.record_id = r.id
          union select document_key from file f
            where f.jurisdiction = r.jurisdiction and f.record_id = r.id and f.removed_at is null) held) as documents,
      exists (select from submission s where s.jurisdiction = r.jurisdiction and s.record_id = r.id) as submitted,
      (select coalesce(json_agg(json_build_object('review', o.review, 'task', o.task)), '[]') from (
          select distinct review, task from opinion
          where jurisdiction = r.jurisdiction and record_id = r.id) o) as opinions,
      (select coalesce(json_agg(distinct w.panel), '[]') from draw w
        where w.jurisdiction = r.jurisdiction and w.record_id = r.id) as panels,
      (select coalesce(json_agg(distinct g.key), '[]') from filing g
        where g.jurisdiction = r.jurisdiction and g.record_id = r.id) as filings,
      (select coalesce(json_agg(distinct l.link_key), '[]') from record_link l
        where l.jurisdiction = r.jurisdiction and (l.from_id = r.id or l.to_id = r.id)) as links
    from record r
    join organisation u on u.jurisdiction = r.jurisdiction and u.id = r.unit_id
    left join organisation a on a.jurisdiction = u.jurisdiction and a.id = u.authority_id
    where r.id in (${of})
    order by r.number, r.id`.execute(rows);
  return found.rows;
}

/** What is kept beside a draft, nothing where it never went to another version. */
export function keptBeside({ kept }: MovedDraft): Kept {
  return kept ?? NOTHING_KEPT;
}

/** Writes what a draft has become by going to another version: nobody's edits are merged across that. */
export async function writeMovedDraft(
  rows: Rows,
  { id, revision }: MovedDraft,
  { values, kept }: { readonly values: Values; readonly kept: Kept },
): Promise<void> {
  await rows
    .updateTable('document')
    .set({
      values: json(values),
      kept: kept.answers.length + kept.steps.length > 0 ? json<unknown>(kept) : null,
      revision: revision + 1,
    })
    .where('id', '=', id)
    .execute();
}
