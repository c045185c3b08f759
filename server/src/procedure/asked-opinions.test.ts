import { expect, test } from 'vitest';
import { askedOpinions } from './asked-opinions.ts';
import { inputsDigest } from './review-state.ts';
import { actorFor, BUREAU, look, sampleSituation, typeNamed } from './sample-situation.ts';
import { type EventFacts, type OpinionFacts, type Situation } from './situation.ts';

const draws = [
  {
    panel: 'experts',
    on: '2026-03-03',
    members: [{ id: 'expert-1', name: '张工', unit: 'bureau' }],
  },
];
const came = (to: string, on: string): EventFacts => ({
  transition: null,
  to,
  on,
  account: null,
  organisation: null,
});
const opened = [came('draft', '2026-03-01'), came('reviewing', '2026-03-02')];

function reviewing(differing: Partial<Situation> & { readonly state?: string } = {}): Situation {
  return sampleSituation({
    state: 'reviewing',
    draws,
    events: opened,
    actor: actorFor(BUREAU),
    ...differing,
  });
}

function said(task: string, asked: string, on: string): OpinionFacts {
  const review = typeNamed('project').procedure?.reviews[0];
  if (!review) throw new Error('the sample has a review');
  const asking = look(reviewing());
  const digest = inputsDigest(review, { inputs: undefined }, { asking, digest: (text) => text });
  return { id: `${task} ${on}`, review: 'technical', task, asked, outcome: 'agree', digest, on };
}

function days(situation: Situation) {
  return askedOpinions(look(situation)).map(({ standing, askedOn, answeredOn, days: taken }) => [
    standing,
    askedOn,
    answeredOn,
    taken,
  ]);
}

test('a member is asked from the draw on, and who comes later from the day of the opinion that it waits for', () => {
  expect(days(reviewing())).toEqual([
    ['waiting', '2026-03-03', undefined, undefined],
    ['later', undefined, undefined, undefined],
  ]);
  const opinions = [said('expert', 'expert-1', '2026-03-05')];
  expect(days(reviewing({ opinions }))).toEqual([
    ['for', '2026-03-03', '2026-03-05', 2],
    ['waiting', '2026-03-05', undefined, undefined],
  ]);
});

test('what was said keeps its days when the review is over and when the matter comes back', () => {
  const opinions = [said('expert', 'expert-1', '2026-03-05'), said('money', 'finance', '2026-03-09')];
  const kept = [
    ['for', '2026-03-03', '2026-03-05', 2],
    ['for', '2026-03-05', '2026-03-09', 4],
  ];
  const passed = [...opened, came('approved', '2026-03-10')];
  expect(days(reviewing({ state: 'approved', events: passed, opinions }))).toEqual(kept);
  const back = [...opened, came('draft', '2026-03-10'), came('reviewing', '2026-03-12')];
  expect(days(reviewing({ events: back, opinions }))).toEqual(kept);
});

test('who has not answered when the matter comes back is asked anew', () => {
  const back = [...opened, came('draft', '2026-03-10'), came('reviewing', '2026-03-12')];
  expect(days(reviewing({ events: back }))[0]).toEqual(['waiting', '2026-03-12', undefined, undefined]);
});

test('without a history, a record in review is asked about since it came to its state', () => {
  const early = draws.map((draw) => Object.assign({}, draw, { on: '2026-02-27' }));
  expect(days(reviewing({ events: [], draws: early }))[0]).toEqual([
    'waiting',
    '2026-03-01',
    undefined,
    undefined,
  ]);
});
