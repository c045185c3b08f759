import { type Pack } from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { BY_CLOCK, CREATED } from '../record/wording.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { DomainError } from '../shared/domain-error.ts';
import { ACT_DAY, ACT_DAYS, ACT_LATE } from './act-columns.ts';
import { actsAre, type ActWhere } from './act-rows.ts';
import { keepAnswers } from './kept-answers.ts';
import { type Reader } from './reader.ts';
import { visible } from './visible.ts';

export type ActArgs = {
  readonly first: number;
  readonly after?: string | null;
  readonly where?: ActWhere | null;
};

type ActRow = {
  readonly id: string;
  readonly at: string;
  readonly transition: string | null;
  readonly actor: string | null;
  readonly record: { readonly id: string; readonly type: string };
};

const FROM = sql`from event join record on record.jurisdiction = event.jurisdiction and record.id = event.record_id`;

/** Acts on the records that the reader sees, the latest first. */
export async function listActs(reader: Reader, pack: Pack, args: ActArgs): Promise<Page<unknown>> {
  const { context } = reader;
  const limit = rowsToFetch(args.first);
  const after = decodeCursor(args.after, 2);
  const beyond = after
    ? sql`(event.at, event.id) < (${String(after[0])}::timestamptz, ${String(after[1])}::text)`
    : sql`true`;
  const rows = await context.read(async (all) => {
    const { rows: found } = await sql<ActRow>`
      select event.id, event.at, event.sequence, event.transition, event.from_state as "fromState",
        event.to_state as "toState", event.reason, account.name as actor, organisation.name as organisation,
        ${ACT_DAYS} as days, ${ACT_LATE} as late,
        jsonb_build_object('id', record.id, 'type', record.type, 'number', record.number, 'title', record.title) as record
      ${FROM}
        left join account on account.jurisdiction = event.jurisdiction and account.id = event.account_id
        left join organisation on organisation.jurisdiction = event.jurisdiction
          and organisation.id = event.organisation_id
      where ${await visible(reader, all)} and ${actsAre(args.where)} and ${beyond}
      order by event.at desc, event.id desc limit ${limit}`.execute(all);
    return found;
  });
  return pageOf({
    rows,
    first: args.first,
    position: ({ at, id }) => [at, id],
    node: ({ transition, actor, ...row }) => ({
      ...row,
      transition,
      actor: actor ?? BY_CLOCK,
      name: actName(pack, transition, row.record.type),
    }),
    total: () =>
      context.read(async (all) => {
        const { rows: counted } = await sql<{ readonly total: number }>`
          select count(*)::int as total ${FROM}
          where ${await visible(reader, all)} and ${actsAre(args.where)}`.execute(all);
        return counted[0]?.total ?? 0;
      }),
  });
}

/** What an act is called: as the pack says for that type of record, else for any. */
export function actName({ recordTypes, procedures }: Pack, transition: string | null, type?: string): string {
  if (transition === null) return CREATED;
  const own = recordTypes.find(({ key }) => key === type)?.procedure;
  const named = [...procedures.filter(({ key }) => key === own), ...procedures].flatMap(
    ({ transitions }) => transitions,
  );
  return named.find(({ key }) => key === transition)?.name ?? transition;
}

export const ACT_KEYS = ['type', 'transition', 'toState', 'organisation', 'unit', 'on'] as const;
export type ActKey = (typeof ACT_KEYS)[number];
export type ActGrouping = {
  readonly by: ActKey;
  readonly period?: 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR' | null;
};

export type ActGroup = {
  readonly keys: readonly (string | null)[];
  readonly count: number;
  readonly records: number;
  readonly late: number | null;
  readonly days: { readonly sum: number; readonly average: string | null; readonly most: number } | null;
};

export type ActMeasures = { readonly late: boolean; readonly days: boolean };

const MOST_GROUPS = 1000;
const MOST_KEYS = 3;

/** Acts in groups: how many, on how many records, how many late, and how many days they needed. */
export async function aggregateActs(
  reader: Reader,
  { groupBy, where, first }: Omit<ActArgs, 'after'> & { readonly groupBy: readonly ActGrouping[] },
  { late, days }: ActMeasures,
): Promise<{ readonly groups: readonly ActGroup[]; readonly more: boolean }> {
  if (first < 1 || first > MOST_GROUPS)
    throw DomainError.invalidInput(`分组数应在 1 到 ${MOST_GROUPS} 之间。`);
  if (groupBy.length > MOST_KEYS) throw DomainError.invalidInput(`最多按 ${MOST_KEYS} 项分组。`);
  const keys = groupBy.map(keyOf);
  const places = keys.map((_, at) => sql.lit(at + 1));
  const found = await reader.context.read(async (all) => {
    const statement = sql<ActGroup>`
      select ${keys.length > 0 ? sql`${sql.join(keys.map((key, at) => sql`${key} as ${sql.ref(`k${at}`)}`))}, ` : sql``}
        jsonb_build_array(${keys.length > 0 ? sql.join(keys) : sql``}) as keys,
        count(*)::int as count, count(distinct event.record_id)::int as records,
        ${late ? sql`(count(*) filter (where ${ACT_LATE}))::int` : sql`null`} as late,
        ${days ? sql`jsonb_build_object('sum', coalesce(sum(${ACT_DAYS}), 0), 'average', trim_scale(round(avg(${ACT_DAYS}), 2))::text, 'most', coalesce(max(${ACT_DAYS}), 0))` : sql`null`} as days
      ${FROM}
      where ${await visible(reader, all)} and ${actsAre(where)}
      ${places.length > 0 ? sql`group by ${sql.join(places)} order by ${sql.join(places)}` : sql``}
      limit ${first + 1}`;
    return await answered(reader.context, all, { statement });
  });
  // Those that are kept are everybody's: whoever adds to a group adds to one of their own.
  return {
    groups: found.slice(0, first).map((group) => Object.assign({}, group)),
    more: found.length > first,
  };
}

const answered = keepAnswers<ActGroup>();

const COLUMNS: Readonly<Record<Exclude<ActKey, 'on'>, RawBuilder<unknown>>> = {
  type: sql`record.type`,
  transition: sql`event.transition`,
  toState: sql`event.to_state`,
  organisation: sql`event.organisation_id`,
  unit: sql`record.unit_id`,
};

const FORMATS = { DAY: 'YYYY-MM-DD', MONTH: 'YYYY-MM', QUARTER: 'YYYY"-Q"Q', YEAR: 'YYYY' } as const;

function keyOf({ by, period }: ActGrouping): RawBuilder<unknown> {
  if (by === 'on') return sql`to_char(${ACT_DAY}, ${sql.lit(FORMATS[period ?? 'DAY'])})`;
  if (period) throw DomainError.invalidInput('只有按日期分组时才能写时段。');
  return COLUMNS[by];
}
