import { describe, expect, test } from 'vitest';
import { APPROVAL, found, PLAN } from './found-in-sample.ts';

describe('everything rests on something and serves something', () => {
  test.each([
    [`${APPROVAL}.rules.0.basis`, [], `noBasis at ${APPROVAL}.rules.0`],
    [`${APPROVAL}.transitions.0.basis`, [], `noBasis at ${APPROVAL}.transitions.0`],
    ['recordTypes.0.documents.0.basis', [], 'noBasis at recordTypes.0.documents.0'],
    [
      'recordTypes.0.read',
      [{ office: 'bureau', when: 'plan.total > 5' }],
      'readerCondition at recordTypes.0.read.0.when',
    ],
    [
      'recordTypes.0.read',
      [{ unit: 'own', when: 'unit.isSchool' }],
      'warning readsAnyway at recordTypes.0.read.0',
    ],
    ['recordTypes.0.read', [{ clock: true }], 'readsNothing at recordTypes.0.read.0.clock'],
    ['offices.0.basis', [], 'warning noBasis at offices.0'],
    ['codeLists.0.basis', [], 'warning noBasis at codeLists.0'],
    ['unitAttributes.0.basis', [], 'warning noBasis at unitAttributes.0'],
    [`${APPROVAL}.states.1.basis`, [], `warning noBasis at ${APPROVAL}.states.1`],
    [`${APPROVAL}.transitions.0.rules`, [], `unusedRule at ${APPROVAL}.rules.0`],
    [`${APPROVAL}.transitions.1.input`, undefined, 'warning unusedForm at forms.1'],
    [`${PLAN}.2`, { key: 'subsort', label: '小类', kind: 'text' }, 'warning unusedCodeList at codeLists.1'],
    [`${APPROVAL}.rules.0.when`, undefined, 'warning unusedParameter at parameters.1'],
    ['recordTypes.1.procedure', undefined, 'usedByNobody at procedures.1'],
    [
      `${APPROVAL}.transitions.1.effects.1.kind`,
      'returnFiling',
      `warning unusedFiling at ${APPROVAL}.filings.0`,
    ],
    ['recordTypes.1.procedure', 'approval', 'procedureOfAnother at recordTypes.1.procedure'],
    ['recordTypes.0.links.0.setBy', [{ unit: 'own' }], 'onlyOnLink at recordTypes.0.links.0.setBy'],
    ['recordTypes.0.links.0.required', true, 'onlyOnLink at recordTypes.0.links.0.required'],
  ])('%s = %j', (path, value, issue) => {
    expect(found({ [path]: value })).toContain(issue);
  });

  test('or says why it is inferred', () => {
    expect(found({ 'offices.0.basis': [], 'offices.0.inferred': '条文未设。' })).toEqual([]);
  });
});

describe('what the regulation asks for is carried, or said to inform only', () => {
  const asked = { ref: 'AB-G01', name: '达到起点方可申报', kind: 'gate', basis: ['1'] };

  const informs = { ref: 'AB-G01', reason: '原则性要求。' };
  const carried = { 'offices.0.ref': 'AB-G01' };

  test.each<{
    readonly fact: string;
    readonly of: Readonly<Record<string, unknown>>;
    readonly issue?: string;
  }>([
    {
      fact: 'one that nothing carries',
      of: { requirements: [asked] },
      issue: 'warning requirementMissing at requirements.0',
    },
    { fact: 'one that only informs', of: { requirements: [asked], informing: [informs] } },
    { fact: 'one that something carries', of: { requirements: [asked], ...carried } },
    {
      fact: 'one that is both',
      of: { requirements: [asked], informing: [informs], ...carried },
      issue: 'warning requirementCarried at informing.0.ref',
    },
    {
      fact: 'one that is numbered twice',
      of: { requirements: [asked, asked], ...carried },
      issue: 'repeatedRequirement at requirements.1.ref',
    },
    {
      fact: 'one that is not in the list',
      of: { requirements: [asked], 'offices.0.ref': ['AB-G01', 'AB-G02'] },
      issue: 'unknownRequirement at offices.0.ref',
    },
  ])('$fact', ({ of, issue }) => {
    expect(found(of)).toEqual(issue === undefined ? [] : [issue]);
  });

  test('a pack that numbers none is not held to any', () => {
    expect(found({ 'offices.0.ref': 'AB-G01' })).toEqual([]);
  });
});
