import { type Store } from '@lixiang/server';
import { sql } from 'kysely';

/**
 * What PostGraphile is given over the same tables: a view with a column for each field of a form, which stands behind
 * the same wall of rows, and a function for sums, which it has no words of its own for.
 */
export async function makeViews(store: Store): Promise<void> {
  await store.asOwner(async (rows) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(rows);
  });
}

const handedIn = (document: string) => `lateral (select s.values, s.sequence from submission s
    where s.jurisdiction = r.jurisdiction and s.record_id = r.id and s.document_key = '${document}'
    order by s.sequence desc limit 1)`;

const STATEMENTS = [
  'drop schema if exists peer cascade',
  'create schema peer',
  'grant usage on schema peer to lixiang_app',
  // What is compared comes first from the rows that are indexed for it; the rest from what was handed in.
  `create view peer.project with (security_invoker = true) as
    select r.jurisdiction, r.id, r.number, r.title, r.state, r.state_since, r.unit_id, r.created_at, r.updated_at,
      r.version, r.facts, category.word as category, d.values ->> 'projectName' as project_name,
      (d.values ->> 'costAmount')::bigint as cost_amount, d.values ->> 'projectType' as project_type,
      d.values ->> 'leader' as leader, d.values ->> 'leaderPhone' as leader_phone, d.values ->> 'contact' as contact,
      d.values ->> 'background' as background, d.values ->> 'costEstimate' as cost_estimate,
      d.values ->> 'preparation' as preparation, d.values ->> 'scheduleAndFunds' as schedule_and_funds,
      p.values ->> 'kind' as kind, (p.values ->> 'crossDepartment')::boolean as cross_department
    from record r
    join reported category on category.jurisdiction = r.jurisdiction and category.record_id = r.id
      and category.type = 'project' and category.path = 'profile.category' and category.item = 0
    left join ${handedIn('declaration')} d on true
    left join ${handedIn('profile')} p on true
    where r.type = 'project'`,
  `create view peer.unit with (security_invoker = true) as select jurisdiction, id, name from organisation`,
  `create view peer.act with (security_invoker = true) as
    select e.jurisdiction, e.id, e.record_id, e.sequence, e.at, e.transition, e.from_state, e.to_state, e.reason,
      account.name as actor, o.name as organisation
    from event e
      left join account on account.jurisdiction = e.jurisdiction and account.id = e.account_id
      left join organisation o on o.jurisdiction = e.jurisdiction and o.id = e.organisation_id`,
  `comment on view peer.unit is '@primaryKey jurisdiction,id'`,
  `comment on view peer.act is E'@primaryKey jurisdiction,id\\n@foreignKey (jurisdiction, record_id) references peer.project (jurisdiction, id)|@foreignFieldName history'`,
  `comment on view peer.project is E'@primaryKey jurisdiction,id\\n@foreignKey (jurisdiction, unit_id) references peer.unit (jurisdiction, id)|@fieldName unit'`,
  `create function peer.project_sums(asked_category text, since date) returns table (category text, state text, count bigint, total text)
    language sql stable as $$
    select k.word, r.state, count(*), sum(a.number)::text
    from record r
      left join reported k on k.jurisdiction = r.jurisdiction and k.record_id = r.id and k.type = 'project'
        and k.path = 'profile.kind' and k.item = 0
      left join reported a on a.jurisdiction = r.jurisdiction and a.record_id = r.id and a.type = 'project'
        and a.path = 'declaration.costAmount' and a.item = 0
    where r.jurisdiction = current_setting('lixiang.jurisdiction') and r.type = 'project'
      and (r.created_at at time zone 'Asia/Shanghai')::date >= since
      and exists (select from reported found where found.jurisdiction = r.jurisdiction and found.record_id = r.id
        and found.type = 'project' and found.path = 'profile.category' and found.word = asked_category)
    group by 1, 2 order by 1, 2 $$`,
  `grant select on all tables in schema peer to lixiang_app`,
];
