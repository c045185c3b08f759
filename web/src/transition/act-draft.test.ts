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
  wantsReason: true,
  document: null,
  issues: [],
};
const remark = { id: '1', document: 'declaration', field: 'name', text: '名称与批复不一致' };

test.each<readonly [string, Act, Partial<ActDraft>, readonly string[]]>([
  ['a plain act lacks nothing', plain, {}, []],
  ['a rejection without a reason lacks it', { ...plain, remarks: 'REASON' }, { reason: '  ' }, ['reason']],
  ['a return without remarks lacks them', { ...plain, remarks: 'FIELDS' }, {}, ['remarks']],
  [
    'a blank remark is none',
    { ...plain, remarks: 'POINTS' },
    { remarks: [{ ...remark, text: ' ' }] },
    ['remarks'],
  ],
  ['one remark is enough', { ...plain, remarks: 'POINTS' }, { remarks: [remark] }, []],
  ['a warning wants its reason', { ...plain, warnings: [warning] }, {}, ['acknowledgement']],
  [
    'a reason answers its warning',
    { ...plain, warnings: [warning] },
    { reasons: { unlisted: '已报县政府' } },
    [],
  ],
  ['a grave act wants a tick', { ...plain, tone: 'DANGER' }, {}, ['sure']],
])('%s', (_, option, draft, gaps) => {
  expect(gapsIn(option, { ...emptyAct, ...draft })).toEqual(gaps);
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
