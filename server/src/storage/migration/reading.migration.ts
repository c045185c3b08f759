import { Migration } from '@mikro-orm/migrations';
import { wall } from './walls.ts';

const TABLES: readonly string[] = [
  // Derived, as clocks are; a foreign key would take part in the locks of records.
  `create table reported (
    jurisdiction text not null references jurisdiction (key),
    record_id text not null,
    path text not null,
    item integer not null,
    type text not null,
    word text,
    number bigint,
    day date,
    primary key (jurisdiction, record_id, path, item)
  )`,
  // Comparisons of these types are leakproof, so that the wall of rows does not keep the indexes from being used.
  `create index reported_word on reported (jurisdiction, type, path, word)`,
  `create index reported_number on reported (jurisdiction, type, path, number)`,
  `create index reported_day on reported (jurisdiction, type, path, day)`,
  `create table report_plan (
    jurisdiction text not null references jurisdiction (key),
    paths jsonb not null,
    primary key (jurisdiction)
  )`,
  `create table api_token (
    jurisdiction text not null,
    id text not null,
    name text not null,
    digest text not null,
    prefix text not null,
    scopes jsonb not null,
    organisation_id text not null,
    per_minute integer not null,
    created_at timestamptz(3) not null,
    created_by text not null,
    expires_at timestamptz(3) not null,
    revoked_at timestamptz(3),
    last_used_at timestamptz(3),
    primary key (jurisdiction, id),
    constraint api_token_digest_unique unique (digest),
    foreign key (jurisdiction, organisation_id) references organisation (jurisdiction, id),
    foreign key (jurisdiction, created_by) references account (jurisdiction, id)
  )`,
  `create table read_operation (
    jurisdiction text not null references jurisdiction (key),
    digest text not null,
    text text not null,
    last_seen_at timestamptz(3) not null,
    count integer not null,
    primary key (jurisdiction, digest)
  )`,
];

/** What the typed read API keeps: reported answers, the keys of outside systems, and what they have asked. */
export class ReadingTables extends Migration {
  override name = '2026-11-reading';

  override up(): void {
    const walls = [
      ...wall('reported', 'select, insert, update, delete'),
      ...wall('report_plan', 'select, insert, update'),
      ...wall('api_token', 'select, insert, update'),
      ...wall('read_operation', 'select, insert, update, delete'),
    ];
    for (const statement of [...TABLES, ...walls]) this.addSql(statement);
  }
}
