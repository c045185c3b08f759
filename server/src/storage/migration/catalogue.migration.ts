import { Migration } from '@mikro-orm/migrations';
import { wall } from './walls.ts';

const TABLES: readonly string[] = [
  `create table given_number (
    jurisdiction text not null,
    record_id text not null,
    document_key text not null,
    path text not null,
    scope text not null,
    number text not null,
    event_id text not null,
    primary key (jurisdiction, record_id, document_key, path),
    foreign key (jurisdiction, record_id) references record (jurisdiction, id),
    foreign key (jurisdiction, event_id) references event (jurisdiction, id)
  )`,
  `create index given_number_number on given_number (jurisdiction, number)`,
  `create trigger given_number_append_only before update or delete on given_number
    for each row execute function refuse_change()`,
  `create trigger given_number_not_emptied before truncate on given_number
    for each statement execute function refuse_change()`,
];

/** The numbers that answers were given: once, for good. */
export class CatalogueTables extends Migration {
  override name = '2026-11-catalogue';

  override up(): void {
    for (const statement of [...TABLES, ...wall('given_number', 'select, insert')]) this.addSql(statement);
  }
}
