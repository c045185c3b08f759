import { type Clock, type ScopeValues } from '@lixiang/schema';
import { type Selectable, sql } from 'kysely';
import { clockValues } from '../procedure/clock/clock-values.ts';
import { type Stands } from '../procedure/clock/standing.ts';
import { type Step } from '../procedure/clock/step.ts';
import { type Tables } from '../storage/rows.ts';

/** A kept clock, with how its due day was reckoned. */
export type StoredClock = Selectable<Tables['clock']> & { readonly reckoned: readonly Step[] };

/** How the due day of a kept clock was reckoned. */
export const reckoned = sql<readonly Step[]>`clock.steps`.as('reckoned');

/** A clock as expressions see it, as it was derived at its record's last change or on the day. */
export function clockValuesOf(
  clock: Clock,
  rows: readonly Selectable<Tables['clock']>[],
  today: string,
): ScopeValues {
  const stands = rows.flatMap((row) => standsOf(row, clock) ?? []);
  return clockValues(stands.length < rows.length ? undefined : stands, today);
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
    escalateOn: row.escalate_on,
  };
}
