import { expect, test } from 'vitest';
import { proofOf } from './proof-of.ts';

const scenario = (state: 'WAITING' | 'PASSED' | 'FAILED') => ({
  id: 'A',
  title: '',
  articles: [],
  state,
  failure: null,
});
const last = (state: 'RUNNING' | 'FINISHED' | 'STOPPED', scenarios: Parameters<typeof scenario>[0][]) => ({
  id: 'r',
  state,
  scenarios: scenarios.map(scenario),
});
const begun = { id: 'r', revision: 3 };

test.each([
  ['all of it passed', last('FINISHED', ['PASSED', 'PASSED']), { kind: 'passed', count: 2 }],
  ['one failed', last('FINISHED', ['PASSED', 'FAILED']), { kind: 'failed', count: 1 }],
  ['it was stopped before its last', last('STOPPED', ['PASSED', 'WAITING']), { kind: 'failed', count: 1 }],
  ['it runs', last('RUNNING', ['PASSED', 'WAITING']), { kind: 'running' }],
])('where %s, that is said', (_what, rehearsal, proof) => {
  expect(proofOf(rehearsal, begun, 3)).toEqual(proof);
});

test('what was tried of another revision, or by somebody else, proves nothing', () => {
  const passed = last('FINISHED', ['PASSED']);
  expect(proofOf(passed, begun, 4)).toEqual({ kind: 'untried' });
  expect(proofOf(passed, { id: 'other', revision: 3 }, 3)).toEqual({ kind: 'untried' });
  expect(proofOf(null, begun, 3)).toEqual({ kind: 'untried' });
});
