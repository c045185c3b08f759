import { type Values } from '@lixiang/forms';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import {
  type DrawFacts,
  type EventFacts,
  type FilingFacts,
  type OpinionFacts,
  type OrganisationFacts,
  type PointFacts,
} from '../procedure/situation.ts';
import { json, type Rows, type Tables } from '../storage/rows.ts';
import { walk } from './walk.ts';

/** What was handed in last of a document, and under which version of the pack. */
export type Submitted = { readonly values: Values; readonly version: number };

export type LinkRow = { readonly linkKey: string; readonly fromId: string; readonly toId: string };

/** A record, with as much of what belongs to it as is looked at from the places where it was found. */
export type GatheredRow = {
  readonly id: string;
  readonly type: string;
  readonly packVersion: number;
  readonly state: string;
  readonly number: string;
  readonly title: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly stateSince: string;
  readonly version: number;
  readonly facts: Values;
  readonly columns: unknown;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitCode: string | null;
  readonly unitAttributes: Values;
  readonly authorityId: string | null;
  readonly authorityName: string | null;
  /** How far it is carried by an act, where it is to be decided about: 0 for those asked for. */
  readonly carried: readonly number[] | null;
  readonly submitted: Readonly<Record<string, Submitted>> | null;
  /** Of a record seen from elsewhere whose type has no procedure. */
  readonly written: Readonly<Record<string, Values>> | null;
  /** Null where nobody asks. */
  readonly clocks: readonly Selectable<Tables['clock']>[] | null;
  readonly documents: Readonly<Record<string, { readonly values: Values; readonly revision: number }>> | null;
  readonly files: readonly { readonly id: string; readonly document: string }[] | null;
  readonly points: readonly PointFacts[] | null;
  readonly opinions: readonly (Omit<OpinionFacts, 'on'> & { readonly at: string })[] | null;
  readonly draws: readonly (Omit<DrawFacts, 'on'> & { readonly at: string })[] | null;
  readonly events: readonly (Omit<EventFacts, 'on'> & { readonly at: string })[] | null;
  readonly filings: readonly (Omit<FilingFacts, 'on'> & { readonly at: string })[] | null;
};

export type Gathered = {
  readonly records: readonly GatheredRow[];
  readonly links: readonly LinkRow[];
  /** The organisations that are offices, and those that documents name. */
  readonly directory: readonly OrganisationFacts[];
  /** Of how many records those asked for are the first, where the question counts them. */
  readonly total: number;
};

export type Question = {
  /** Selects `place, id, unit, state, carried, all_of, total` of where to start. */
  readonly starts: RawBuilder<unknown>;
  /** Links of a record that is not there yet, beside those that are stored. */
  readonly given: readonly LinkRow[];
  /** The places of an itinerary. */
  readonly places: string;
};

/** Reads records and everything around them that deciding may look at, in one statement however many they are. */
export async function gatherRows(rows: Rows, { starts, given, places }: Question): Promise<Gathered> {
  const { rows: found } = await sql<Gathered>`with recursive
    plan (places) as materialized (select ${places}::jsonb),
    starts (place, id, unit, state, carried, all_of, total) as materialized (${starts}),
    given (link_key, from_id, to_id) as (
      select "linkKey", "fromId", "toId"
      from jsonb_to_recordset(${json(given)}) as g ("linkKey" text, "fromId" text, "toId" text)),
    ${walk},
    seen as materialized (select distinct place, id, carried from walk where id is not null)
    select
      coalesce((select json_agg(each order by each.id) from (${RECORDS}) each), '[]') as records,
      coalesce((select json_agg(each) from (${LINKS}) each), '[]') as links,
      coalesce((select json_agg(each order by each.id) from (${DIRECTORY}) each), '[]') as directory,
      coalesce((select max(total) from starts), 0)::int as total`.execute(rows);
  const [gathered] = found;
  if (!gathered) throw new Error('one row was asked for');
  return gathered;
}

/** What was handed in last: all of it of a record whose type asks for its own, and of others what is read there. */
const SUBMITTED = sql`(select json_object_agg(s.document_key, json_build_object('values', s.values, 'version', s.pack_version)) from (
    select distinct on (document_key) document_key, "values", pack_version from submission
    where jurisdiction = r.jurisdiction and record_id = r.id
      and ((found.carried is not null and asked.submitted) or document_key = any(found.reads))
    order by document_key, sequence desc) s)`;

