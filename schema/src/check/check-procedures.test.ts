import { describe, expect, test } from 'vitest';
import { APPROVAL, found, NOTE } from './found-in-sample.ts';

describe('a procedure has a way from its start to an end', () => {
  const state = (key: string) => ({ key, name: key });
  const move = (from: string, to: unknown) => ({
    key: `${from}Moves`,
    name: from,
    basis: ['1'],
    from: [from],
    to,
    by: [{ clock: true }],
  });
  test.each([
    [{ 'states.4': state('island') }, 'unreachableState at procedures.0.states.4'],
    [{ 'states.4': state('island') }, 'deadEnd at procedures.0.states.4'],
    [{ 'states.3.final': false }, 'noFinalState at procedures.0.states'],
    [{ 'transitions.1.from': ['review', 'done'] }, 'leavesFinalState at procedures.0.transitions.1.from'],
    [{ 'transitions.3.from': ['draft'] }, 'leadsBackHere at procedures.0.transitions.3.to.lastOf.0'],
    [{ 'transitions.3.to.lastOf': ['no'] }, 'unknown.state at procedures.0.transitions.3.to.lastOf.0'],
    [
      { 'transitions.0.from': { phases: ['no'] } },
      'unknown.phase at procedures.0.transitions.0.from.phases.0',
    ],
    [{ 'states.0.phase': 'no' }, 'unknown.phase at procedures.0.states.0.phase'],
    [
      {
        'states.4': state('ping'),
        'states.5': state('pong'),
        'transitions.4': move('review', 'ping'),
        'transitions.5': move('ping', 'pong'),
        'transitions.6': move('pong', 'ping'),
      },
      'noWayToEnd at procedures.0.states.4',
    ],
  ])('%j', (changes, issue) => {
    const placed = Object.entries(changes).map(([path, value]) => [`procedures.0.${path}`, value] as const);
    expect(found(Object.fromEntries(placed))).toContain(issue);
  });
});

test('an end may still be noted on, but not left', () => {
  const to = { special: 'same' };
  expect(found({ 'procedures.0.transitions.4': { ...NOTE, from: ['done'], to } })).toEqual([]);
});

test('a set of states may be named by its phase', () => {
  const changes = {
    'procedures.0.phases': [{ key: 'early', name: '前期' }],
    'procedures.0.states.0.phase': 'early',
    'procedures.0.transitions.0.from': { phases: ['early'] },
    'recordTypes.0.documents.0.editableIn': { phases: ['early'] },
  };
  expect(found(changes)).toEqual([]);
  expect(found({ ...changes, 'procedures.0.states.0.phase': undefined })).toContain(
    'neverEditable at recordTypes.0.documents.0.editableIn',
  );
});

describe('a record begins in one way', () => {
  const begin = { key: 'begin', name: '立项', basis: ['1'], from: [], to: 'draft', by: [{ unit: 'own' }] };
  const born = { 'recordTypes.0.create': [], 'procedures.0.transitions.4': begin };
  test('by an act of its procedure, with what the act fills in', () => {
    expect(found(born)).toEqual([]);
    const filled = { ...begin, input: 'decision', fills: { 'plan.name': "'甲'" }, submits: ['plan'] };
    expect(found({ ...born, 'procedures.0.transitions.4': filled })).toEqual([]);
  });
  const act = 'procedures.0.transitions.4';
  const effects = 'procedures.1.transitions.0.effects';
  test.each([
    [{ 'recordTypes.0.create': [{ unit: 'any' }] }, 'beginsTwice at recordTypes.0.create'],
    [{ [act]: { ...begin, from: ['draft'], to: 'review' } }, 'neverBegins at recordTypes.0.create'],
    [{ [act]: { ...begin, to: 'review' } }, 'initialNotBegun at procedures.0.initial'],
    [{ [act]: { ...begin, to: { special: 'same' } } }, `beginsNowhere at ${act}.to`],
    [{ [act]: { ...begin, submits: ['plan'] } }, `notFilledIn at ${act}`],
    [{ [act]: { ...begin, fills: { 'plan.no': "'甲'" } } }, `unknown.field at ${act}.fills.plan.no`],
    [
      { [`${APPROVAL}.transitions.0.fills`]: { 'plan.name': "'甲'" } },
      `onlyAtBeginning at ${APPROVAL}.transitions.0.fills`,
    ],
    [{ [effects]: [{ kind: 'createLinked', link: 'projects' }] }, `birthNotNamed at ${effects}.0`],
    [
      { [effects]: [{ kind: 'createLinked', link: 'projects', transition: 'submit' }] },
      `unknown.transition at ${effects}.0.transition`,
    ],
  ])('%j', (changes, issue) => {
    expect(found({ ...born, ...changes })).toContain(issue);
  });
});

describe('an actor can be found', () => {
  test.each([
    [[{ took: 'submit' }], []],
    [[{ effect: true }], []],
    [[{ took: 'no' }], ['unknown.transition at procedures.0.transitions.4.by.0.took']],
  ])('%j', (by, issues) => {
    const to = { special: 'same' };
    expect(found({ 'procedures.0.transitions.4': { ...NOTE, from: ['review'], to, by } })).toEqual(issues);
  });

  test('but nothing is asked of another act', () => {
    expect(found({ 'recordTypes.0.create': [{ effect: true }] })).toContain(
      'onlyOnTransition at recordTypes.0.create.0.effect',
    );
  });
});
