import { Migration } from '@mikro-orm/migrations';
import { wall } from './walls.ts';

const EVENTS = [
  { event: 'insert', rows: 'new' },
  { event: 'update', rows: 'new' },
  { event: 'delete', rows: 'old' },
] as const;

/** Where that stands which columns are filled from, and what records are called there. */
const WATCHED = [
  { table: 'record', id: 'id' },
  { table: 'reported', id: 'record_id' },
] as const;

const STATEMENTS: readonly string[] = [
  // By the transaction, so that nobody waits for another who changes the same record.
  `create table changed_record (
    jurisdiction text not null references jurisdiction (key),
    type text not null,
    xid xid8 not null,
    record_id text not null,
    primary key (jurisdiction, type, xid, record_id)
  )`,
  ...WATCHED.map(
    ({ table, id }) => `create function note_changed_${table}() returns trigger language plpgsql as $$
    begin
      insert into changed_record (jurisdiction, type, xid, record_id)
        select distinct jurisdiction, type, pg_current_xact_id(), ${id} from touched
        on conflict do nothing;
      return null;
    end $$`,
  ),
  ...WATCHED.flatMap(({ table }) =>
    EVENTS.map(
      ({ event, rows }) =>
        `create trigger ${table}_told_at_${event} after ${event} on ${table}
          referencing ${rows} table as touched for each statement execute function note_changed_${table}()`,
    ),
  ),
];

/** Which records transactions have changed, so that what is kept of all of them is brought up to date by these alone. */
export class ChangedRecords extends Migration {
  override name = '2026-11-changed-records';

  override up(): void {
    for (const statement of [...STATEMENTS, ...wall('changed_record', 'select, insert, delete')])
      this.addSql(statement);
  }
}
