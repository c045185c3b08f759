import { type Clock, type ScopeValues } from '@lixiang/schema';
import { type Selectable, sql } from 'kysely';
import { clockValues } from '../procedure/clock/clock-values.ts';
import { type Stands } from '../procedure/clock/standing.ts';
import { type Step } from '../procedure/clock/step.ts';
import { type LinkedRecord } from '../procedure/situation.ts';
import { type Rows, type Tables } from '../storage/rows.ts';

/** A kept clock, with how its due day was reckoned. */
export type StoredClock = Selectable<Tables['clock']> & { readonly reckoned: readonly Step[] };

/** How the due day of a kept clock was reckoned. */
export const reckoned = sql<readonly Step[]>`clock.steps`.as('reckoned');

/** By record: its clocks as expressions see them, as they were derived at its last change or on the day. */
export async function loadClockValues(
  rows: Rows,
  records: readonly Pick<LinkedRecord, 'id' | 'type'>[],
  today: string,
): Promise<ReadonlyMap<string, LinkedRecord['clocks']>> {
  const having = records.filter(({ type }) => (type.procedure?.clocks ?? []).length > 0);
  if (having.length === 0) return new Map();
  const found = await rows
    .selectFrom('clock')
    .selectAll()
    .where(
      'record_id',
      'in',
      having.map(({ id }) => id),
    )
    .orderBy('period')
    .execute();
  return new Map(
    having.map(({ id, type }) => [
      id,
      Object.fromEntries(
        (type.procedure?.clocks ?? []).map((clock): [string, ScopeValues] => {
          const ofClock = found.filter((row) => row.record_id === id && row.key === clock.key);
          const stands = ofClock.flatMap((row) => standsOf(row, clock) ?? []);
          return [clock.key, clockValues(stands.length < ofClock.length ? undefined : stands, today)];
        }),
      ),
    ]),
  );
}

/** What a kept clock's standing is told from; undefined where it is not known whether there is such a clock. */
export function standsOf(row: Selectable<Tables['clock']>, clock: Pick<Clock, 'metOn'>): Stands | undefined {
  if (row.from_on === null) return undefined;
  const { opens_on: opens, due_on: due, earliest_on: earliest, provisional } = row;
  return {
    clock,
    from: row.from_on,
    opens: opens === null ? null : { on: opens, earliest: opens, provisional: row.opens_provisional },
    due: due === null ? null : { on: due, earliest: earliest ?? due, provisional },
    metOn: row.met_on,
    paused: row.paused,
    closedOn: row.closed_on,
    remindOn: row.remind_on,
    graveFrom: row.grave_from,
  };
}
