import { expect, test } from 'vitest';
import { type Act } from './act.ts';
import { notYet } from './birth.ts';
import { type CompiledPack } from './compile-pack.ts';
import { decide } from './decide.ts';
import { allOptions, optionsFrom } from './options.ts';
import {
  actorFor,
  BUREAU,
  entrySituation,
  look,
  PLANNING,
  sampleEntry,
  sampleSituation,
  UNIT,
} from './sample-situation.ts';
import { sampleVariation, type Variation } from './sample-variation.ts';
import { type Situation } from './situation.ts';

const GIVEN = { kind: 'given', reason: null, remarks: [], acknowledged: new Map() } as const;
const filling = (input: Readonly<Record<string, unknown>>): Act => ({ ...GIVEN, input });

/** A county where follow-ups begin by an act that is filled in, and not without a project. */
function bornFollowUps(vary: (variation: Variation) => void = () => undefined): CompiledPack {
  return sampleVariation((variation) => {
    const { procedure, recordType, transition } = variation;
    recordType('followUp').create = [];
    procedure('followUp').rules = [
      {
        key: 'approved',
        basis: ['1'],
        require: "origin.exists(p, p.state == 'approved')",
        message: '项目尚未批复。',
      },
    ];
    procedure('followUp').transitions.push({
      key: 'begin',
      name: '登记后续事项',
      basis: ['1'],
      from: [],
      to: 'open',
      by: [{ office: 'planning' }, { unit: 'any' }],
      rules: ['approved'],
      input: 'verdict',
      fills: { 'card.name': "'后续' + string(input.amount)" },
      submits: ['card'],
    });
    transition('project', 'approve').effects = [
      {
        kind: 'createLinked',
        link: 'followUps',
        transition: 'begin',
        values: { 'input.amount': 'input.amount' },
      },
    ];
    vary(variation);
  });
}

function toBe(pack: CompiledPack, differing: Partial<Situation> = {}): Situation {
  const type = pack.type('followUp');
  if (!type) throw new Error('the sample lost its follow-up');
  const base = sampleSituation({ actor: actorFor(PLANNING), documents: {}, ...differing });
  return { ...base, pack, type, record: notYet(base.today), links: differing.links ?? { origin: [] } };
}

const approved = { origin: [{ ...sampleEntry('approved', 'project-1') }] };

test('an act brings a record into being, with its papers filled in and handed in', () => {
  const situation = toBe(bornFollowUps(), { links: approved });
  expect(decide(look(situation), 'begin', filling({ amount: 5 }))).toMatchObject({
    to: 'open',
    drafts: { card: { name: '后续5' } },
    submits: [{ document: 'card', values: { name: '后续5' } }],
    input: { amount: 5 },
  });
});

test('its rules are asked before there is anything, and every reason is given', () => {
  const decision = decide(look(toBe(bornFollowUps())), 'begin', filling({}));
  expect(decision).toMatchObject({ blockers: [{ key: 'approved' }, { code: 'inputInvalid' }] });
});

test('where the form is not filled in rightly, the papers that it fills are not missed as well', () => {
  const pack = bornFollowUps(({ transition }) => {
    transition('followUp', 'begin').documents = ['card'];
  });
  const decision = decide(look(toBe(pack, { links: approved })), 'begin', filling({}));
  expect(decision).toMatchObject({ blockers: [{ code: 'inputInvalid' }] });
  expect(decision && 'blockers' in decision && decision.blockers).toHaveLength(1);
});

test('a unit begins records of its own, an office of any', () => {
  const may = (actor: Situation['actor']) => {
    const decision = decide(
      look(toBe(bornFollowUps(), { links: approved, actor })),
      'begin',
      filling({ amount: 5 }),
    );
    return decision !== undefined && 'to' in decision;
  };
  expect([may(actorFor(UNIT)), may(actorFor(PLANNING)), may(actorFor(BUREAU))]).toEqual([true, true, false]);
});

test('only births are offered before a record begins, and never after', () => {
  const keys = (options: ReturnType<typeof optionsFrom>) => options.map(({ transition }) => transition.key);
  const situation = toBe(bornFollowUps(), { links: approved });
  expect(keys(optionsFrom(look(situation)))).toEqual(['begin']);
  const begun = { ...situation, record: { ...sampleSituation().record, state: 'open' } };
  expect(keys(allOptions(look(begun)))).toEqual(['close']);
  expect(decide(look(begun), 'begin', filling({ amount: 5 }))).toMatchObject({
    blockers: [{ code: 'wrongState' }],
  });
});

test('before the form of the act is filled in, nothing is asked of what it fills', () => {
  const pack = bornFollowUps(({ procedure, recordType, transition }) => {
    recordType('followUp').facts = [{ kind: 'text', key: 'called', label: '名称', basis: ['1'] }];
    const named = { key: 'named', basis: ['1'], message: '名称不符。' };
    procedure('followUp').rules = [{ ...named, require: "documents.card && card.name == '后续5'" }];
    const begin = transition('followUp', 'begin');
    begin.rules = ['named'];
    begin.documents = ['card'];
    begin.effects = [{ kind: 'set', fact: 'called', value: 'card.name' }];
  });
  const situation = toBe(pack);
  expect(decide(look(situation), 'begin')).toMatchObject({ to: 'open' });
  expect(decide(look(situation), 'begin', filling({ amount: 5 }))).toMatchObject({
    to: 'open',
    effects: [{ fact: 'called', value: '后续5' }],
  });
  expect(decide(look(situation), 'begin', filling({ amount: 6 }))).toMatchObject({
    blockers: [{ key: 'named' }],
  });
});

test('an act begins a linked record by its own act, which sees the maker as it will be', () => {
  const approving = (pack: CompiledPack) => {
    const type = pack.type('project');
    if (!type) throw new Error('the sample lost its project');
    const moved = new Map([['entry-1', entrySituation('listed')]]);
    const project = sampleSituation({ state: 'deciding', actor: actorFor(PLANNING), moved });
    return decide(look({ ...project, pack, type }), 'approve', filling({ amount: 900 }));
  };
  expect(approving(bornFollowUps())).toMatchObject({
    to: 'approved',
    born: [{ link: { key: 'followUps' }, acceptance: { to: 'open', drafts: { card: { name: '后续900' } } } }],
  });
  const refused = bornFollowUps(({ procedure }) => {
    const [rule] = procedure('followUp').rules ?? [];
    if (rule) rule.require = "origin.exists(p, p.state == 'deciding')";
  });
  expect(approving(refused)).toMatchObject({
    blockers: [{ code: 'linkedRefused', within: [{ key: 'approved' }] }],
  });
});
