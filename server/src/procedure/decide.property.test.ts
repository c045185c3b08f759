import { statesIn } from '@lixiang/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from './decide.ts';
import { allOptions, optionsFrom } from './options.ts';
import {
  actorFor,
  BUREAU,
  entrySituation,
  FINANCE,
  happened,
  look,
  PLANNING,
  sampleEntry,
  sampleSituation,
  STRANGER,
  typeNamed,
  UNIT,
  written,
} from './sample-situation.ts';
import { type Situation } from './situation.ts';

const { procedure } = typeNamed('project');
const states = procedure?.states.map(({ key }) => key) ?? [];
const transitions = procedure?.transitions.map(({ key }) => key) ?? [];

const answers = fc.record(
  {
    name: fc.constantFrom('智慧路灯', '', 7),
    amount: fc.constantFrom(0, 49_999_999, 50_000_000, 500_000_000, '一百万', null),
    partners: fc.constantFrom([], ['stranger'], 'stranger'),
    unknown: fc.constant(1),
  },
  { requiredKeys: [] },
);
const opinions = fc.array(
  fc.record({
    id: fc.uuid(),
    review: fc.constant('technical'),
    task: fc.constantFrom('expert', 'money', 'gone'),
    asked: fc.constantFrom('expert-1', 'finance', 'nobody'),
    outcome: fc.constantFrom('agree', 'refuse', 'unheard'),
    digest: fc.constantFrom('', '[["application",{},[]]]'),
    on: fc.constantFrom('2026-02-27', '2026-03-01'),
  }),
);
const parts = fc.record({
  state: fc.constantFrom(...states),
  been: fc.array(fc.constantFrom(...states), { maxLength: 4 }),
  organisation: fc.constantFrom(UNIT, BUREAU, PLANNING, FINANCE, STRANGER, null),
  application: fc.option(answers),
  files: fc.array(fc.uuid(), { maxLength: 3 }),
  entries: fc.array(fc.constantFrom('proposed', 'listed', 'frozen', 'funded'), { maxLength: 3 }),
  locked: fc.boolean(),
  points: fc.array(fc.record({ id: fc.uuid(), answered: fc.boolean() }), { maxLength: 3 }),
  drawn: fc.boolean(),
  opinions,
});
type Drawn = typeof parts extends fc.Arbitrary<infer Parts> ? Parts : never;
const situations = parts.map(situationOf);

function situationOf(drawn: Drawn): Situation {
  const situation = sampleSituation({
    state: drawn.state,
    actor: actorFor(drawn.organisation),
    documents: {
      ...(drawn.application ? { application: written(drawn.application) } : {}),
      report: written({}, drawn.files),
    },
    links: {
      entries: drawn.entries.map((state, at) => sampleEntry(state, `entry-${at}`)),
      followUps: [],
    },
    points: drawn.points,
    opinions: drawn.opinions,
    draws: drawn.drawn
      ? [{ panel: 'experts', on: '2026-03-01', members: [{ id: 'expert-1', name: '张工', unit: 'x' }] }]
      : [],
    moved: new Map(
      drawn.entries.map((state, at) => [
        `entry-${at}`,
        entrySituation(state, drawn.locked ? '锁定' : '条目', `entry-${at}`),
      ]),
    ),
  });
  return { ...situation, events: drawn.been.map((to) => happened(to)) };
}
const act = fc.record({
  kind: fc.constant('given' as const),
  input: fc.constantFrom({}, { amount: 1 }, { amount: -1 }, { amount: [] }),
  reason: fc.constantFrom(null, '', '有理由'),
  remarks: fc.constantFrom([], [{ document: 'application', field: 'amount', text: '请核对' }]),
  acknowledged: fc.constantFrom(new Map(), new Map([['modest', '已立项']])),
});

const runs = { numRuns: 2000, verbose: 1 } as const;

test('a refusal always has a reason, an acceptance leads to a state and breaks no rule', () => {
  fc.assert(
    fc.property(situations, fc.constantFrom(...transitions), act, (situation, key, given) => {
      const decision = decide(look(situation), key, given);
      if (!decision) return false;
      if ('blockers' in decision) return decision.blockers.length > 0;
      const begins = statesIn(decision.transition.from, procedure);
      return states.includes(decision.to) && begins.includes(situation.record.state);
    }),
    runs,
  );
});

test('what the list of options says is what deciding says', () => {
  fc.assert(
    fc.property(situations, act, (situation, given) => {
      const options = allOptions(look(situation));
      expect(options.map(({ transition }) => transition.key)).toEqual(transitions);
      for (const { transition, allowed, blockers, mine } of options) {
        const decision = decide(look(situation), transition.key);
        expect(decision && 'blockers' in decision ? decision.blockers : []).toEqual(blockers);
        expect(allowed).toBe(blockers.length === 0);
        expect(mine).toBe(!blockers.some(({ code }) => code === 'wrongActor'));
        // What is given with the act can only add reasons, never take one away.
        const taken = decide(look(situation), transition.key, given);
        const refused = taken !== undefined && 'blockers' in taken;
        expect(allowed || refused).toBe(true);
      }
      const here = optionsFrom(look(situation)).map(({ transition }) => transition.key);
      expect(
        options.filter(({ allowed }) => allowed).every(({ transition }) => here.includes(transition.key)),
      ).toBe(true);
    }),
    { ...runs, numRuns: 500 },
  );
});