/** What belongs to a record that is to be decided about. */
const OWN = sql`
    (select json_object_agg(d.key, json_build_object('values', d.values, 'revision', d.revision))
      from document d where d.jurisdiction = r.jurisdiction and d.record_id = r.id) as documents,
    (select json_agg(json_build_object('id', f.id, 'document', f.document_key) order by f.id)
      from file f where f.jurisdiction = r.jurisdiction and f.record_id = r.id and f.removed_at is null) as files,
    (select json_agg(json_build_object('id', p.id, 'answered', p.answer is not null) order by p.id)
      from point p where p.jurisdiction = r.jurisdiction and p.record_id = r.id) as points,
    (select json_agg(json_build_object('id', o.id, 'review', o.review, 'task', o.task, 'asked', o.asked,
        'outcome', o.outcome, 'digest', o.inputs, 'at', o.at) order by o.at, o.id)
      from opinion o where o.jurisdiction = r.jurisdiction and o.record_id = r.id) as opinions,
    (select json_agg(json_build_object('panel', w.panel, 'at', w.at, 'members', coalesce(
        (select json_agg(json_build_object('id', m.id, 'name', coalesce(m.title, m.number), 'unit', m.unit_id)
            order by chosen.place)
          from jsonb_array_elements_text(w.members) with ordinality as chosen (id, place)
          cross join lateral (
            select * from record where jurisdiction = r.jurisdiction and id = chosen.id offset 0) m), '[]'))
        order by w.at, w.id)
      from draw w where w.jurisdiction = r.jurisdiction and w.record_id = r.id) as draws,
    (select json_agg(json_build_object('transition', e.transition, 'to', e.to_state, 'at', e.at,
        'account', e.account_id, 'organisation', e.organisation_id) order by e.sequence)
      from event e where asked.events and e.jurisdiction = r.jurisdiction and e.record_id = r.id) as events,
    (select json_agg(json_build_object('key', g.key, 'offices', g.offices, 'at', e.at, 'received',
        (select coalesce(json_agg(receipt -> 'office'), '[]') from jsonb_array_elements(g.receipts) receipt))
        order by g.id)
      from filing g join event e on e.jurisdiction = g.jurisdiction and e.id = g.event_id
      where asked.filings and g.jurisdiction = r.jurisdiction and g.record_id = r.id
        and g.returned_at is null) as filings`;

const RECORDS = sql`
    select r.id, r.type, r.pack_version as "packVersion", r.state, r.number, r.title, r.created_at as "createdAt",
      r.updated_at as "updatedAt", r.state_since as "stateSince", r.version, r.facts, r.columns,
      u.id as "unitId", u.name as "unitName", u.credit_code as "unitCode", u.attributes as "unitAttributes",
      a.id as "authorityId", a.name as "authorityName", found.carried, ${SUBMITTED} as submitted,
      case when asked.written then (select json_object_agg(d.key, d.values) from document d
        where d.jurisdiction = r.jurisdiction and d.record_id = r.id and d.key = any(found.reads)) end as written,
      case when 'clocks' = any(found.reads) then coalesce((select json_agg(c order by c.period) from clock c
        where c.jurisdiction = r.jurisdiction and c.record_id = r.id), '[]') end as clocks,
      own.*
    from (
      select id, carried, array(
        select jsonb_array_elements_text((select places from plan) -> looked.place -> 'reads')
        from unnest(all_places) as looked (place)) as reads
      from (select id, array_agg(distinct place) as all_places,
        array_agg(distinct carried) filter (where carried is not null) as carried from seen group by id) by_id
    ) found
    join record r on r.id = found.id
    join organisation u on u.jurisdiction = r.jurisdiction and u.id = r.unit_id
    left join organisation a on a.jurisdiction = u.jurisdiction and a.id = u.authority_id
    left join lateral jsonb_to_record((select places from plan) -> r.type)
      as asked (events boolean, filings boolean, submitted boolean, written boolean) on true
    left join lateral (select ${OWN}) own on found.carried is not null`;

const LINKS = sql`
    select distinct l.link_key as "linkKey", l.from_id as "fromId", l.to_id as "toId"
    from seen,
      jsonb_to_recordset((select places from plan) -> seen.place -> 'ways') as way
        (over text, identity text, outgoing boolean),
      lateral (
        select link_key, from_id, to_id from record_link
        where way.outgoing and from_id = seen.id and link_key = way.identity
        union all
        select link_key, from_id, to_id from record_link
        where not way.outgoing and to_id = seen.id and link_key = way.identity
      ) l
    where way.over = 'link'
    order by 3, 2`;

const DIRECTORY = sql`
    select id, name, case when active then offices else '[]'::jsonb end as offices
    from organisation
    where (active and offices <> '[]'::jsonb) or exists (
      select from seen,
        jsonb_to_recordset((select places from plan) -> seen.place -> 'naming') as naming (document text, field text),
        document d
      where seen.carried is not null and d.record_id = seen.id and d.key = naming.document
        and d.values -> naming.field ? organisation.id)`;
