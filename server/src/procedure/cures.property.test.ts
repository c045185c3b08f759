import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GivenAct } from './act.ts';
import { type Blocker } from './blocker.ts';
import { type CompiledPack } from './compile-pack.ts';
import { type CompiledType } from './compile-type.ts';
import { decide } from './decide.ts';
import { Examination } from './examination.ts';
import { inputsDigest } from './review-state.ts';
import { sampleVariation } from './sample-variation.ts';
import {
  actorFor,
  BUREAU,
  entrySituation,
  FINANCE,
  happened,
  PLANNING,
  sampleEntry,
  sampleSituation,
  STRANGER,
  UNIT,
  written,
} from './sample-situation.ts';
import { type Situation } from './situation.ts';

/** The made-up county, each of whose reasons says how it is removed. */
const PACK = sampleVariation(({ procedure, transition }) => {
  const project = procedure('project');
  const cured = new Map([
    ['passed', { by: { drawn: 'experts' }, act: '出具意见' }],
    ['pointsAnswered', { by: { unit: 'own' as const }, act: '逐条答复' }],
  ]);
  for (const rule of project.rules ?? []) {
    const cure = cured.get(rule.key);
    if (cure) rule.cures = [cure];
    if (rule.key !== 'listed') continue;
    rule.require = "entries.all(entry, entry.state == 'listed')";
    rule.cures = ['list', 'thaw'].map((key) => ({
      by: { office: 'bureau' },
      act: '列入清单',
      transition: {
        recordType: 'entry',
        key,
        link: 'entries',
        each: `it.state == '${key === 'list' ? 'proposed' : 'frozen'}'`,
      },
    }));
  }
  project.rules?.push({
    key: 'linked',
    basis: ['1'],
    require: 'size(entries) > 0',
    message: '项目须关联清单条目。',
    cures: [{ by: { unit: 'own' }, act: '关联清单条目' }],
  });
  transition('project', 'submit').rules?.push('linked');
  transition('project', 'approve').documents = ['application'];
});
const type = typeIn(PACK);
const { states = [], transitions = [] } = type.procedure ?? {};

function typeIn(pack: CompiledPack): CompiledType {
  const found = pack.type('project');
  if (!found) throw new Error('the sample has no project');
  return found;
}

type Tried = { readonly situation: Situation; readonly act: GivenAct };

const digest = (text: string) => text;
const taking = (key: string, { situation, act }: Tried) =>
  decide(new Examination(situation, digest), key, act);

/** Every reason why not; none where the act would be taken. */
function reasons(key: string, tried: Tried): readonly Blocker[] {
  const decision = taking(key, tried);
  if (!decision) throw new Error(`there is no ${key}`);
  return 'blockers' in decision ? decision.blockers : [];
}

/** What would have to be done about a reason, taken from what it says and from nothing else. */
function deedsFor(blocker: Blocker): readonly string[] {
  switch (blocker.code) {
    case 'wrongState':
      return [`state ${blocker.from[0] ?? ''}`];
    case 'wrongActor':
      return blocker.who.slice(0, 1).map((who) => `actor ${who.kind === 'named' ? who.name : 'unit'}`);
    case 'documentMissing':
    case 'documentIncomplete':
      return [`document ${blocker.document}`];
    case 'inputInvalid':
      return ['input'];
    case 'remarksMissing':
      return [`say ${blocker.remarks}`];
    case 'warningUnanswered':
      return [`acknowledge ${blocker.key}`];
    case 'linkedRefused':
      return blocker.within.flatMap(() => [`unlock ${blocker.record}`]);
    case 'rule': {
      const on = blocker.cures.filter(({ record }) => record !== null);
      if (on.length > 0) return on.map(({ transition, record }) => `${transition ?? ''} ${record ?? ''}`);
      // What the actor fills in with the act is the actor's own to mend.
      return [blocker.key === 'withinApplication' ? 'input' : `cure ${blocker.key}`];
    }
    case 'noSuchAct':
    case 'valueUnknown':
    case 'panelCount':
    case 'redrawReason':
    case 'notAsked':
    case 'waitsFor':
    case 'notApplicable':
    case 'linkTaken':
    case 'linkMissing':
    case 'linkKept':
    case 'unitCodeMissing':
      throw new Error(`nobody met ${blocker.code} here`);
  }
}

