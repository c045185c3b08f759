import { BOOL, DATE, INT, STRING } from '../expression/scope-type.ts';
import { type Scope, type ScopeType } from '../expression/types.ts';
import { type Clock } from '../model/clock.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { clockScope, comesRound, periodScope } from '../scope/clock-scope.ts';
import { type Placed } from './placed.ts';
import { ofActors, type Stated } from './stated.ts';

/** Every expression of a clock. */
export function statedInClock(
  pack: Pack,
  recordType: RecordType,
  { item: clock, path }: Placed<Clock>,
): readonly Stated[] {
  const scope = clockScope(pack, recordType);
  const ofPeriod = comesRound(clock) ? periodScope(pack, recordType) : scope;
  const roll = typeof clock.roll === 'string' ? clock.roll : undefined;
  return [
    ...stated(clock.when, BOOL, { scope, path: [...path, 'when'] }),
    ...stated(clock.from, DATE, { scope, path: [...path, 'from'] }),
    ...stated(clock.until, DATE, { scope, path: [...path, 'until'] }),
    ...stated(clock.opens?.count, INT, { scope, path: [...path, 'opens', 'count'] }),
    ...ofDue(clock.due, scope, [...path, 'due']),
    ...stated(roll, BOOL, { scope, path: [...path, 'roll'] }),
    ...stated(clock.extendedTo, DATE, { scope: ofPeriod, path: [...path, 'extendedTo'] }),
    ...stated(clock.pausedWhen, BOOL, { scope, path: [...path, 'pausedWhen'] }),
    ...stated(clock.metOn, DATE, { scope: ofPeriod, path: [...path, 'metOn'] }),
    ...ofActors(clock.owedBy, scope, ...path, 'owedBy'),
    ...ofActors(clock.escalate?.to ?? [], scope, ...path, 'escalate', 'to'),
  ];
}

function ofDue(due: Clock['due'], scope: Scope, path: readonly string[]): readonly Stated[] {
  switch (due.kind) {
    case 'never':
      return [];
    case 'after':
    case 'every':
      return stated(due.count, INT, { scope, path: [...path, 'count'] });
    case 'on':
      return stated(due.date, DATE, { scope, path: [...path, 'date'] });
    case 'yearly':
      return stated(due.day, STRING, { scope, path: [...path, 'day'] });
  }
}

function stated(
  source: string | undefined,
  expects: ScopeType,
  place: Pick<Stated, 'scope' | 'path'>,
): readonly Stated[] {
  return source === undefined ? [] : [{ source, expects, ...place }];
}
