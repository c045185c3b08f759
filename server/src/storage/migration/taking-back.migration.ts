import { Migration } from '@mikro-orm/migrations';

/** What points to acts and records is found without reading the whole table, when one of them goes. */
const POINTING: readonly string[] = [
  `create index event_caused_by on event (jurisdiction, caused_by) where caused_by is not null`,
  `create index filing_event on filing (jurisdiction, event_id)`,
  `create index point_event on point (jurisdiction, event_id) where event_id is not null`,
  `create index notice_record on notice (jurisdiction, record_id) where record_id is not null`,
];

const TAKING_BACK: readonly string[] = [
  // The import that is being taken back is named, and only what it began may go.
  `create function is_taken_back(here text, record text) returns boolean language sql stable as $$
    select exists (select from list_import_item i
      join list_import l on l.jurisdiction = i.jurisdiction and l.id = i.import_id
      where i.jurisdiction = here and i.record_id = record and i.began
        and i.import_id = nullif(current_setting('lixiang.taking_back', true), '')
        and l.imported_at is not null and l.taken_back_at is null)
  $$`,
  `create or replace function refuse_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and tg_table_name in ('event', 'submission')
        and is_taken_back(to_jsonb(old) ->> 'jurisdiction', to_jsonb(old) ->> 'record_id') then
      return old;
    end if;
    if tg_op = 'DELETE' and tg_table_name = 'document_edit' and exists (select from document d
        where d.jurisdiction = to_jsonb(old) ->> 'jurisdiction' and d.id = to_jsonb(old) ->> 'document_id'
          and is_taken_back(d.jurisdiction, d.record_id)) then
      return old;
    end if;
    raise exception 'append-only: %', tg_table_name using errcode = 'restrict_violation';
  end $$`,
  // All of its records at once: a statement for each table, however many they are.
  `create or replace function take_back_records(taken text) returns integer
    language plpgsql security definer set search_path from current as $$
  declare
    here text := current_setting('lixiang.jurisdiction', true);
    ids text[];
    docs integer[];
    strange text;
  begin
    select array_agg(i.record_id order by i.record_id) into ids
      from list_import_item i join list_import l on l.jurisdiction = i.jurisdiction and l.id = i.import_id
      where i.jurisdiction = here and i.import_id = taken and i.began
        and l.imported_at is not null and l.taken_back_at is null;
    if ids is null then
      return 0;
    end if;
    select i.record_id into strange from list_import_item i
      left join record r on r.jurisdiction = here and r.id = i.record_id
      where i.jurisdiction = here and i.import_id = taken and i.began
        and (r.id is null or r.version <> i.record_version
          or (select count(*) from event e where e.jurisdiction = here and e.record_id = i.record_id)
            <> i.record_version
          or exists (select from document d where d.jurisdiction = here and d.record_id = i.record_id
            and d.revision <> i.revision))
      limit 1;
    if strange is not null then
      raise exception 'something was done with %', strange using errcode = 'restrict_violation';
    end if;
    perform set_config('lixiang.taking_back', taken, true);
    delete from submission where jurisdiction = here and record_id = any(ids);
    delete from event where jurisdiction = here and record_id = any(ids);
    delete from document_edit e using document d where e.jurisdiction = here
      and d.jurisdiction = here and d.record_id = any(ids) and e.document_id = d.id;
    delete from document where jurisdiction = here and record_id = any(ids);
    delete from record_party where jurisdiction = here and record_id = any(ids);
    delete from reported where jurisdiction = here and record_id = any(ids);
    delete from examined_document where jurisdiction = here and record_id = any(ids);
    -- How many ids there are is not known when this is planned: nothing is joined by them row by row.
    select array_agg(s.doc) into docs from similarity_entry s where s.jurisdiction = here and s.record_id = any(ids);
    delete from similarity_posting where jurisdiction = here and doc = any(docs);
    delete from similarity_entry where jurisdiction = here and record_id = any(ids);
    delete from clock where jurisdiction = here and record_id = any(ids);
    delete from record where jurisdiction = here and id = any(ids);
    perform set_config('lixiang.taking_back', '', true);
    return cardinality(ids);
  end $$`,
];

/** A long list is taken back in seconds. */
export class TakingBack extends Migration {
  override name = '2026-11-taking-back';

  override up(): void {
    for (const statement of [...POINTING, ...TAKING_BACK]) this.addSql(statement);
  }
}
