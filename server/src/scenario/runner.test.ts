import { expandSteps, Step } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { checkExpectation } from './check-expectation.ts';
import { type Expectation } from './expectation.ts';
import { type FoundBlocker, type Outcome } from './outcome.ts';

const blocker = (code: string, key: string, ...refs: readonly string[]): FoundBlocker => ({
  code,
  key,
  basis: { refs: [...refs] },
  message: '不符合条件。',
  facts: [{ label: '总投资', actual: '600 万元', required: '500 万元' }],
  issues: [],
  within: [],
});
const accepted: Outcome = { kind: 'accepted', warnings: [blocker('RULE', 'late', 'ZZ-D01')], issues: [] };
const refused: Outcome = {
  kind: 'refused',
  blockers: [blocker('RULE', 'listed', 'ZZ-G01'), blocker('WRONG_STATE', 'state')],
};

describe('an expectation', () => {
  const table = [
    { fact: 'acceptance is met by acceptance', expected: {}, outcome: accepted, met: true },
    { fact: 'acceptance is not met by refusal', expected: {}, outcome: refused, met: false },
    ...[
      {
        fact: 'an exact refusal names every blocker',
        expected: { refused: ['ZZ-G01', 'wrongState'] },
        met: true,
      },
      { fact: 'a rule may be named by its key', expected: { refused: ['listed', 'wrongState'] }, met: true },
      { fact: 'an exact refusal is not met by more blockers', expected: { refused: ['ZZ-G01'] }, met: false },
      { fact: 'a refusal by at least these is met by more', expected: { refusedBy: ['ZZ-G01'] }, met: true },
      { fact: 'a refusal by another rule is not met', expected: { refusedBy: ['ZZ-G02'] }, met: false },
    ].map((row) => Object.assign(row, { outcome: refused })),
    {
      fact: 'a refusal is not met by acceptance',
      expected: { refused: ['ZZ-G01'] },
      outcome: accepted,
      met: false,
    },
    {
      fact: 'a warning is met by that warning',
      expected: { warned: ['ZZ-D01'] },
      outcome: accepted,
      met: true,
    },
    {
      fact: 'a warning is not met by silence',
      expected: { warned: ['ZZ-D02'] },
      outcome: accepted,
      met: false,
    },
  ];

  test.each(table)('$fact', ({ expected, outcome, met }) => {
    expect(checkExpectation(expected, outcome).length === 0).toBe(met);
  });

  test.each<[string, NonNullable<Expectation['facts']>, boolean]>([
    ['a value that is printed', { 总投资: '600 万元' }, true],
    ['and what it would have to be', { 总投资: ['600 万元', '500 万元'] }, true],
    ['another value', { 总投资: '700 万元' }, false],
    ['another limit', { 总投资: ['600 万元', '400 万元'] }, false],
    ['a fact that is not printed', { 面积: '3' }, false],
  ])('of facts names %s', (_, facts, met) => {
    expect(checkExpectation({ refusedBy: ['wrongState'], facts }, refused).length === 0).toBe(met);
  });

  test('an issue is found at its field, whichever the row', () => {
    const issues = [{ path: ['items', 'row-1', 'length'], code: 'required' }];
    const outcome: Outcome = { kind: 'accepted', warnings: [], issues };
    expect(checkExpectation({ issues: ['items.length'] }, outcome)).toEqual([]);
    expect(checkExpectation({ issues: ['items.length: required'] }, outcome)).toEqual([]);
    expect(checkExpectation({ issues: ['items.width'] }, outcome)).not.toEqual([]);
  });
});

describe('a fragment', () => {
  const fill = Step.parse({
    fill: '$project',
    document: 'form',
    as: { unit: '$unit' },
    values: { cost: '$cost' },
  });
  const fragments = {
    filled: [fill],
    named: [Step.parse({ use: 'filled', with: { project: '${name}项目', unit: '$unit', cost: 3 } })],
    endless: [Step.parse({ use: 'endless' })],
  };

  test('takes the values it is given, whole and inside a text', () => {
    const steps = expandSteps(
      [Step.parse({ use: 'named', with: { name: '停车', unit: '甲局' } })],
      fragments,
    );
    expect(steps).toEqual([
      { fill: '停车项目', document: 'form', as: { unit: '甲局' }, values: { cost: 3 } },
    ]);
  });

  test.each([
    ['that does not exist', { use: 'nothing' }],
    ['that is not given a value it needs', { use: 'named', with: { name: '停车' } }],
    ['that uses itself', { use: 'endless' }],
  ])('%s is refused', (_, step) => {
    expect(() => expandSteps([Step.parse(step)], fragments)).toThrow(/fragment|with/);
  });
});
