import { expect, test } from 'vitest';
import type { TransitionOption } from '../transition/transition-fragments.ts';
import { nextStep, type StepSituation } from './next-step.ts';

const state = { key: 'sent', name: '已申报', note: null, final: false };
const basis = { articles: [], inferred: null };
const act = (name: string, more: Partial<TransitionOption> = {}): TransitionOption => ({
  key: name,
  name,
  help: null,
  tone: 'MAIN',
  from: [state],
  to: null,
  basis,
  actors: ['大数据局'],
  mine: true,
  allowed: true,
  blockers: [],
  warnings: [],
  remarks: 'NONE',
  input: null,
  documents: [],
  ...more,
});
const document = {
  key: 'opinion',
  name: '审查意见',
  applies: true,
  complete: false,
  editable: true,
  mine: true,
  filledBy: [],
  editableIn: [],
  form: null,
  draftSavedAt: null,
  draftSavedBy: null,
  basis,
  issues: [],
  files: [],
  submissions: [],
};
const panel = { key: 'experts', name: '抽选专家', mayDraw: true, draws: [] };
const step = (situation: Partial<StepSituation>) =>
  nextStep({ state, transitions: [], points: [], reviews: [], panels: [], documents: [], ...situation });

test('an act that can be taken is the next step', () => {
  expect(step({ transitions: [act('审查')], panels: [panel] })).toEqual({ kind: 'take', acts: ['审查'] });
});

test('changes to answer come before any act', () => {
  const points = [
    { answer: null, mayAnswer: true },
    { answer: '已改', mayAnswer: true },
  ];
  expect(step({ transitions: [act('提交')], points })).toEqual({ kind: 'points', count: 1 });
});

test('others are not asked to answer', () => {
  expect(step({ points: [{ answer: null, mayAnswer: false }] })).toEqual({ kind: 'wait', who: [] });
});

test('a paper that the next act wants is named before its reasons are', () => {
  const transitions = [act('出具意见', { allowed: false, documents: ['opinion'] })];
  expect(step({ transitions, documents: [document] })).toMatchObject({
    kind: 'documents',
    documents: [{ key: 'opinion' }],
  });
  expect(step({ transitions, documents: [{ ...document, complete: true }] })).toMatchObject({
    kind: 'blocked',
  });
});

test('a panel is to be drawn while an act waits', () => {
  const transitions = [act('审查', { allowed: false })];
  expect(step({ transitions, panels: [panel] })).toMatchObject({
    kind: 'draw',
    panels: [{ key: 'experts' }],
  });
});

test('where it is not the viewer’s turn, those whose it is are named once', () => {
  const transitions = [act('通过', { mine: false }), act('不通过', { mine: false })];
  expect(step({ transitions })).toEqual({ kind: 'wait', who: ['大数据局'] });
});

test('a withdrawal is nobody’s next step', () => {
  expect(step({ transitions: [act('撤回', { tone: 'DANGER' })] })).toEqual({ kind: 'wait', who: [] });
});

test('a final state is the end', () => {
  expect(step({ state: { ...state, final: true } })).toEqual({ kind: 'finished' });
});
