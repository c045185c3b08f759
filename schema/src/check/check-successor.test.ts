import { describe, expect, test } from 'vitest';
import { checkSuccessor } from './check-successor.ts';
import { sampleWith } from './sample-pack.ts';

const PLAN = 'forms.0.sections.0.fields';

function found(changes: Readonly<Record<string, unknown>>): readonly string[] {
  return checkSuccessor(sampleWith({}), sampleWith(changes)).map(
    ({ severity, code, path, params }) => `${severity} ${code} ${params['key'] ?? ''} at ${path.join('.')}`,
  );
}

test('a pack may follow itself, and say things in other words', () => {
  expect(found({})).toEqual([]);
  expect(
    found({ [`${PLAN}.0.label`]: '项目名称', 'parameters.0.value': '60', effectiveFrom: '2027-01-01' }),
  ).toEqual([]);
});

describe('a key goes on meaning what it meant', () => {
  test.each([
    [
      `${PLAN}.0`,
      { key: 'name', label: '名', kind: 'integer' },
      `error keyReused forms/plan/name at ${PLAN}.0`,
    ],
    [`${PLAN}.4.columns.0.kind`, 'integer', `error keyReused forms/plan/items/amount at ${PLAN}.4.columns.0`],
    [`${PLAN}.6.many`, true, `error keyReused forms/plan/partner at ${PLAN}.6`],
    [
      'codeLists.0.options',
      [{ key: 'a', label: '甲' }],
      'error keyRemoved codeLists/sort/options/b at codeLists.0',
    ],
    [
      `${PLAN}.3.options`,
      [{ key: 'high', label: '高' }],
      `error keyRemoved forms/plan/level/options/low at ${PLAN}.3`,
    ],
    [
      'recordTypes.0.links.0.over',
      'all',
      'error keyReused recordTypes/project/links/bars at recordTypes.0.links.0',
    ],
    [
      'recordTypes.0.facts.0.kind',
      'text',
      'error keyReused recordTypes/project/facts/approvedOn at recordTypes.0.facts.0',
    ],
    [
      'recordTypes.0.documents.0.form',
      'decision',
      'error keyReused recordTypes/project/documents/plan at recordTypes.0.documents.0',
    ],
    ['recordTypes.0.key', 'undertaking', 'error keyRemoved recordTypes/project at '],
    [
      'procedures.0.states.2.final',
      true,
      'error keyReused procedures/approval/states/paused at procedures.0.states.2',
    ],
    [
      'procedures.0.states.2.key',
      'halted',
      'warning keyRemoved procedures/approval/states/paused at procedures.0',
    ],
    ['effectiveFrom', '2025-01-01', 'error earlierThanBefore  at effectiveFrom'],
    ['jurisdiction.key', 'elsewhere', 'error otherJurisdiction  at jurisdiction.key'],
  ])('%s = %j', (path, value, issue) => {
    expect(found({ [path]: value })).toContain(issue);
  });
});