const PEOPLE = new Map([UNIT, BUREAU, PLANNING, FINANCE].map((one) => [one.name, one]));

function perform(tried: Tried, deed: string): Tried {
  const { situation, act } = tried;
  const [verb = '', object = ''] = deed.split(' ');
  const become = (change: Partial<Situation>) => ({ act, situation: { ...situation, ...change } });
  const say = (more: Partial<GivenAct>) => ({ situation, act: { ...act, ...more } });
  const { application } = situation.documents;
  switch (verb) {
    case 'state': {
      const state = states.find(({ name }) => name === object)?.key ?? '';
      const record = { ...situation.record, state };
      return become({ record, events: [...situation.events, happened('deciding'), happened(state)] });
    }
    case 'actor':
      return become({ actor: actorFor(PEOPLE.get(object) ?? UNIT) });
    case 'document': {
      if (object === 'report')
        return become({ documents: { ...situation.documents, report: written({}, ['file-1']) } });
      const { amount } = application?.values ?? {};
      const values = { name: '智慧路灯', amount: Number.isSafeInteger(amount) ? amount : 1000 };
      return become({ documents: { ...situation.documents, application: written(values) } });
    }
    case 'input':
      return say({ input: { amount: 1 } });
    case 'say':
      return say({
        reason: '有理由',
        remarks: [{ document: 'application', field: 'amount', text: '请核对' }],
      });
    case 'acknowledge':
      return say({ acknowledged: new Map([...act.acknowledged, [object, '已立项']]) });
    case 'unlock':
      return become({
        moved: new Map([...situation.moved, [object, entrySituation('listed', '条目', object)]]),
      });
    case 'list':
    case 'thaw': {
      const entries = situation.links['entries'] ?? [];
      return become({
        links: {
          ...situation.links,
          entries: entries.map((entry) => (entry.id === object ? sampleEntry('listed', object) : entry)),
        },
      });
    }
    case 'cure':
      return performCure(tried, object);
    default:
      throw new Error(`nobody can ${deed}`);
  }
}

function performCure({ situation, act }: Tried, rule: string): Tried {
  const become = (change: Partial<Situation>) => ({ act, situation: { ...situation, ...change } });
  switch (rule) {
    case 'linked':
      return become({ links: { ...situation.links, entries: [sampleEntry('listed', 'entry-9')] } });
    case 'pointsAnswered':
      return become({ points: situation.points.map((point) => ({ ...point, answered: true })) });
    case 'passed':
    case 'opinionsIn': {
      const member = { id: 'expert-1', name: '张工', unit: 'x' };
      const drawn = { ...situation, draws: [{ panel: 'experts', on: situation.today, members: [member] }] };
      const given = { review: 'technical', outcome: 'agree', digest: digestOf(drawn), on: situation.today };
      const opinions = [
        { id: 'o1', task: 'expert', asked: 'expert-1', ...given },
        { id: 'o2', task: 'money', asked: FINANCE.id, ...given },
      ];
      return { situation: { ...drawn, opinions }, act };
    }
    default:
      throw new Error(`nothing cures ${rule}`);
  }
}

/** What the technical review looks at, as it is now. */
function digestOf(situation: Situation): string {
  const asking = new Examination(situation, digest);
  return inputsDigest({ inputs: ['application'] }, {}, { asking, digest });
}

/** Papers first: opinions are given on them. */
const ORDER = ['state', 'document', 'list', 'thaw', 'cure', 'unlock'];
const rank = (deed: string) => ORDER.indexOf(deed.split(' ')[0] ?? '');
const performAll = (tried: Tried, deeds: readonly string[]) =>
  deeds.toSorted((a, b) => rank(a) - rank(b)).reduce(perform, tried);
