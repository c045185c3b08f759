import { expect, test } from 'vitest';
import { type GivenAct } from './act.ts';
import { decide } from './decide.ts';
import { type Decision } from './decision.ts';
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
  UNIT,
  written,
} from './sample-situation.ts';
import { type Situation } from './situation.ts';

const WAN = 1_000_000;
const NOTHING: GivenAct = { kind: 'given', input: {}, reason: null, remarks: [], acknowledged: new Map() };

function taking(transition: string, situation: Situation, act: Partial<GivenAct> = {}): Decision {
  const decision = decide(look(situation), transition, { ...NOTHING, ...act });
  if (!decision) throw new Error(`there is no ${transition}`);
  return decision;
}

function codes(decision: Decision): readonly string[] {
  if (!('blockers' in decision)) return [];
  return decision.blockers.map((blocker) => ('key' in blocker ? blocker.key : blocker.code));
}

test('a complete draft of a listed project is submitted, and what is to be done is said as data', () => {
  const decision = taking('submit', sampleSituation());
  expect(decision).toMatchObject({
    to: 'reviewing',
    submits: [{ document: 'application', values: { name: '智慧路灯', amount: 1000 }, files: [] }],
    effects: [
      { kind: 'notify', organisations: ['bureau'] },
      { kind: 'file', offices: ['finance', 'planning'], document: 'application' },
    ],
    warnings: [],
  });
});

test('every reason is given at once', () => {
  const decision = taking(
    'submit',
    sampleSituation({
      state: 'reviewing',
      actor: actorFor(STRANGER),
      documents: {},
      links: { entries: [], followUps: [] },
    }),
  );
  expect(codes(decision)).toEqual(['wrongState', 'wrongActor', 'listed', 'modest', 'documentMissing']);
});

test.each([
  ['an entry that is listed', [sampleEntry('listed')], []],
  ['no entry', [], ['listed']],
  ['an entry that is not listed', [sampleEntry('proposed')], ['listed']],
  ['one of two that is not listed', [sampleEntry('listed'), sampleEntry('frozen', 'entry-2')], ['listed']],
])('with %s', (_, entries, expected) => {
  expect(codes(taking('submit', sampleSituation({ links: { entries, followUps: [] } })))).toEqual(expected);
});

test.each([
  [50 * WAN - 1, []],
  [50 * WAN, ['documentMissing']],
])('at %i 分 the study is wanted or not', (amount, expected) => {
  const documents = { application: written({ name: '智慧路灯', amount }) };
  expect(codes(taking('submit', sampleSituation({ documents })))).toEqual(expected);
});

test('a document that is begun and not finished names its issues, and who can finish it', () => {
  const documents = { application: written({ name: '智慧路灯' }) };
  const decision = taking('submit', sampleSituation({ documents }));
  expect(decision).toMatchObject({
    blockers: expect.arrayContaining([
      expect.objectContaining({
        code: 'documentIncomplete',
        document: 'application',
        issues: [expect.objectContaining({ path: ['amount'] })],
        cures: [expect.objectContaining({ mine: true, document: 'application' })],
      }),
    ]),
  });
});

test('a broken rule shows its facts and cures, with the record to cure it on', () => {
  const decision = taking(
    'submit',
    sampleSituation({ links: { entries: [sampleEntry('proposed')], followUps: [] } }),
  );
  expect(decision).toMatchObject({
    blockers: [
      {
        key: 'listed',
        basis: { basis: ['1'], ref: ['JX-G01'] },
        facts: [{ label: '关联条目数', actual: 1 }],
        cures: [
          {
            who: [{ kind: 'named', name: '县管理局' }],
            mine: false,
            record: 'entry-1',
            transition: 'list',
          },
        ],
      },
    ],
  });
});

test('a warning wants its reason with the act, and is kept with it', () => {
  const documents = {
    application: written({ name: '智慧路灯', amount: 500 * WAN }),
    report: written({}, ['file-1']),
  };
  const situation = sampleSituation({ documents });
  expect(codes(taking('submit', situation))).toEqual(['modest']);
  expect(codes(taking('submit', situation, { acknowledged: new Map([['modest', ' ']]) }))).toEqual([
    'modest',
  ]);
  expect(taking('submit', situation, { acknowledged: new Map([['modest', '省里已立项']]) })).toMatchObject({
    to: 'reviewing',
    warnings: [{ key: 'modest' }],
  });
});

