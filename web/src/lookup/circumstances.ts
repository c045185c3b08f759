import type { Circumstances } from '@lixiang/forms';
import { parameterValues } from '@lixiang/schema';
import { objectOf } from '../api/json.ts';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { calendarDay } from '../wording/format.ts';

export type UnitOfRecord = {
  readonly name: string;
  readonly attributes: unknown;
  readonly authority: { readonly id: string } | null;
};

/** What the forms of a record know beside their answers: the day, the county's parameters, the record's unit. */
export function circumstancesOf(pack: LoadedPack, unit: UnitOfRecord, now: Date): Circumstances {
  return {
    today: calendarDay(now),
    parameters: parameterValues(pack.content),
    unit: { ...objectOf(unit.attributes), name: unit.name, hasAuthority: unit.authority !== null },
  };
}
