import { expect, test } from 'vitest';
import { type GivenAct } from './act.ts';
import { type CompiledPack } from './compile-pack.ts';
import { decide } from './decide.ts';
import { type Decision } from './decision.ts';
import { look, sampleEntry, sampleSituation } from './sample-situation.ts';
import { sampleVariation, type Variation } from './sample-variation.ts';
import { type LinkedRecord } from './situation.ts';

const SUBMISSION: GivenAct = { kind: 'given', input: {}, reason: null, remarks: [], acknowledged: new Map() };

type Trial = {
  readonly vary: (variation: Variation) => void;
  readonly act?: Partial<GivenAct>;
  readonly entries?: readonly LinkedRecord[];
};

function submitting({ vary, act, entries = [sampleEntry('listed')] }: Trial): Decision {
  const pack = sampleVariation(vary);
  const situation = { ...sampleSituation({ links: { entries } }), pack, type: typeIn(pack) };
  const decision = decide(look(situation), 'submit', { ...SUBMISSION, ...act });
  if (!decision) throw new Error('there is no submission');
  return decision;
}

function typeIn(pack: CompiledPack) {
  const type = pack.type('project');
  if (!type) throw new Error('the sample lost its project');
  return type;
}

function ruleOf({ procedure }: Variation, key: string) {
  const rule = procedure('project').rules?.find((each) => each.key === key);
  if (!rule) throw new Error(`the sample has no rule ${key}`);
  return rule;
}

const NEVER = 'application.amount < 0';

test.each([
  ['none', undefined, true],
  ['seen', undefined, false],
  ['seen', '', true],
  ['reason', '', false],
  ['reason', '省里已立项', true],
] as const)('a warning that wants %s, answered with %j', (answer, said, goesOn) => {
  const decision = submitting({
    vary: (variation) => {
      Object.assign(ruleOf(variation, 'modest'), { when: undefined, require: NEVER, answer });
    },
    act: { acknowledged: new Map(said === undefined ? [] : [['modest', said]]) },
  });
  expect('to' in decision).toBe(goesOn);
  expect(decision.warnings).toMatchObject([{ key: 'modest', answer }]);
});

test('each linked record that stands in the way has its own cure', () => {
  const vary = (variation: Variation) => {
    ruleOf(variation, 'listed').cures = [
      {
        by: { office: 'bureau' },
        act: '列入清单',
        transition: { recordType: 'entry', key: 'list', link: 'entries', each: "it.state != 'listed'" },
      },
    ];
  };
  const entries = [sampleEntry('listed'), sampleEntry('proposed', 'b'), sampleEntry('frozen', 'c')];
  const cure = { act: '列入清单', transition: 'list' };
  expect(submitting({ vary, entries })).toMatchObject({
    blockers: [
      {
        cures: [
          { ...cure, record: 'b' },
          { ...cure, record: 'c' },
        ],
      },
    ],
  });
  expect(submitting({ vary, entries: [] })).toMatchObject({
    blockers: [{ cures: [{ ...cure, record: null }] }],
  });
});

test('keys are shown by their names, lists counted', () => {
  const facts = [
    { label: '部门', actual: "['bureau', 'finance']", as: 'office' as const },
    { label: '状态', actual: 'record.state', as: 'state' as const },
    { label: '条目', actual: 'entries.map(e, e.state)', as: 'state' as const, of: 'entry' },
    { label: '几项', actual: 'entries.map(e, e.id)', as: 'count' as const },
  ];
  const decision = submitting({
    vary: (variation) => {
      Object.assign(ruleOf(variation, 'listed'), { facts, require: NEVER });
    },
  });
  expect(decision).toMatchObject({
    blockers: [
      { facts: [{ actual: ['管理局', '财政局'] }, { actual: '编制' }, { actual: ['已列'] }, { actual: 1 }] },
    ],
  });
});

test.each([
  { own: 'application.amount < 5000', bureau: 'application.amount > 5000', acts: ['补登'], who: ['城管局'] },
  {
    own: 'application.amount > 5000',
    bureau: 'application.amount < 5000',
    acts: ['代办'],
    who: ['县管理局'],
  },
  {
    own: 'facts.approvedAmount == 1',
    bureau: 'facts.approvedAmount == 2',
    acts: ['补登', '代办'],
    who: ['城管局', '县管理局'],
  },
])('whom $own leaves out is not named, for the cure or for the act', ({ own, bureau, acts, who }) => {
  const vary = (variation: Variation) => {
    const rule = ruleOf(variation, 'listed');
    rule.require = NEVER;
    rule.cures = [
      { by: { unit: 'own', when: own }, act: '补登' },
      { by: { office: 'bureau', when: bureau }, act: '代办' },
    ];
    variation.transition('project', 'submit').by = [
      { unit: 'own', position: 'nobody', when: own },
      { office: 'bureau', when: bureau },
    ];
    variation.source.positions = [{ key: 'nobody', name: '无人' }];
  };
  expect(submitting({ vary })).toMatchObject({
    blockers: [
      { code: 'wrongActor', who: who.map((name) => ({ name })) },
      { key: 'listed', cures: acts.map((act, at) => ({ act, who: [{ name: who[at] }] })) },
    ],
  });
});
