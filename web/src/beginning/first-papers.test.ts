import { DocumentType, Procedure } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { firstPapers } from './first-papers.ts';

const own = [{ unit: 'own' as const }];
const paper = (key: string, more: object = {}) =>
  DocumentType.parse({
    key,
    name: key,
    inferred: '样例。',
    form: key,
    filledBy: own,
    editableIn: ['draft'],
    ...more,
  });
const procedure = Procedure.parse({
  key: 'p',
  recordType: 'r',
  name: '样例',
  initial: 'draft',
  states: [
    { key: 'draft', name: '草稿' },
    { key: 'sent', name: '已申报' },
  ],
  transitions: [
    {
      key: 'send',
      name: '申报',
      inferred: '样例。',
      from: ['draft'],
      to: 'sent',
      tone: 'main',
      by: own,
      documents: ['form'],
    },
  ],
});
const keysOf = (documents: readonly DocumentType[], offices: readonly string[] = []) => {
  const { now, later, mayGrow } = firstPapers({ documents: [...documents] }, procedure, offices);
  return { now: now.map(({ key }) => key), later: later.map(({ key }) => key), mayGrow };
};

test('what the first act wants comes apart from what may wait', () => {
  expect(keysOf([paper('study'), paper('form')])).toEqual({
    now: ['form'],
    later: ['study'],
    mayGrow: false,
  });
});

test('what others fill in, or nobody fills in yet, is not listed', () => {
  const office = paper('opinion', { filledBy: [{ office: 'bureau' }] });
  expect(keysOf([office, paper('report', { editableIn: ['sent'] })])).toMatchObject({ now: [], later: [] });
  expect(keysOf([office], ['bureau'])).toMatchObject({ later: ['opinion'] });
});

test('what depends on answers is only announced', () => {
  expect(keysOf([paper('form', { appliesWhen: 'true' })])).toEqual({ now: [], later: [], mayGrow: true });
});
