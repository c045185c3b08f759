import { isIsoDate } from '../expression/calendar.ts';
import { compileValue } from '../expression/compile-expression.ts';
import { packError, type PackIssue, packWarning } from '../issue.ts';
import { type Actor } from '../model/actor.ts';
import { type Clock, LONGEST_SPAN } from '../model/clock.ts';
import { type Pack } from '../model/pack.ts';
import { type Procedure } from '../model/procedure.ts';
import { type RecordType } from '../model/record-type.ts';
import { comesRound } from '../scope/clock-scope.ts';
import { keyed, placed, type Placed } from './placed.ts';
import { dangling, danglingStates } from './reference.ts';

/** What a clock speaks of exists, its days can come, and what it asks of somebody can be met. */
export function checkClocks(pack: Pack): readonly PackIssue[] {
  return placed(pack.procedures, 'procedures').flatMap(({ item: procedure, path }) => {
    const recordType = keyed(pack.recordTypes, procedure.recordType);
    if (!recordType) return [];
    return placed(procedure.clocks, ...path, 'clocks').flatMap((clock) =>
      checkPlaces({ pack, procedure, recordType }, clock).concat(
        checkDays(clock),
        checkPauses(clock),
        checkOwing(clock),
        checkEscalation(clock),
      ),
    );
  });
}

type Home = { readonly pack: Pack; readonly procedure: Procedure; readonly recordType: RecordType };

function checkPlaces(
  { pack, procedure, recordType }: Home,
  { item: { pausedIn, byAct }, path }: Placed<Clock>,
): readonly PackIssue[] {
  const at = [...path, 'byAct'];
  const { document, transition, create } = byAct ?? {};
  const nowhere = byAct && [document, transition, create].every((key) => key === undefined);
  return [
    ...danglingStates(pausedIn, procedure, [...path, 'pausedIn']),
    ...dangling({
      kind: 'document',
      key: document,
      among: recordType.documents,
      path: [...at, 'document'],
    }),
    ...dangling({
      kind: 'transition',
      key: transition,
      among: procedure.transitions,
      path: [...at, 'transition'],
    }),
    ...dangling({ kind: 'recordType', key: create, among: pack.recordTypes, path: [...at, 'create'] }),
    ...(nowhere ? [packError(at, 'namesNoAct')] : []),
  ];
}

/** Counts and days that are written out are looked at now; the others as they come. */
function checkDays({ item: { due, opens, roll }, path }: Placed<Clock>): readonly PackIssue[] {
  const counts = [
    ...(opens ? [{ ...opens, least: 0, at: [...path, 'opens', 'count'] }] : []),
    ...(due.kind === 'after' ? [{ ...due, least: 0, at: [...path, 'due', 'count'] }] : []),
    ...(due.kind === 'every' ? [{ ...due, least: 1, at: [...path, 'due', 'count'] }] : []),
  ];
  const outOfRange = counts.flatMap(({ count, of, least, at }) => {
    const written = constantOf(count);
    if (typeof written !== 'number' || (written >= least && written <= LONGEST_SPAN[of])) return [];
    return [packError(at, 'countOutOfRange', { least, most: LONGEST_SPAN[of] })];
  });
  const day = due.kind === 'yearly' ? constantOf(due.day) : undefined;
  return [
    ...outOfRange,
    // In a year without a leap day, so that the day comes every year.
    ...(typeof day === 'string' && !isIsoDate(`2001-${day}`)
      ? [packError([...path, 'due', 'day'], 'noSuchDay', { key: day })]
      : []),
    ...(due.kind === 'never' && roll !== false ? [packError([...path, 'roll'], 'nothingToRoll')] : []),
  ];
}

function constantOf(source: string): unknown {
  return compileValue(source, {})({});
}

/** A day of the calendar comes whatever the record does meanwhile, and what has no day cannot wait. */
function checkPauses({ item: { due, pausedIn, pausedWhen }, path }: Placed<Clock>): readonly PackIssue[] {
  if (!('phases' in pausedIn) && pausedIn.length === 0) {
    return pausedWhen === undefined ? [] : [packError([...path, 'pausedWhen'], 'pausedInNoState')];
  }
  const counts = due.kind !== 'never' && due.kind !== 'yearly';
  return counts ? [] : [packError([...path, 'pausedIn'], 'nothingToPause', { kind: due.kind })];
}

function checkOwing({ item: clock, path }: Placed<Clock>): readonly PackIssue[] {
  const nobody = placed(clock.owedBy, ...path, 'owedBy').flatMap(({ item: actor, path: at }) =>
    isNobody(actor) ? [packError(at, 'owedByNobody')] : [],
  );
  if (clock.metOn !== undefined) return nobody;
  const { key, due, owedBy, byAct, grace } = clock;
  if (due.kind === 'never') return [...nobody, packError(path, 'neverEnds', { key })];
  // A term only passes; what somebody owes, or is to do again and again, has to be met by something.
  const wants = owedBy.length > 0 || byAct !== undefined || grace > 0 || comesRound(clock);
  return wants ? [...nobody, packWarning(path, 'neverMet', { key })] : nobody;
}

/** Who is told of a delay can be told, and there can be a delay of which nobody need be asked whose it is. */
function checkEscalation({
  item: { escalate, metOn, due, owedBy },
  path,
}: Placed<Clock>): readonly PackIssue[] {
  if (!escalate) return [];
  const at = [...path, 'escalate'];
  const nobody = placed(escalate.to, ...at, 'to').flatMap(({ item: actor, path: place }) =>
    isNobody(actor) ? [packError(place, 'tellsNobody')] : [],
  );
  const late = metOn !== undefined && due.kind !== 'never' && owedBy.length > 0;
  return late ? nobody : [...nobody, packError(at, 'nothingToEscalate')];
}

/** An actor that comes to no organisation that something could be asked of. */
function isNobody(actor: Actor): boolean {
  return 'clock' in actor || 'effect' in actor || ('unit' in actor && actor.unit === 'any');
}
