import { type RawBuilder, sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type WaitingRole, waitingStates } from '../procedure/waiting.ts';
import { actorOf } from '../record/load-situations.ts';
import { isNear, isOpen, isOwedBy } from '../record/open-clocks.ts';
import { loadAllPacks } from '../record/packs.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Rows } from '../storage/rows.ts';

type Place = {
  readonly role: WaitingRole;
  readonly type: string;
  readonly version: number;
  readonly state: string;
};

/** How many are looked at closely to count them; beyond, those whose turn it may be are counted. */
const LOOKED_AT = 100;

export type Wanted = {
  readonly type: string | null;
  /** The last one that has been seen. */
  readonly after: { readonly since: string; readonly id: string } | null;
  readonly limit: number;
};

/**
 * Records in states where somebody like the viewer is expected to act, longest waiting first, and how many they are;
 * whether the viewer really is, conditions decide that are not asked here. Of a few, all are found.
 */
export async function waitingRecords(
  context: Context,
  rows: Rows,
  { type, after, limit }: Wanted,
): Promise<RawBuilder<unknown>> {
  const beyond = after
    ? sql`(waiting.state_since, waiting.id) > (${after.since}::timestamptz, ${after.id}::text)`
    : sql`true`;
  return sql`with waiting as materialized (
      select record.id, record.type, record.unit_id, record.state, record.state_since
      from record where ${await expected(context, rows, type)}),
    counted as (select count(*)::int as total from waiting)
    select counted.total, picked.* from counted left join lateral (
      select * from waiting where counted.total <= ${LOOKED_AT} or ${beyond}
      order by waiting.state_since, waiting.id
      limit case when counted.total <= ${LOOKED_AT} then ${LOOKED_AT} else ${limit}::int end
    ) picked on true`;
}

/** Whether all that wait were found, however few were wanted. */
export function areAll(total: number): boolean {
  return total <= LOOKED_AT;
}

async function expected(context: Context, rows: Rows, type: string | null): Promise<RawBuilder<boolean>> {
  const own = context.actor.organisationId;
  if (own === null) return sql<boolean>`false`;
  const places = await placesOf(context, rows, type);
  const owing = sql<boolean>`record.id in (select clock.record_id from clock where ${isOpen} and ${isOwedBy(own)}
    and ${isNear(dateOfLaw(context.clock()))}) and ${type === null ? sql<boolean>`true` : sql<boolean>`record.type = ${type}`}`;
  const conditions = ROLES.flatMap((role) => {
    const here = places.filter((place) => place.role === role);
    if (here.length === 0) return [];
    return [
      sql<boolean>`((record.type, record.pack_version, record.state) in (select * from unnest(
      ${here.map((place) => place.type)}::text[], ${here.map((place) => place.version)}::int[],
      ${here.map((place) => place.state)}::text[])) and ${CONCERNS[role](own)})`,
    ];
  });
  return sql<boolean>`(${sql.join([...conditions, owing], sql` or `)})`;
}

async function placesOf(context: Context, rows: Rows, type: string | null): Promise<readonly Place[]> {
  const packs = await loadAllPacks(context, rows);
  return packs.flatMap((pack) =>
    pack.types
      .filter(({ recordType }) => type === null || recordType.key === type)
      .flatMap((each) =>
        waitingStates(each, actorOf(context)).map(({ role, state }) => ({
          role,
          state,
          type: each.recordType.key,
          version: pack.version,
        })),
      ),
  );
}

const ROLES = ['office', 'own', 'authority', 'named', 'drawn'] as const;

const CONCERNS: Readonly<Record<WaitingRole, (own: string) => RawBuilder<boolean>>> = {
  office: () => sql`true`,
  own: (own) => sql`record.unit_id = ${own}`,
  authority: (own) =>
    sql`record.unit_id in (select ward.id from organisation ward where ward.authority_id = ${own})`,
  named: (own) => sql`exists (select 1 from record_party party where party.jurisdiction = record.jurisdiction
    and party.record_id = record.id and party.organisation_id = ${own} and party.role = 'named')`,
  drawn: (own) => sql`exists (select 1 from draw, jsonb_array_elements_text(draw.members) as chosen (id)
    join record member on member.id = chosen.id
    where draw.jurisdiction = record.jurisdiction and draw.record_id = record.id and member.unit_id = ${own})`,
};
