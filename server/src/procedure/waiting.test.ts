import { expect, test } from 'vitest';
import {
  actorFor,
  BUREAU,
  FINANCE,
  look,
  sampleSituation,
  STRANGER,
  typeNamed,
  UNIT,
} from './sample-situation.ts';
import { openActs, waitingStates } from './waiting.ts';

const project = typeNamed('project');

test.each([
  [
    UNIT,
    [
      ['own', 'draft'],
      ['named', 'reviewing'],
      ['own', 'revising'],
    ],
  ],
  [
    BUREAU,
    [
      ['own', 'draft'],
      ['office', 'reviewing'],
      ['named', 'reviewing'],
      ['own', 'revising'],
      ['office', 'suspended'],
    ],
  ],
])('records may wait for $name in these states', (organisation, expected) => {
  expect(waitingStates(project, actorFor(organisation)).map(({ role, state }) => [role, state])).toEqual(
    expected,
  );
});

test('a draft waits for its unit with what is to be filled in', () => {
  const empty = sampleSituation({ documents: {} });
  expect(openActs(look(empty))).toEqual([{ kind: 'document', key: 'application', name: '申报表' }]);
  expect(openActs(look(sampleSituation()))).toEqual([{ kind: 'transition', key: 'submit', name: '申报' }]);
  expect(openActs(look(sampleSituation({ actor: actorFor(STRANGER) })))).toEqual([]);
});

test('a review waits for those whose turn it is', () => {
  const draws = [{ panel: 'experts', on: '2026-03-01', members: [{ id: 'e', name: '张工', unit: 'x' }] }];
  const reviewing = sampleSituation({ state: 'reviewing', draws });
  const acts = (organisation: typeof UNIT) => openActs(look({ ...reviewing, actor: actorFor(organisation) }));
  expect(acts(BUREAU)).toEqual([{ kind: 'opinion', key: 'technical.expert', name: '专家意见' }]);
  expect(acts(FINANCE)).toEqual([]);
  expect(acts(UNIT)).toEqual([]);
});

test('changes asked for wait for the unit until each is answered', () => {
  const revising = sampleSituation({ state: 'revising', points: [{ id: 'p', answered: false }] });
  expect(openActs(look(revising)).map(({ kind }) => kind)).toEqual(['point']);
  const answered = { ...revising, points: [{ id: 'p', answered: true }] };
  expect(openActs(look(answered)).map(({ kind }) => kind)).toEqual(['transition']);
});
