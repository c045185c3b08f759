import { type PackSource } from '@lixiang/schema';
import { CLOCKS, REVIEWS } from './rich-duties.ts';

const guessed = { inferred: '便于办理。', ref: ['JX-G02'] };
const said = { basis: ['1'], inferred: '便于办理。', ref: ['JX-G02'] };

type Procedure = NonNullable<PackSource['procedures']>[number];

const RULES: Procedure['rules'] = [
  {
    key: 'linked',
    ...said,
    when: 'paper.count > 2',
    require: "entries.exists(e, e.state == 'listed') && facts.amount > 0",
    message: '条目尚未安排。',
    at: [],
    facts: [
      { label: '状态', actual: 'record.state', as: 'state', of: 'matter' },
      { label: '领域', actual: 'paper.sector', required: "'road'", as: 'option', of: 'sectors' },
      { label: '金额', actual: 'paper.sum', as: 'money' },
    ],
    cures: [
      {
        by: { office: 'bureau' },
        act: '列入',
        transition: { recordType: 'entry', key: 'list', link: 'entries', each: "it.state != 'listed'" },
      },
      { by: { unit: 'own' }, act: '填写', document: 'paper' },
    ],
  },
  { key: 'seen', ...said, force: 'warn', answer: 'seen', require: 'paper.count > 5', message: '数量偏少。' },
  { key: 'mild', ...guessed, force: 'warn', require: 'paper.count > 6', message: '数量较少。' },
];

/** How a matter of the made-up county is handled: what its projects do not ask for. */
export const RICH_PROCEDURE: Procedure = {
  key: 'matter',
  name: '事项办理',
  ...guessed,
  recordType: 'matter',
  initial: 'open',
  phases: [
    { key: 'work', name: '办理' },
    { key: 'rest', name: '暂停' },
  ],
  states: [
    { key: 'open', name: '办理中', ...said, phase: 'work', note: '由主管部门办理。' },
    { key: 'paused', name: '暂停中', ...guessed, phase: 'rest' },
    { key: 'done', name: '已办结', ...said, final: true },
    { key: 'stopped', name: '已终止', ...said, final: true },
  ],
  rules: RULES,
  transitions: [
    {
      key: 'begin',
      name: '发起',
      ...said,
      from: [],
      to: 'open',
      by: [{ unit: 'any' }, { office: 'bureau' }],
      fills: { 'paper.heading': "'新事项'" },
      input: 'verdict',
      help: '发起后办理。',
    },
    {
      key: 'pass',
      name: '办结',
      ...said,
      from: { phases: ['work'] },
      to: 'done',
      tone: 'main',
      appliesWhen: 'paper.count > 1',
      help: '办结后不能再改。',
      by: [{ office: 'bureau', position: 'chief', when: 'paper.count > 2' }],
      rules: ['linked', 'seen', 'mild'],
      documents: ['paper', 'annex'],
      submits: ['paper'],
      input: 'verdict',
      remarks: 'reason',
      effects: [
        { kind: 'set', fact: 'amount', value: 'input.amount', when: 'paper.count > 1' },
        { kind: 'file', filing: 'free', with: "['planning']", when: 'paper.count > 1' },
        { kind: 'file', filing: 'asked' },
        {
          kind: 'notify',
          who: [{ unit: 'own', when: 'paper.count > 1' }, { took: 'begin' }],
          message: '已办结。',
          when: 'paper.count > 1',
        },
        {
          kind: 'createLinked',
          link: 'spawn',
          transition: 'begin',
          values: { 'input.amount': 'input.amount' },
          when: 'paper.count > 1',
        },
        {
          kind: 'fireLinked',
          link: 'entries',
          transition: 'price',
          each: "it.state == 'listed'",
          input: { amount: 'input.amount' },
          when: 'paper.count > 1',
        },
      ],
    },
    {
      key: 'takeBack',
      name: '退回备案',
      ...said,
      from: ['open'],
      to: { special: 'same' },
      by: [{ office: 'finance' }],
      effects: [{ kind: 'returnFiling', filing: 'free', when: 'paper.count > 1' }],
    },
    {
      key: 'pause',
      name: '暂停',
      ...said,
      from: ['open'],
      to: 'paused',
      by: [{ took: 'begin', position: 'chief' }, { named: { document: 'paper', field: 'leader' } }],
    },
    {
      key: 'resume',
      name: '恢复',
      ...said,
      from: ['paused'],
      to: { lastOf: ['open'] },
      by: [{ unit: 'authority', position: 'chief' }, { drawn: 'pool' }],
    },
    {
      key: 'lapse',
      name: '逾期终止',
      ...said,
      from: ['open'],
      to: 'stopped',
      tone: 'danger',
      by: [{ clock: true, when: 'clocks.ordered.late' }],
    },
    {
      key: 'carry',
      name: '随同终止',
      ...said,
      from: ['open'],
      to: 'stopped',
      by: [{ effect: true, when: 'paper.count > 1' }],
    },
    {
      key: 'relay',
      name: '转办',
      ...guessed,
      from: ['open'],
      to: { special: 'same' },
      by: [
        { unit: 'own', when: 'paper.count > 1' },
        { named: { document: 'paper', field: 'leader' }, when: 'paper.count > 1' },
        { drawn: 'pool', when: 'paper.count > 1' },
        { took: 'begin', when: 'paper.count > 1' },
      ],
    },
  ],
  reviews: REVIEWS,
  panels: [
    {
      key: 'pool',
      name: '抽查组',
      ...guessed,
      from: 'expert',
      states: ['open'],
      by: [{ office: 'bureau' }],
      min: 1,
      max: 3,
      eligible: "candidate.state == 'active'",
      avoid: [{ when: 'candidate.card.employer == unit.id', message: '本单位人员。' }],
    },
  ],
  filings: [
    { key: 'free', name: '抄送', ...said, kind: 'copy', with: ['finance'], document: 'paper', receipt: true },
    { key: 'asked', name: '报备', ...guessed, with: 'param.told' },
  ],
  clocks: CLOCKS,
};
