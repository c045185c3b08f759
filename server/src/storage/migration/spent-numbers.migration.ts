import { Migration } from '@mikro-orm/migrations';

const STATEMENTS: readonly string[] = [
  // A number that was given stays spent: it outlives the record that an import began and took back.
  'alter table given_number drop constraint given_number_jurisdiction_record_id_fkey',
  'alter table given_number drop constraint given_number_jurisdiction_event_id_fkey',
  // What an act wrote into a draft with the numbers goes with the draft.
  `create or replace function refuse_change() returns trigger language plpgsql as $$
  declare
    taken text := nullif(current_setting('lixiang.taking_back', true), '');
  begin
    if tg_op = 'DELETE' and tg_table_name in ('event', 'submission') and taken = to_jsonb(old) ->> 'record_id' then
      return old;
    end if;
    if tg_op = 'DELETE' and tg_table_name = 'document_edit' and exists (select from document d
        where d.jurisdiction = to_jsonb(old) ->> 'jurisdiction' and d.id = to_jsonb(old) ->> 'document_id'
          and d.record_id = taken) then
      return old;
    end if;
    raise exception 'append-only: %', tg_table_name using errcode = 'restrict_violation';
  end $$`,
  `create or replace function take_back_records(taken text) returns integer
    language plpgsql security definer set search_path from current as $$
  declare
    here text := current_setting('lixiang.jurisdiction', true);
    item record;
    count integer := 0;
  begin
    for item in select i.record_id, i.record_version, i.revision from list_import_item i
        join list_import l on l.jurisdiction = i.jurisdiction and l.id = i.import_id
        where i.jurisdiction = here and i.import_id = taken and i.began
          and l.imported_at is not null and l.taken_back_at is null loop
      if not exists (select from record r where r.jurisdiction = here and r.id = item.record_id
            and r.version = item.record_version)
          or (select count(*) from event e where e.jurisdiction = here and e.record_id = item.record_id)
            <> item.record_version
          or exists (select from document d where d.jurisdiction = here and d.record_id = item.record_id
            and d.revision <> item.revision) then
        raise exception 'something was done with %', item.record_id using errcode = 'restrict_violation';
      end if;
      perform set_config('lixiang.taking_back', item.record_id, true);
      delete from submission where jurisdiction = here and record_id = item.record_id;
      delete from event where jurisdiction = here and record_id = item.record_id;
      delete from document_edit e using document d where e.jurisdiction = here
        and d.jurisdiction = here and d.record_id = item.record_id and e.document_id = d.id;
      delete from document where jurisdiction = here and record_id = item.record_id;
      delete from record_party where jurisdiction = here and record_id = item.record_id;
      delete from reported where jurisdiction = here and record_id = item.record_id;
      delete from examined_document where jurisdiction = here and record_id = item.record_id;
      delete from similarity_posting p using similarity_entry s where p.jurisdiction = here
        and s.jurisdiction = here and s.record_id = item.record_id and p.doc = s.doc;
      delete from similarity_entry where jurisdiction = here and record_id = item.record_id;
      delete from clock where jurisdiction = here and record_id = item.record_id;
      delete from record where jurisdiction = here and id = item.record_id;
      count := count + 1;
    end loop;
    perform set_config('lixiang.taking_back', '', true);
    return count;
  end $$`,
];

/** What was given a number may be taken back; the number is never given again. */
export class SpentNumbers extends Migration {
  override name = '2026-11-spent-numbers';

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}
