import { expect, test } from 'vitest';
import { type GivenAct } from './act.ts';
import { decide } from './decide.ts';
import { optionsFrom } from './options.ts';
import { actorFor, BUREAU, happened, look, PLANNING, sampleSituation, UNIT } from './sample-situation.ts';
import { sampleVariation, type Variation } from './sample-variation.ts';
import { type Situation } from './situation.ts';

const SAID: GivenAct = { kind: 'given', input: {}, reason: null, remarks: [], acknowledged: new Map() };

function situationOf(vary: (variation: Variation) => void, differing: Partial<Situation> = {}): Situation {
  const pack = sampleVariation(vary);
  const type = pack.type('project');
  if (!type) throw new Error('the sample lost its project');
  return { ...sampleSituation({ state: 'deciding', actor: actorFor(BUREAU) }), pack, type, ...differing };
}

const keys = (situation: Situation) => optionsFrom(look(situation)).map(({ transition }) => transition.key);

test.each([
  ["application.name == '智慧路灯'", true],
  ["application.name == '别的'", false],
  ['has(facts.approvedAmount) && facts.approvedAmount > 0', false],
  ['facts.approvedAmount > 0', false],
])('an act that applies when %s', (appliesWhen, offered) => {
  const situation = situationOf(({ transition }) => {
    transition('project', 'suspend').appliesWhen = appliesWhen;
  });
  expect(keys(situation).includes('suspend')).toBe(offered);
  const decision = decide(look(situation), 'suspend', { ...SAID, reason: '整改' });
  expect(decision && 'blockers' in decision ? decision.blockers.map(({ code }) => code) : []).toEqual(
    offered ? [] : ['noSuchAct'],
  );
});

test('an act that only others carry along is offered to nobody, and taken by nobody', () => {
  const situation = situationOf(({ transition }) => {
    transition('project', 'suspend').by = [{ effect: true }];
  });
  expect(keys(situation)).not.toContain('suspend');
  expect(decide(look(situation), 'suspend')).toMatchObject({
    blockers: [{ code: 'wrongActor', who: [{ kind: 'carried' }] }],
  });
});

test('whoever took an act last may take the one that goes with it', () => {
  const vary = ({ transition }: Variation) => {
    transition('project', 'resume').by = [{ took: 'suspend' }];
  };
  const suspended = (organisation: string) => ({
    ...situationOf(vary, {
      events: [
        happened('deciding'),
        happened('suspended', 'suspend', 'unit'),
        happened('suspended', 'suspend', organisation),
      ],
    }),
    record: { ...sampleSituation().record, state: 'suspended' },
  });
  expect(decide(look(suspended('bureau')), 'resume')).toMatchObject({ to: 'deciding' });
  expect(decide(look(suspended('planning')), 'resume')).toMatchObject({
    blockers: [{ code: 'wrongActor', who: [{ kind: 'named', name: PLANNING.name }] }],
  });
});

test('where nobody has taken it yet, the act is named instead', () => {
  const situation = situationOf(({ transition }) => {
    transition('project', 'reject').by = [{ took: 'pass' }];
  });
  expect(decide(look(situation), 'reject')).toMatchObject({
    blockers: [{ code: 'wrongActor', who: [{ kind: 'took', transition: '审查通过' }] }],
  });
});

test('states are named by their phase', () => {
  const situation = situationOf(
    ({ procedure, transition }) => {
      procedure('project').phases = [{ key: 'early', name: '前期' }];
      for (const state of procedure('project').states) if (state.key !== 'approved') state.phase = 'early';
      transition('project', 'withdraw').from = { phases: ['early'] };
      transition('project', 'withdraw').to = { special: 'same' };
    },
    { actor: actorFor(UNIT) },
  );
  expect(keys(situation)).toContain('withdraw');
  expect(decide(look(situation), 'withdraw')).toMatchObject({ to: 'deciding' });
});
