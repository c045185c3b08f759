import { expect, test } from 'vitest';
import { passes } from './review-result.ts';
import { inputsDigest } from './review-state.ts';
import {
  actorFor,
  BUREAU,
  FINANCE,
  look,
  sampleSituation,
  STRANGER,
  typeNamed,
  written,
} from './sample-situation.ts';
import { sampleVariation } from './sample-variation.ts';
import { type OpinionFacts, type Situation } from './situation.ts';

const MEMBERS = [
  { id: 'expert-1', name: '张工', unit: 'bureau' },
  { id: 'expert-2', name: '李工', unit: 'bureau' },
];
const drawn = { draws: [{ panel: 'experts', on: '2026-03-01', members: MEMBERS }], state: 'reviewing' };

function reviewing(differing: Partial<Situation> = {}): Situation {
  return sampleSituation({ ...drawn, actor: actorFor(BUREAU), ...differing });
}

function technical(situation: Situation) {
  const state = look(situation).review('technical');
  if (!state) throw new Error('the sample has no technical review');
  return state;
}

function opinion(task: string, asked: string, outcome: string): OpinionFacts {
  const digest = digestIn(reviewing());
  return {
    id: `${task}-${asked}-${outcome}`,
    review: 'technical',
    task,
    asked,
    outcome,
    digest,
    on: '2026-03-02',
  };
}

function digestIn(situation: Situation): string {
  const review = typeNamed('project').procedure?.reviews[0];
  if (!review) throw new Error('the sample has no review');
  return inputsDigest(review, { inputs: undefined }, { asking: look(situation), digest: (text) => text });
}

const ALL_AGREE = [
  opinion('expert', 'expert-1', 'agree'),
  opinion('expert', 'expert-2', 'agree'),
  opinion('money', 'finance', 'agree'),
];

test('before a draw there is nobody to ask, and the review is not complete', () => {
  const state = technical(reviewing({ draws: [] }));
  expect(state).toMatchObject({ open: true, complete: false, passed: false });
  expect(state.tasks.map(({ task }) => task.key)).toEqual(['money']);
});

test('each member drawn is asked, and finance only after them', () => {
  const { tasks } = technical(reviewing());
  expect(tasks.map(({ task, asked, open, waitsFor }) => [task.key, asked.name, open, waitsFor])).toEqual([
    ['expert', '张工', true, []],
    ['expert', '李工', true, []],
    ['money', '县财政局', false, ['专家意见']],
  ]);
});

test('the bureau enters what experts say, and only finance what finance says', () => {
  const mine = (situation: Situation) => technical(situation).tasks.map((task) => task.mine);
  expect(mine(reviewing())).toEqual([true, true, false]);
  expect(mine(reviewing({ actor: actorFor(FINANCE) }))).toEqual([false, false, true]);
  expect(mine(reviewing({ actor: actorFor(STRANGER) }))).toEqual([false, false, false]);
});

test('it is complete when all have spoken, and passed when nobody is against', () => {
  expect(technical(reviewing({ opinions: ALL_AGREE.slice(0, 2) }))).toMatchObject({
    complete: false,
    tally: { given: 2, asked: 3, for: 2, against: 0 },
    tallies: { expert: { asked: 2, given: 2, for: 2 }, money: { asked: 1, given: 0 } },
  });
  expect(technical(reviewing({ opinions: ALL_AGREE }))).toMatchObject({ complete: true, passed: true });
  const against = [...ALL_AGREE, opinion('expert', 'expert-2', 'refuse')];
  expect(technical(reviewing({ opinions: against }))).toMatchObject({ complete: true, passed: false });
});

test('an advisory opinion is asked for and does not count', () => {
  const documents = { application: written({ name: '智慧路灯', amount: 1000, partners: ['stranger'] }) };
  const partnered = reviewing({ documents });
  const opinions = ALL_AGREE.map((each) => ({
    ...each,
    digest: digestIn(partnered),
  }));
  const state = technical({ ...partnered, opinions });
  expect(state.tasks.filter(({ open }) => open).map(({ asked }) => asked.key)).toEqual(['stranger']);
  expect(state).toMatchObject({ complete: true, passed: true, tally: { asked: 3 } });
});

test('an opinion stands while what it looked at is unchanged, and again when it is changed back', () => {
  const documents = { application: written({ name: '智慧路灯', amount: 2000 }) };
  const changed = technical(reviewing({ documents, opinions: ALL_AGREE }));
  expect(changed).toMatchObject({ complete: false, tally: { given: 0 } });
  expect(changed.tasks[0]).toMatchObject({ opinion: null, superseded: [{ outcome: 'agree' }] });
  expect(technical(reviewing({ opinions: ALL_AGREE }))).toMatchObject({ complete: true });
});

test('what is hidden is not looked at', () => {
  const documents = { application: written({ name: '智慧路灯', amount: 1000, study: '只在金额大时填' }) };
  expect(technical(reviewing({ documents, opinions: ALL_AGREE }))).toMatchObject({ complete: true });
});

test('a task may look at less than the review: what else changes leaves its opinion standing', () => {
  const pack = sampleVariation(({ procedure }) => {
    const tasks = procedure('project').reviews?.[0]?.tasks ?? [];
    for (const task of tasks) if (task.key === 'money') task.inputs = ['application.amount'];
  });
  const type = pack.type('project');
  const [review] = type?.procedure?.reviews ?? [];
  const money = review?.tasks.find(({ key }) => key === 'money');
  if (!type || !review || !money) throw new Error('the sample lost its review');
  const digest = inputsDigest(review, money, { asking: look(reviewing()), digest: (text) => text });
  const opinions = [{ ...opinion('money', 'finance', 'agree'), digest }];
  const standing = (application: Record<string, unknown>) => {
    const situation = reviewing({ documents: { application: written(application) }, opinions });
    return technical({ ...situation, pack, type }).tallies['money']?.given;
  };
  expect(standing({ name: '改了名称', amount: 1000 })).toBe(1);
  expect(standing({ name: '智慧路灯', amount: 1001 })).toBe(0);
});

test('a new draw asks the new members', () => {
  const draws = [
    ...drawn.draws,
    { panel: 'experts', on: '2026-03-02', members: [{ id: 'expert-3', name: '王工', unit: 'x' }] },
  ];
  const { tasks } = technical(reviewing({ draws, opinions: ALL_AGREE }));
  expect(tasks.map(({ asked, opinion: given }) => [asked.key, given !== null])).toEqual([
    ['expert-3', false],
    ['finance', true],
  ]);
});

test.each([
  [{ rule: 'all' } as const, ['for', 'for'], true],
  [{ rule: 'all' } as const, ['for', 'abstain'], false],
  [{ rule: 'noneAgainst' } as const, ['changes', 'abstain'], true],
  [{ rule: 'noneAgainst' } as const, ['for', 'against'], false],
  [{ rule: 'count', atLeast: 2 } as const, ['for', 'for', 'against'], true],
  [{ rule: 'count', atLeast: 2 } as const, ['for', 'changes', 'against'], false],
  [{ rule: 'ratio', atLeast: 6667 } as const, ['for', 'for', 'against'], false],
  [{ rule: 'ratio', atLeast: 6666 } as const, ['for', 'for', 'against'], true],
  [{ rule: 'ratio', atLeast: 10_000 } as const, ['for', 'abstain'], true],
  [{ rule: 'ratio', atLeast: 1 } as const, ['abstain'], false],
] as const)('%j of %j passes: %s', (result, given, expected) => {
  expect(passes(result, given)).toBe(expected);
});
