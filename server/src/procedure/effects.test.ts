import { expect, test } from 'vitest';
import { type CompiledPack } from './compile-pack.ts';
import { decide } from './decide.ts';
import { type Decision } from './decision.ts';
import {
  actorFor,
  entrySituation,
  look,
  PLANNING,
  sampleEntry,
  sampleSituation,
} from './sample-situation.ts';
import { sampleVariation, type Variation } from './sample-variation.ts';
import { type LinkedRecord, type Situation } from './situation.ts';

const VERDICT = { amount: 900 };

/** Approves a project whose pack is varied, with one listed entry that the act carries along. */
function approving(
  vary: (variation: Variation) => void,
  differing: Partial<Situation> = {},
  input: Readonly<Record<string, unknown>> = VERDICT,
): Decision {
  const pack = sampleVariation(vary);
  const project = ofType(pack, 'project');
  const given = sampleSituation({ state: 'deciding', actor: actorFor(PLANNING) });
  const seen: LinkedRecord = {
    ...given.record,
    ...project,
    unit: given.unit,
    documents: {},
    clocks: {},
    links: {},
  };
  const entry = { ...entrySituation('listed'), ...ofType(pack, 'entry'), links: { projects: [seen] } };
  const situation = { ...given, ...project, moved: new Map([['entry-1', entry]]), ...differing };
  const decision = decide(look(situation), 'approve', {
    kind: 'given',
    input,
    reason: null,
    remarks: [],
    acknowledged: new Map(),
  });
  if (!decision) throw new Error('there is no approval');
  return decision;
}

function ofType(pack: CompiledPack, key: string) {
  const type = pack.type(key);
  if (!type) throw new Error(`the sample has no ${key}`);
  return { pack, type };
}

test('a fact is not overwritten by what is not known: the act is refused', () => {
  const decision = approving(
    ({ transition }) => {
      transition('project', 'approve').effects = [
        { kind: 'set', fact: 'approvedAmount', value: 'input.amount + application.amount' },
      ];
    },
    { documents: {} },
  );
  expect(decision).toMatchObject({
    blockers: expect.arrayContaining([
      expect.objectContaining({ code: 'valueUnknown', key: 'approvedAmount', name: '批复金额' }),
    ]),
  });
});

test('a fact without a value is cleared', () => {
  const decision = approving(({ transition }) => {
    transition('project', 'approve').effects = [{ kind: 'set', fact: 'approvedAmount' }];
  });
  expect(decision).toMatchObject({ effects: [{ kind: 'set', fact: 'approvedAmount', value: null }] });
});

test('every effect is worked out from the situation before the act', () => {
  const decision = approving(({ transition }) => {
    transition('project', 'approve').effects = [
      { kind: 'set', fact: 'approvedAmount', value: 'input.amount' },
      { kind: 'notify', who: [{ unit: 'own' }], message: '尚无金额。', when: '!has(facts.approvedAmount)' },
    ];
  });
  expect(decision).toMatchObject({ effects: [{ kind: 'set', value: 900 }, { kind: 'notify' }] });
});

test('a carried act sees the record that carries it as it will be', () => {
  const vary =
    (require: string) =>
    ({ procedure, transition }: Variation) => {
      procedure('entry').rules = [{ key: 'carried', basis: ['1'], require, message: '项目尚未批复。' }];
      transition('entry', 'fund').rules = ['carried'];
    };
  const after = "projects.all(p, p.state == 'approved' && p.facts.approvedAmount == 900)";
  expect(approving(vary(after))).toMatchObject({ linked: [{ acceptance: { to: 'funded' } }] });
  expect(approving(vary("projects.exists(p, p.state == 'deciding')"))).toMatchObject({
    blockers: [{ code: 'linkedRefused', within: [{ key: 'carried' }] }],
  });
});

test('a carried act is filled in by the act that carries it, and judged', () => {
  const vary =
    (input: Record<string, string>) =>
    ({ transition }: Variation) => {
      transition('entry', 'fund').input = 'verdict';
      transition('project', 'approve').effects = [
        { kind: 'fireLinked', link: 'entries', transition: 'fund', input },
      ];
    };
  const doubled = approving(vary({ amount: 'input.amount * size(it.number)' }));
  expect(doubled).toMatchObject({ linked: [{ acceptance: { input: { amount: 5400 } } }] });
  const unknown = approving(vary({ amount: 'facts.approvedAmount' }));
  expect(unknown).toMatchObject({
    blockers: [{ code: 'linkedRefused', within: [{ code: 'inputInvalid' }] }],
  });
  expect(() => approving(vary({}))).toThrow('inputNotGiven');
});

test('one record is moved once by an act', () => {
  const twice = approving(
    ({ transition }) => {
      const carry = { kind: 'fireLinked' as const, link: 'entries', transition: 'fund' };
      transition('project', 'approve').effects = [carry, carry];
    },
    { links: { entries: [sampleEntry('listed')] } },
  );
  expect(twice).toMatchObject({ blockers: [{ code: 'linkedRefused', record: 'entry-1' }] });
});
