import { packError, type PackIssue, packWarning } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { type Procedure, type Review, type Transition } from '../model/procedure.ts';
import { type RecordType } from '../model/record-type.ts';
import { checkEffect } from './check-effect.ts';
import { checkRules } from './check-rules.ts';
import { keyed, placed, type Placed } from './placed.ts';
import { dangling, danglingAmong, danglingStates } from './reference.ts';

type Place = { readonly pack: Pack; readonly procedure: Procedure; readonly recordType: RecordType };

/** What a procedure speaks of exists: its record type, states, rules, documents, forms, links and targets. */
export function checkProcedures(pack: Pack): readonly PackIssue[] {
  return placed(pack.procedures, 'procedures').flatMap(({ item: procedure, path }) => {
    const recordType = keyed(pack.recordTypes, procedure.recordType);
    const type = { kind: 'recordType', key: procedure.recordType, among: pack.recordTypes };
    if (!recordType) return dangling({ ...type, path: [...path, 'recordType'] });
    const place: Place = { pack, procedure, recordType };
    const initial = { kind: 'state', key: procedure.initial, among: procedure.states };
    return dangling({ ...initial, path: [...path, 'initial'] }).concat(
      recordType.procedure === procedure.key ? [] : [packError(path, 'usedByNobody', { key: procedure.key })],
      placed(procedure.states, ...path, 'states').flatMap(({ item: { phase }, path: at }) =>
        dangling({ kind: 'phase', key: phase, among: procedure.phases, path: [...at, 'phase'] }),
      ),
      placed(procedure.transitions, ...path, 'transitions').flatMap((item) => checkTransition(place, item)),
      placed(procedure.reviews, ...path, 'reviews').flatMap((item) => checkReview(place, item)),
      checkPanels(place, path),
      checkRules(place, path),
      checkFilings(place, path),
    );
  });
}

function checkTransition(place: Place, { item: transition, path }: Placed<Transition>): readonly PackIssue[] {
  const { pack, procedure, recordType } = place;
  const documents = { kind: 'document', among: recordType.documents };
  const { to } = transition;
  const states = { kind: 'state', among: procedure.states };
  return [
    ...danglingStates(transition.from, procedure, [...path, 'from']),
    ...(typeof to === 'string' ? dangling({ ...states, key: to, path: [...path, 'to'] }) : []),
    ...(typeof to === 'object' && 'lastOf' in to
      ? danglingAmong(to.lastOf, { ...states, path: [...path, 'to', 'lastOf'] })
      : []),
    ...danglingAmong(transition.rules, { kind: 'rule', among: procedure.rules, path: [...path, 'rules'] }),
    ...danglingAmong(transition.documents, { ...documents, path: [...path, 'documents'] }),
    ...danglingAmong(transition.submits, { ...documents, path: [...path, 'submits'] }),
    ...dangling({ kind: 'form', key: transition.input, among: pack.forms, path: [...path, 'input'] }),
    ...placed(transition.effects, ...path, 'effects').flatMap((effect) =>
      checkEffect(pack, recordType, effect),
    ),
  ];
}

function checkReview(place: Place, { item: review, path }: Placed<Review>): readonly PackIssue[] {
  const { pack, procedure } = place;
  return [
    ...danglingAmong(review.states, { kind: 'state', among: procedure.states, path: [...path, 'states'] }),
    ...checkInputs(place, review.inputs, [...path, 'inputs']),
    ...placed(review.tasks, ...path, 'tasks').flatMap(({ item: task, path: at }) =>
      danglingAmong(task.after, { kind: 'task', among: review.tasks, path: [...at, 'after'] }).concat(
        checkInputs(place, task.inputs ?? [], [...at, 'inputs']),
        dangling({ kind: 'form', key: task.form, among: pack.forms, path: [...at, 'form'] }),
        waitsForItself(review, task.key) ? [packError([...at, 'after'], 'waitsForItself')] : [],
      ),
    ),
  ];
}

function checkFilings({ pack, procedure, recordType }: Place, path: readonly string[]): readonly PackIssue[] {
  const made = new Set(
    procedure.transitions
      .flatMap(({ effects }) => effects)
      .flatMap((effect) => (effect.kind === 'file' ? [effect.filing] : [])),
  );
  return placed(procedure.filings, ...path, 'filings').flatMap(({ item: filing, path: at }) => {
    const offices = { kind: 'office', among: pack.offices, path: [...at, 'with'] };
    const documents = { kind: 'document', among: recordType.documents, path: [...at, 'document'] };
    return dangling({ ...documents, key: filing.document }).concat(
      typeof filing.with === 'string' ? [] : danglingAmong(filing.with, offices),
      made.has(filing.key) ? [] : [packWarning(at, 'unusedFiling', { key: filing.key })],
    );
  });
}

/** What opinions look at: a document, or a part of its form. */
function checkInputs(
  { pack, recordType }: Place,
  inputs: readonly string[],
  path: readonly string[],
): readonly PackIssue[] {
  return placed(inputs, ...path).flatMap(({ item, path: at }) => {
    const [key, part] = item.split('.');
    const document = keyed(recordType.documents, key);
    if (!document || part === undefined) {
      return dangling({ kind: 'document', key, among: recordType.documents, path: at });
    }
    const sections = keyed(pack.forms, document.form)?.sections ?? [];
    const fields = sections.flatMap((section) => section.fields);
    return dangling({ kind: 'field', key: part, among: [...sections, ...fields], path: at });
  });
}

function waitsForItself(review: Review, start: string): boolean {
  const waited = new Set(keyed(review.tasks, start)?.after);
  for (const key of waited) {
    for (const next of keyed(review.tasks, key)?.after ?? []) waited.add(next);
  }
  return waited.has(start);
}

function checkPanels({ pack, procedure }: Place, path: readonly string[]): readonly PackIssue[] {
  return placed(procedure.panels, ...path, 'panels').flatMap(({ item: panel, path: at }) => {
    const from = { kind: 'recordType', key: panel.from, among: pack.recordTypes, path: [...at, 'from'] };
    const states = { kind: 'state', among: procedure.states, path: [...at, 'states'] };
    return dangling(from).concat(
      danglingAmong(panel.states, states),
      panel.min > panel.max ? [packError([...at, 'min'], 'minAboveMax')] : [],
    );
  });
}
