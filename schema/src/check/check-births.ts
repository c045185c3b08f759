import { packError, type PackIssue } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { isBirth, type Procedure, type Transition } from '../model/procedure.ts';
import { type RecordType } from '../model/record-type.ts';
import { fieldAt } from './field-at.ts';
import { keyed, placed, type Placed } from './placed.ts';

/** A record begins in one way: by acts of its procedure, or by those who may create it. */
export function checkBirths(pack: Pack): readonly PackIssue[] {
  return placed(pack.recordTypes, 'recordTypes').flatMap(({ item: type, path }) => {
    const procedure = keyed(pack.procedures, type.procedure);
    const births = (procedure?.transitions ?? []).filter(isBirth);
    if (births.length === 0) {
      return type.create.length === 0
        ? [packError([...path, 'create'], 'neverBegins', { key: type.key })]
        : [];
    }
    const twice =
      type.create.length > 0 ? [packError([...path, 'create'], 'beginsTwice', { key: type.key })] : [];
    return procedure ? twice.concat(checkActs(pack, type, procedure)) : twice;
  });
}

function checkActs(pack: Pack, type: RecordType, procedure: Procedure): readonly PackIssue[] {
  const at = ['procedures', String(pack.procedures.indexOf(procedure))];
  const births = procedure.transitions.filter(isBirth);
  const begins = births.some(({ to }) => to === procedure.initial);
  return [
    ...(begins ? [] : [packError([...at, 'initial'], 'initialNotBegun', { key: procedure.initial })]),
    ...placed(procedure.transitions, ...at, 'transitions').flatMap((transition) =>
      isBirth(transition.item) ? checkBirth(pack, type, transition) : checkOther(transition),
    ),
  ];
}

/** Nothing has been written yet: papers can only be what the act itself fills in. */
function checkBirth(
  pack: Pack,
  type: RecordType,
  { item: { to, documents, submits, fills }, path }: Placed<Transition>,
): readonly PackIssue[] {
  const filled = new Set(Object.keys(fills).map((place) => place.split('.')[0]));
  return [
    ...(typeof to === 'string' ? [] : [packError([...path, 'to'], 'beginsNowhere')]),
    ...[...documents, ...submits].flatMap((key) =>
      filled.has(key) ? [] : [packError(path, 'notFilledIn', { key })],
    ),
    ...Object.keys(fills).flatMap((place) =>
      fieldAt(pack, type, place) && !place.startsWith('facts.')
        ? []
        : [packError([...path, 'fills', place], 'unknown.field', { key: place })],
    ),
  ];
}

function checkOther({ item: { fills }, path }: Placed<Transition>): readonly PackIssue[] {
  return Object.keys(fills).length > 0 ? [packError([...path, 'fills'], 'onlyAtBeginning')] : [];
}
