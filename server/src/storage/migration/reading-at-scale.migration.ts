import { Migration } from '@mikro-orm/migrations';

const STATEMENTS: readonly string[] = [
  // Each answer stands in one of three columns: the indexes of the others need not know of it.
  'drop index reported_word, reported_number, reported_day',
  `create index reported_word on reported (jurisdiction, type, path, word) include (record_id)
    where word is not null`,
  `create index reported_number on reported (jurisdiction, type, path, number) include (record_id)
    where number is not null`,
  `create index reported_day on reported (jurisdiction, type, path, day) include (record_id) where day is not null`,
  // All that sums need, without the rows themselves.
  `create index reported_answer on reported (jurisdiction, type, path, record_id, item) include (word, number, day)`,
  `create index record_counted on record (jurisdiction, type, id)
    include (state, unit_id, created_at, state_since, pack_version)`,
  'create index event_at on event (jurisdiction, at, id)',
  // Which words occur depends on the path: taken for independent, they are thought to be few.
  'create statistics reported_spread (ndistinct, dependencies, mcv) on type, path, word from reported',
];

/** What the typed read API finds its way by where there are hundreds of thousands of records. */
export class ReadingAtScale extends Migration {
  override name = '2026-11-reading-at-scale';

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}