const deedsNow = (key: string, tried: Tried) => [...new Set(reasons(key, tried).flatMap(deedsFor))];

const drawns = fc.record({
  state: fc.constantFrom(...states.map((state) => state.key)),
  organisation: fc.constantFrom(UNIT, BUREAU, PLANNING, FINANCE, STRANGER, null),
  name: fc.constantFrom('智慧路灯', '', 7),
  amount: fc.constantFrom(1, 49_999_999, 50_000_000, 500_000_000, 900_000_000, '一百万', null),
  files: fc.array(fc.uuid(), { maxLength: 2 }),
  begun: fc.boolean(),
  entries: fc.array(fc.constantFrom('proposed', 'listed', 'frozen'), { maxLength: 3 }),
  locked: fc.boolean(),
  points: fc.array(fc.record({ id: fc.uuid(), answered: fc.boolean() }), { maxLength: 2 }),
  outcome: fc.constantFrom('agree', 'refuse', null),
  input: fc.constantFrom({}, { amount: 1 }, { amount: 999_999_999_999 }, { amount: '许多' }),
  said: fc.constantFrom(null, '', '有理由'),
  acknowledged: fc.boolean(),
});
type Drawn = typeof drawns extends fc.Arbitrary<infer Parts> ? Parts : never;

function triedOf(drawn: Drawn): Tried {
  const ids = drawn.entries.map((state, at) => ({ state, id: `entry-${at}` }));
  const situation = sampleSituation({
    pack: PACK,
    type,
    state: drawn.state,
    actor: actorFor(drawn.organisation),
    documents: {
      ...(drawn.begun ? { application: written({ name: drawn.name, amount: drawn.amount }) } : {}),
      report: { ...written({}, drawn.files), started: drawn.files.length > 0 },
    },
    links: { entries: ids.map(({ state, id }) => sampleEntry(state, id)), followUps: [] },
    points: drawn.points,
    draws: drawn.outcome
      ? [{ panel: 'experts', on: '2026-03-01', members: [{ id: 'expert-1', name: '张工', unit: 'x' }] }]
      : [],
    moved: new Map(
      ids.map(({ state, id }) => [id, entrySituation(state, drawn.locked ? '锁定' : '条目', id)]),
    ),
  });
  return {
    situation,
    act: {
      kind: 'given',
      input: drawn.input,
      reason: drawn.said,
      remarks: [],
      acknowledged: new Map(drawn.acknowledged ? [['modest', '已立项']] : []),
    },
  };
}

const acts = fc.constantFrom(...transitions.map(({ key }) => key));

test('doing all that the reasons ask for makes the act possible; leaving one thing out does not', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(drawns, acts, (drawn, key) => {
      const tried = triedOf(drawn);
      const deeds = deedsNow(key, tried);
      for (const { code } of reasons(key, tried)) seen.add(code);
      expect(reasons(key, performAll(tried, deeds))).toEqual([]);
      // A reason that is only unknown for want of a paper falls with the paper: it is not asked to hold by itself.
      const papers = deeds.filter((deed) => deed.startsWith('document'));
      const still = new Set([...papers, ...deedsNow(key, performAll(tried, papers))]);
      for (const left of deeds.filter((deed) => still.has(deed))) {
        const others = performAll(
          tried,
          deeds.filter((deed) => deed !== left),
        );
        expect(reasons(key, others), `without “${left}”`).not.toEqual([]);
      }
    }),
    { numRuns: 3000, verbose: 1 },
  );
  expect([...seen].toSorted()).toEqual([
    'documentIncomplete',
    'documentMissing',
    'inputInvalid',
    'linkedRefused',
    'remarksMissing',
    'rule',
    'warningUnanswered',
    'wrongActor',
    'wrongState',
  ]);
});
