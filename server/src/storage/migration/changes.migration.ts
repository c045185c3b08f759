import { Migration } from '@mikro-orm/migrations';
import { wall } from './walls.ts';

/** What sums, and who may read what they are made of, rest on. */
const WATCHED: readonly string[] = [
  'record',
  'reported',
  'organisation',
  'record_link',
  'record_party',
  'submission',
  'event',
  'clock',
];

const EVENTS = [
  { event: 'insert', rows: 'new' },
  { event: 'update', rows: 'new' },
  { event: 'delete', rows: 'old' },
] as const;

const STATEMENTS: readonly string[] = [
  // A row for each transaction, so that none waits for another; one that is rolled back leaves none.
  `create table changed (
    jurisdiction text not null references jurisdiction (key),
    xid xid8 not null,
    at timestamptz(3) not null,
    primary key (jurisdiction, xid)
  )`,
  'create index changed_at on changed (jurisdiction, at)',
  `create function note_change() returns trigger language plpgsql as $$
  begin
    insert into changed (jurisdiction, xid, at)
      select distinct jurisdiction, pg_current_xact_id(), now() from touched
      on conflict do nothing;
    return null;
  end $$`,
  ...WATCHED.flatMap((table) =>
    EVENTS.map(
      ({ event, rows }) =>
        `create trigger ${table}_noted_at_${event} after ${event} on ${table}
          referencing ${rows} table as touched for each statement execute function note_change()`,
    ),
  ),
];

/** Which transactions have changed what sums rest on: an answer from before none of them still holds. */
export class ChangeTables extends Migration {
  override name = '2026-11-changes';

  override up(): void {
    for (const statement of [...STATEMENTS, ...wall('changed', 'select, insert, delete')])
      this.addSql(statement);
  }
}
