import { Migration } from '@mikro-orm/migrations';
import { wall } from './walls.ts';

const STATEMENTS: readonly string[] = [
  `create table backfill (
    jurisdiction text not null references jurisdiction (key),
    purpose text not null,
    type text not null,
    paths jsonb not null,
    after_id text not null,
    done integer not null,
    total integer not null,
    begun_at timestamptz(3) not null,
    finished_at timestamptz(3),
    primary key (jurisdiction, purpose, type),
    check (purpose in ('report', 'likeness'))
  )`,
  // What has been filled in already stays so.
  `insert into backfill
    select jurisdiction, 'report', split_part(path, ' ', 1), jsonb_agg(split_part(path, ' ', 2)), '', 0, 0, now(), now()
    from report_plan, jsonb_array_elements_text(paths) as path group by 1, 3`,
  'drop table report_plan',
];

/** How far it has come with what new versions ask of old records. */
export class BackfillTables extends Migration {
  override name = '2026-11-backfill';

  override up(): void {
    for (const statement of [...STATEMENTS, ...wall('backfill', 'select, insert, update')])
      this.addSql(statement);
  }
}
