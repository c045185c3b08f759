import { expect, test } from 'vitest';
import type { Blocker } from '../refusal/refusal-fragments.ts';
import { type ActDraft, actInput, emptyAct, gapsIn } from './act-draft.ts';
import type { TransitionOption } from './transition-fragments.ts';

type Act = Pick<TransitionOption, 'key' | 'remarks' | 'tone' | 'input' | 'warnings'>;

const plain: Act = { key: 'send', remarks: 'NONE', tone: 'PLAIN', input: null, warnings: [] };
const warning: Blocker = {
  code: 'WARNING_UNANSWERED',
  key: 'unlisted',
  message: '',
  basis: { articles: [], inferred: null },
  facts: [],
  cures: [],
  answer: 'REASON',
  document: null,
  issues: [],
  record: null,
  within: [],
};
const remark = { id: '1', document: 'declaration', field: 'name', text: '名称与批复不一致' };

type Fact = {
  readonly fact: string;
  readonly act?: Partial<Act>;
  readonly draft?: Partial<ActDraft>;
  readonly gaps: readonly string[];
};
const facts: readonly Fact[] = [
  { fact: 'a plain act lacks nothing', gaps: [] },
  {
    fact: 'a rejection without a reason lacks it',
    act: { remarks: 'REASON' },
    draft: { reason: '  ' },
    gaps: ['reason'],
  },
  { fact: 'a return without remarks lacks them', act: { remarks: 'FIELDS' }, gaps: ['remarks'] },
  {
    fact: 'a blank remark is none',
    act: { remarks: 'POINTS' },
    draft: { remarks: [{ ...remark, text: ' ' }] },
    gaps: ['remarks'],
  },
  { fact: 'one remark is enough', act: { remarks: 'POINTS' }, draft: { remarks: [remark] }, gaps: [] },
  { fact: 'a warning wants its reason', act: { warnings: [warning] }, gaps: ['acknowledgement'] },
  {
    fact: 'a reason answers its warning',
    act: { warnings: [warning] },
    draft: { reasons: { unlisted: '已报批' } },
    gaps: [],
  },
  {
    fact: 'a warning wants to have been seen',
    act: { warnings: [{ ...warning, answer: 'SEEN' }] },
    gaps: ['acknowledgement'],
  },
  {
    fact: 'a tick answers it',
    act: { warnings: [{ ...warning, answer: 'SEEN' }] },
    draft: { seen: ['unlisted'] },
    gaps: [],
  },
  {
    fact: 'a warning that wants nothing is only shown',
    act: { warnings: [{ ...warning, answer: 'NONE' }] },
    gaps: [],
  },
  { fact: 'a grave act wants a tick', act: { tone: 'DANGER' }, gaps: ['sure'] },
];

test.each(facts)('$fact', ({ act, draft, gaps }) => {
  expect(gapsIn({ ...plain, ...act }, { ...emptyAct, ...draft })).toEqual(gaps);
});

test('an act is sent without blanks', () => {
  expect(actInput(plain, { ...emptyAct, remarks: [remark], reasons: { a: ' ', b: '理由 ' } })).toEqual({
    transition: 'send',
    input: null,
    reason: null,
    remarks: [{ document: 'declaration', field: 'name', text: '名称与批复不一致' }],
    acknowledgements: [{ rule: 'b', reason: '理由' }],
  });
});
