import { type Work } from './peer-work.ts';

/** A project with all that belongs to it: every row that the record's page shows or is decided by. */
export const readPage: Work = async (client, { jurisdiction }, { id }) => {
  const one = [jurisdiction, id];
  const select = async (statement: string) => (await client.query(statement, one)).rows;
  const [record] = await select(
    `select r.*, u.name as "unitName", u.attributes, a.id as "authorityId", a.name as "authorityName"
      from record r
      join organisation u on u.jurisdiction = r.jurisdiction and u.id = r.unit_id
      left join organisation a on a.jurisdiction = u.jurisdiction and a.id = u.authority_id
      where r.jurisdiction = $1 and r.id = $2`,
  );
  return {
    record,
    passed: await select(
      'select to_state, transition, at, account_id, organisation_id from event where jurisdiction = $1 and record_id = $2 order by sequence limit 100',
    ),
    documents: await select(
      `select d.key, d.values, d.revision, d.saved_at, a.name as "savedBy" from document d
        left join account a on a.jurisdiction = d.jurisdiction and a.id = d.saved_by
        where d.jurisdiction = $1 and d.record_id = $2`,
    ),
    files: await select(
      `select f.id, f.document_key, f.name, f.size, f.media_type, f.sha256, f.sm3, f.uploaded_at, a.name as by
        from file f join account a on a.jurisdiction = f.jurisdiction and a.id = f.uploaded_by
        where f.jurisdiction = $1 and f.record_id = $2 and f.removed_at is null order by f.id`,
    ),
    submissions: await select(
      `select s.id, s.document_key, s.sequence, e.at, a.name as by from submission s
        join event e on e.jurisdiction = s.jurisdiction and e.id = s.event_id
        left join account a on a.jurisdiction = e.jurisdiction and a.id = e.account_id
        where s.jurisdiction = $1 and s.record_id = $2 order by s.sequence`,
    ),
    links: await select(
      `select l.link_key, o.id, o.type, o.title, o.number, o.state, o.facts, u.name as unit from record_link l
        join record o on o.jurisdiction = l.jurisdiction and o.id in (l.from_id, l.to_id) and o.id <> $2
        join organisation u on u.jurisdiction = o.jurisdiction and u.id = o.unit_id
        where l.jurisdiction = $1 and $2 in (l.from_id, l.to_id)`,
    ),
    bars: await select(
      `select o.id, o.title, o.number, o.state, o.facts from record o
        where o.jurisdiction = $1 and o.type = 'unitBar'
        and o.unit_id = (select unit_id from record where jurisdiction = $1 and id = $2)`,
    ),
    blacklist: await select(
      `select o.id, o.title, o.number, o.state, o.facts from record o
        where o.jurisdiction = $1 and o.type = 'blacklistEntry' and o.id <> $2 order by o.number limit 201`,
    ),
    clocks: await select('select * from clock where jurisdiction = $1 and record_id = $2 order by period'),
    points: await select(
      `select p.*, e.at as "raisedAt", o.name as "raisedBy", b.name as "answeredBy" from point p
        join event e on e.jurisdiction = p.jurisdiction and e.id = p.event_id
        left join organisation o on o.jurisdiction = e.jurisdiction and o.id = e.organisation_id
        left join account b on b.jurisdiction = p.jurisdiction and b.id = p.answered_by
        where p.jurisdiction = $1 and p.record_id = $2 order by p.id`,
    ),
    opinions: await select(
      `select o.*, a.name as by from opinion o
        join account a on a.jurisdiction = o.jurisdiction and a.id = o.account_id
        where o.jurisdiction = $1 and o.record_id = $2 order by o.at`,
    ),
    draws: await select(
      `select d.*, a.name as by, (select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title,
          'number', m.number, 'unit', u.name))
          from record m join organisation u on u.jurisdiction = m.jurisdiction and u.id = m.unit_id
          where m.jurisdiction = d.jurisdiction and d.members ? m.id) as drawn
        from draw d join account a on a.jurisdiction = d.jurisdiction and a.id = d.account_id
        where d.jurisdiction = $1 and d.record_id = $2 order by d.id`,
    ),
    filings: await select('select * from filing where jurisdiction = $1 and record_id = $2 order by id'),
    offices: (
      await client.query(
        `select id, name, offices from organisation where jurisdiction = $1 and active and offices <> '[]'`,
        [jurisdiction],
      )
    ).rows,
  };
};

/** What has happened to a project, with what was handed in each time. */
export const readHistory: Work = async (client, { jurisdiction }, { id }) => {
  const { rows } = await client.query(
    `select e.id, e.sequence, e.at, e.transition, e.from_state, e.to_state, e.basis, e.reason, e.remarks,
        e.input, e.acknowledged, a.name as actor, o.name as organisation
      from event e
      left join account a on a.jurisdiction = e.jurisdiction and a.id = e.account_id
      left join organisation o on o.jurisdiction = e.jurisdiction and o.id = e.organisation_id
      where e.jurisdiction = $1 and e.record_id = $2 order by e.sequence limit 31`,
    [jurisdiction, id],
  );
  const counted = await client.query(
    'select count(*) as total from event where jurisdiction = $1 and record_id = $2',
    [jurisdiction, id],
  );
  const submitted = await client.query(
    'select id, event_id, document_key, sequence from submission where jurisdiction = $1 and record_id = $2 order by sequence',
    [jurisdiction, id],
  );
  return {
    record: {
      events: {
        totalCount: Number(counted.rows[0].total),
        edges: rows.map((event) => ({
          node: { ...event, submissions: submitted.rows.filter(({ event_id }) => event_id === event.id) },
        })),
      },
    },
  };
};
