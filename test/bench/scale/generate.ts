import { sql } from 'kysely';
import { readLabelled } from '../../support/labelled-projects.ts';
import { type Rows } from '../../../server/src/storage/rows.ts';

export type Size = { readonly projects: number; readonly units: number };

type Prototype = { readonly jurisdiction: string; readonly record: string };

/** Months that the projects are spread over, so many minutes apart. */
const APART = 13;

/**
 * Projects made by SQL after one that came about through the API, the same ones every time: the first three to seven
 * of its acts, five on an average, with the documents that were handed in with them, each with a unit, a name, a kind,
 * an amount and a day of its own.
 */
export async function generate(
  rows: Rows,
  { jurisdiction, record }: Prototype,
  { projects, units }: Size,
): Promise<void> {
  const said = readLabelled('queries');
  const titles = said.map(({ title }) => title);
  const goals = said.map(({ texts }) => texts.join(''));
  // What is copied has been checked and announced already.
  await sql`set local session_replication_role = replica`.execute(rows);
  await sql`create function pg_temp.pick(n integer, salt integer, choices integer) returns integer
    language sql immutable as $$ select ((hashint8extended(n, salt) & 9007199254740991) % choices)::integer $$`.execute(
    rows,
  );
  await sql`create function pg_temp.copied(id text, n integer) returns text language sql immutable
    as $$ select left(id, 24) || lpad(to_hex(n), 12, '0') $$`.execute(rows);
  await sql`insert into organisation (jurisdiction, id, name, offices, attributes, active)
    select ${jurisdiction}, pg_temp.copied(${record}, n), '第' || n || '单位', '[]', '{}', true
    from generate_series(1, ${units}) n`.execute(rows);
  await sql`create temp table made on commit drop as
    select n, pg_temp.copied(${record}, n) as id, pg_temp.copied(${record}, 1 + pg_temp.pick(n, 1, ${units})) as unit_id,
      3 + pg_temp.pick(n, 2, 5) as acts,
      (${titles}::text[])[1 + pg_temp.pick(n, 3, ${titles.length})] || n as title,
      (${goals}::text[])[1 + pg_temp.pick(n, 3, ${goals.length})] as background,
      (array['application', 'network', 'dataUse', 'security'])[1 + pg_temp.pick(n, 6, 4)] as category,
      (array['newBuild', 'rebuild', 'upgrade'])[1 + pg_temp.pick(n, 7, 3)] as kind,
      1000000 * (1 + pg_temp.pick(n, 8, 5000))::bigint as amount,
      timestamptz '2021-01-04 09:00:00+08' + n * ${APART} * interval '1 minute' as at
    from generate_series(1, ${projects}) n`.execute(rows);
  await sql`analyze made`.execute(rows);
  await sql`insert into record (jurisdiction, id, type, pack_version, unit_id, number, title, state, state_since, facts,
      columns, version, created_at, created_by, updated_at)
    select r.jurisdiction, made.id, r.type, r.pack_version, made.unit_id, 'G-' || lpad(n::text, 7, '0'), made.title,
      e.to_state, made.at + acts * interval '1 day',
      jsonb_build_object('investment', amount, 'declaredOn', ((made.at + interval '2 days') at time zone 'Asia/Shanghai')::date)
        || case when acts < 6 then '{}' else jsonb_build_object(
          'opinionOn', ((made.at + interval '6 days') at time zone 'Asia/Shanghai')::date) end,
      r.columns || jsonb_build_object('declaration.costAmount', amount), acts, made.at, r.created_by,
      made.at + acts * interval '1 day'
    from made join record r on r.id = ${record}
      join event e on e.record_id = ${record} and e.sequence = made.acts`.execute(rows);
  await sql`insert into event (jurisdiction, id, record_id, sequence, transition, from_state, to_state, account_id,
      organisation_id, caused_by, at, basis, reason, remarks, input, acknowledged, request_id)
    select e.jurisdiction, pg_temp.copied(e.id, n), made.id, e.sequence, e.transition, e.from_state, e.to_state,
      e.account_id, case when e.organisation_id = r.unit_id then made.unit_id else e.organisation_id end,
      null, made.at + e.sequence * interval '1 day', e.basis, e.reason, e.remarks, e.input, e.acknowledged,
      e.request_id
    from made join event e on e.record_id = ${record} and e.sequence <= made.acts
      join record r on r.id = ${record}`.execute(rows);
  await sql`insert into submission (jurisdiction, id, record_id, document_key, sequence, event_id, "values", file_ids,
      pack_version, digest)
    select s.jurisdiction, pg_temp.copied(s.id, n), made.id, s.document_key, s.sequence, pg_temp.copied(s.event_id, n),
      case s.document_key
        when 'declaration' then s.values || jsonb_build_object('projectName', made.title, 'costAmount', amount,
          'background', background, 'applicantUnit', made.unit_id, 'projectOwner', made.unit_id)
        when 'profile' then s.values || jsonb_build_object('kind', made.kind, 'category', category)
        else s.values end,
      '[]', s.pack_version, s.digest
    from made join event e on e.record_id = ${record} and e.sequence <= made.acts
      join submission s on s.event_id = e.id and s.document_key = any(array['declaration', 'profile', 'catalogue', 'opinion'])
  `.execute(rows);
  await sql`insert into clock select (jsonb_populate_record(c, jsonb_build_object('record_id', made.id))).*
    from made, clock c where c.record_id = ${record} and made.acts >= 5 and pg_temp.pick(n, 9, 10) = 0`.execute(
    rows,
  );
}