test.each([
  ['withdraw', {}, ['remarksMissing']],
  ['withdraw', { reason: '  ' }, ['remarksMissing']],
  ['withdraw', { reason: '材料有误' }, []],
  ['returnFields', { reason: '材料有误' }, ['remarksMissing']],
  ['returnFields', { remarks: [{ document: 'application', field: 'amount', text: '请核对' }] }, []],
])('%s without what must be said with it', (transition, said, expected) => {
  const actor = actorFor(transition === 'withdraw' ? UNIT : BUREAU);
  expect(codes(taking(transition, sampleSituation({ state: 'reviewing', actor }), said))).toEqual(expected);
});

test('resuming leads back to the state that was left, whatever happened meanwhile', () => {
  const suspended = sampleSituation({ state: 'suspended', actor: actorFor(BUREAU) });
  const led = (...states: readonly string[]) => ({ ...suspended, events: states.map((to) => happened(to)) });
  expect(taking('resume', led('draft', 'reviewing', 'deciding', 'suspended'))).toMatchObject({
    to: 'deciding',
  });
  expect(taking('resume', led('reviewing', 'suspended', 'suspended'))).toMatchObject({ to: 'reviewing' });
  expect(codes(taking('resume', suspended))).toEqual(['wrongState']);
});

const deciding = (moved: Situation['moved']) =>
  sampleSituation({ state: 'deciding', actor: actorFor(PLANNING), moved });

test.each([
  [{}, ['withinApplication', 'inputInvalid']],
  [{ amount: 1001 }, ['withinApplication']],
  [{ amount: '许多' }, ['withinApplication', 'inputInvalid']],
])('what is filled in with the act is judged: %j', (input, expected) => {
  const moved = new Map([['entry-1', entrySituation('listed')]]);
  expect(codes(taking('approve', deciding(moved), { input }))).toEqual(expected);
});

test('an act carries linked records along, whoever may act on them otherwise', () => {
  const moved = new Map([['entry-1', entrySituation('listed')]]);
  expect(taking('approve', deciding(moved), { input: { amount: 900 } })).toMatchObject({
    to: 'approved',
    effects: [
      { kind: 'set', fact: 'approvedAmount', value: 900 },
      { kind: 'fireLinked', record: 'entry-1', transition: 'fund' },
      { kind: 'createLinked', documents: { card: { name: '智慧路灯' } } },
      { kind: 'notify', organisations: ['unit'] },
    ],
    linked: [{ acceptance: { to: 'funded' } }],
  });
});

test('one linked record that refuses refuses the whole', () => {
  const moved = new Map([['entry-1', entrySituation('listed', '锁定条目')]]);
  expect(taking('approve', deciding(moved), { input: { amount: 900 } })).toMatchObject({
    blockers: [{ code: 'linkedRefused', record: 'entry-1', within: [{ key: 'unlocked' }] }],
  });
});

test('before anything is filled in, what is filled in is not asked for', () => {
  const moved = new Map([['entry-1', entrySituation('listed')]]);
  expect(decide(look(deciding(moved)), 'approve')).toMatchObject({ to: 'approved' });
  expect(decide(look(sampleSituation({ state: 'reviewing' })), 'withdraw')).toMatchObject({ to: 'draft' });
});

test('hidden answers are not handed in', () => {
  const documents = { application: written({ name: '智慧路灯', amount: 1000, study: '只在金额大时填' }) };
  expect(taking('submit', sampleSituation({ documents }))).toMatchObject({
    submits: [{ values: { name: '智慧路灯', amount: 1000 } }],
  });
});

test('an office may not act in the name of another', () => {
  const situation = sampleSituation({ state: 'deciding', actor: actorFor(FINANCE) });
  expect(codes(taking('reject', situation, { reason: '不符合' }))).toEqual(['wrongActor']);
});

test('there is no act that the pack does not have', () => {
  expect(decide(look(sampleSituation()), 'jump')).toBeUndefined();
});
