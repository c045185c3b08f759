import { Migration } from '@mikro-orm/migrations';
import { wall } from './walls.ts';

const TABLES: readonly string[] = [
  `create table list_import (
    jurisdiction text not null,
    id text not null,
    type text not null,
    account_id text not null,
    at timestamptz(3) not null,
    file_name text not null,
    sha256 text not null,
    template_version integer,
    content jsonb not null,
    judged jsonb not null,
    digest text not null,
    imported_at timestamptz(3),
    taken_back_at timestamptz(3),
    primary key (jurisdiction, id),
    foreign key (jurisdiction, account_id) references account (jurisdiction, id)
  )`,
  `create index list_import_account on list_import (jurisdiction, account_id, type, id)`,
  // Without a foreign key to the record: what was taken back is there no more.
  `create table list_import_item (
    jurisdiction text not null,
    import_id text not null,
    record_id text not null,
    "row" integer not null,
    began boolean not null,
    record_version integer not null,
    revision integer not null,
    before jsonb,
    primary key (jurisdiction, import_id, record_id),
    foreign key (jurisdiction, import_id) references list_import (jurisdiction, id)
  )`,
];

/**
 * The one thing that may be taken away from what is append-only: the beginning of a record that an import made, while
 * nothing else has happened to it. Only the function below does it; whoever asks it has no right to delete.
 */
const TAKING_BACK: readonly string[] = [
  `create or replace function refuse_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and tg_table_name in ('event', 'submission')
        and current_setting('lixiang.taking_back', true) = to_jsonb(old) ->> 'record_id' then
      return old;
    end if;
    raise exception 'append-only: %', tg_table_name using errcode = 'restrict_violation';
  end $$`,
  `create function take_back_records(taken text) returns integer
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
  `revoke all on function take_back_records(text) from public`,
  `grant execute on function take_back_records(text) to lixiang_app`,
];

/** Lists that are taken in from spreadsheets, and how they are taken back. */
export class ListImportTables extends Migration {
  override name = '2026-11-list-import';

  override up(): void {
    const walls = [
      ...wall('list_import', 'select, insert, update'),
      ...wall('list_import_item', 'select, insert'),
    ];
    for (const statement of [...TABLES, ...walls, ...TAKING_BACK]) this.addSql(statement);
  }
}
