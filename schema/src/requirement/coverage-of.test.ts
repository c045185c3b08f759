import { describe, expect, test } from 'vitest';
import { sampleWith } from '../check/sample-pack.ts';
import { Scenario } from '../model/scenario.ts';
import { coverageOf } from './coverage-of.ts';
import { provenBy } from './proven-by.ts';

const requirement = (ref: string) => ({ ref, name: `要求${ref}`, kind: 'gate', basis: ['1'] });
const REFS = ['AB-G01', 'AB-G02', 'AB-G03', 'AB-T01'];

/** The sample, whose procedure's first rule and first transition each meet a requirement. */
const pack = sampleWith({
  requirements: REFS.map(requirement),
  informing: [{ ref: 'AB-G02', reason: '原则性要求。' }],
  'procedures.0.rules.0.ref': 'AB-G01',
  'procedures.0.transitions.0.ref': 'AB-T01',
});
const [procedure] = pack.procedures;
const [rule] = procedure?.rules ?? [];
const [transition] = procedure?.transitions ?? [];

const begun = { create: '甲', type: procedure?.recordType, as: { unit: '一局' } };
const taken = { take: '甲', transition: transition?.key, as: { unit: '一局' } };

const isProven = (ref: string, ...when: readonly unknown[]) => {
  const told = Scenario.parse({ id: 'AB-01', title: '甲', articles: ['1'], clock: '2026-01-01', when });
  return provenBy(pack, told).has(ref);
};

test('a requirement is enforced, informs only, or is missing', () => {
  expect(coverageOf(pack, []).map(({ standing }) => standing)).toEqual([
    'enforced',
    'informing',
    'missing',
    'enforced',
  ]);
});

test('what meets it is told by its name, its kind and what it belongs to', () => {
  expect(coverageOf(pack, [])[0]?.provisions).toMatchObject([
    { kind: 'rules', name: rule?.message, within: procedure?.name },
  ]);
});

test('and the scenarios that show it are named', () => {
  const proofs = [
    { id: 'AB-01', proves: ['AB-G01', 'AB-T01'] },
    { id: 'AB-02', proves: ['AB-T01'] },
  ];
  expect(coverageOf(pack, proofs).map(({ scenarios }) => scenarios)).toEqual([
    ['AB-01'],
    [],
    [],
    ['AB-01', 'AB-02'],
  ]);
});

describe('a scenario proves', () => {
  const refusal = (...names: readonly unknown[]) => ({ ...taken, expect: { refusedBy: names } });
  test.each([
    { fact: 'an act by taking it', ref: 'AB-T01', when: [begun, taken], proves: true },
    { fact: 'an act only of the type it belongs to', ref: 'AB-T01', when: [taken], proves: false },
    { fact: 'no rule by an act that passes it', ref: 'AB-G01', when: [begun, taken], proves: false },
    {
      fact: 'a rule by its refusal, named by requirement',
      ref: 'AB-G01',
      when: [begun, refusal('AB-G01')],
      proves: true,
    },
    {
      fact: 'a rule by its refusal, named by key',
      ref: 'AB-G01',
      when: [begun, refusal(rule?.key)],
      proves: true,
    },
    {
      fact: 'no rule by the refusal of another',
      ref: 'AB-G01',
      when: [begun, refusal('AB-G03')],
      proves: false,
    },
  ])('$fact', ({ ref, when, proves }) => {
    expect(isProven(ref, ...when)).toBe(proves);
  });
});

describe('what is shown by the way', () => {
  const more = sampleWith({
    requirements: [...REFS, 'AB-G04', 'AB-G05'].map(requirement),
    'procedures.0.rules.0.ref': ['AB-G01', 'AB-G05'],
    'forms.0.sections.0.fields.0.ref': 'AB-G04',
  });
  const filled = { fill: '甲', document: 'plan', values: { name: '乙' }, as: { unit: '一局' } };
  const issues = ['name: field.required'];
  const refused = { ...taken, expect: { refused: ['AB-G01'] } };
  const proven = (when: readonly unknown[], then: readonly unknown[] = []) => {
    const told = { id: 'AB-01', title: '甲', articles: ['1'], clock: '2026-01-01', when, then };
    return provenBy(more, Scenario.parse(told));
  };

  test('a rule that refuses shows all that it meets', () => {
    expect(proven([begun, refused])).toContain('AB-G05');
  });

  test('a field is shown by what is found there, not by filling it', () => {
    expect(proven([begun, filled])).not.toContain('AB-G04');
    expect(proven([begun, { ...filled, expect: { issues } }])).toContain('AB-G04');
    expect(proven([begun], [{ record: '甲', document: 'plan', values: { name: '乙' } }])).toContain('AB-G04');
    expect(proven([], [{ form: more.forms[0]?.key, labels: ['名称'] }])).toContain('AB-G04');
  });
});
