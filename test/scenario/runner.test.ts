import { Step } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { checkExpectation } from './check-expectation.ts';
import { expandSteps } from './expand-steps.ts';
import { type FoundBlocker, type Outcome } from './outcome.ts';

const blocker = (code: string, key: string, ref: string | null): FoundBlocker => ({
  code,
  key,
  basis: { ref },
  message: '不符合条件。',
  facts: [],
  issues: [],
});
const accepted: Outcome = { kind: 'accepted', warnings: [blocker('RULE', 'late', 'ZZ-D01')], issues: [] };
const refused: Outcome = {
  kind: 'refused',
  blockers: [blocker('RULE', 'listed', 'ZZ-G01'), blocker('WRONG_STATE', 'state', null)],
};

describe('an expectation', () => {
  test.each([
    ['acceptance is met by acceptance', {}, accepted, true],
    ['acceptance is not met by refusal', {}, refused, false],
    ['an exact refusal names every blocker', { refused: ['ZZ-G01', 'wrongState'] }, refused, true],
    ['an exact refusal may name a rule by its key', { refused: ['listed', 'wrongState'] }, refused, true],
    ['an exact refusal is not met by more blockers', { refused: ['ZZ-G01'] }, refused, false],
    ['a refusal by at least these is met by more', { refusedBy: ['ZZ-G01'] }, refused, true],
    ['a refusal by another rule is not met', { refusedBy: ['ZZ-G02'] }, refused, false],
    ['a refusal is not met by acceptance', { refusedBy: ['ZZ-G01'] }, accepted, false],
    ['a warning is met by that warning', { warned: ['ZZ-D01'] }, accepted, true],
    ['a warning is not met by silence', { warned: ['ZZ-D02'] }, accepted, false],
  ])('%s', (_, expectation, outcome, met) => {
    expect(checkExpectation(expectation, outcome) === undefined).toBe(met);
  });

  test('an issue is found at its field, whichever the row', () => {
    const issues = [{ path: ['items', 'row-1', 'length'], code: 'required' }];
    const outcome: Outcome = { kind: 'accepted', warnings: [], issues };
    expect(checkExpectation({ issues: ['items.length'] }, outcome)).toBeUndefined();
    expect(checkExpectation({ issues: ['items.length: required'] }, outcome)).toBeUndefined();
    expect(checkExpectation({ issues: ['items.width'] }, outcome)).toBeDefined();
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
