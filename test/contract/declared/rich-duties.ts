import { type PackSource } from '@lixiang/schema';

const guessed = { inferred: '便于办理。', ref: ['JX-G02'] };
const said = { basis: ['1'], inferred: '便于办理。', ref: ['JX-G02'] };

type Procedure = NonNullable<PackSource['procedures']>[number];

/** What is due on a matter. */
export const CLOCKS: Procedure['clocks'] = [
  {
    key: 'answer',
    name: '答复期限',
    ...said,
    when: "record.state != 'stopped'",
    from: 'record.createdOn',
    until: "date('2030-01-01')",
    opens: { count: '2', of: 'days' },
    due: { kind: 'after', count: '10', of: 'days' },
    roll: true,
    extendedTo: 'facts.later',
    pausedIn: { phases: ['rest'] },
    pausedWhen: 'facts.amount > 0',
    metOn: 'events.pass.lastOn',
    owedBy: [{ office: 'bureau' }, { unit: 'own' }],
    byAct: { transition: 'pass', document: 'paper' },
    remind: [3, 1],
    grace: 4,
    escalate: { ...said, to: [{ unit: 'authority', when: 'facts.amount > 0' }], after: 6 },
  },
  {
    key: 'ordered',
    name: '限定期限',
    ...said,
    from: 'record.createdOn',
    due: { kind: 'on', date: "date('2026-05-03')" },
    owedBy: [{ unit: 'own' }],
    byAct: { create: 'entry' },
  },
  {
    key: 'yearly',
    name: '年度报告',
    ...said,
    from: 'record.createdOn',
    until: "date('2029-01-01')",
    due: { kind: 'yearly', day: 'param.reportDay' },
    metOn: "earliest([date('2026-06-30')].filter(d, d > period.from))",
    owedBy: [{ unit: 'own' }],
  },
  {
    key: 'again',
    name: '定期检查',
    ...guessed,
    from: 'record.createdOn',
    due: { kind: 'every', count: '3', of: 'months' },
    owedBy: [{ unit: 'own' }],
  },
  {
    key: 'owed',
    name: '报告义务',
    ...said,
    from: 'record.createdOn',
    due: { kind: 'never' },
    metOn: 'events.pass.lastOn',
    owedBy: [{ unit: 'own', when: "record.state == 'open'" }],
  },
  {
    key: 'working',
    name: '办理期限',
    ...said,
    from: 'record.createdOn',
    due: { kind: 'after', count: '12', of: 'workdays' },
  },
  {
    key: 'far',
    name: '保存期限',
    ...said,
    from: 'record.createdOn',
    due: { kind: 'after', count: '300', of: 'workdays' },
  },
];

const task = {
  name: '意见',
  outcomes: [
    { key: 'yes', label: '同意', counts: 'for' },
    { key: 'no', label: '不同意', counts: 'against', remarks: 'reason' },
    { key: 'later', label: '修改', counts: 'changes' },
  ],
} satisfies Partial<NonNullable<Procedure['reviews']>[number]['tasks'][number]>;

/** Whose opinion on a matter is asked. */
export const REVIEWS: Procedure['reviews'] = [
  {
    key: 'whole',
    name: '会签',
    ...said,
    states: ['open'],
    inputs: ['paper.heading'],
    result: { rule: 'all' },
    tasks: [
      { key: 'first', ...task, ask: { office: 'finance' } },
      {
        key: 'second',
        ...task,
        ask: { office: 'planning' },
        after: ['first'],
        inputs: ['paper.count'],
        form: 'verdict',
        when: 'paper.count > 0',
      },
      {
        key: 'third',
        ...task,
        ask: { unit: 'authority' },
        advisory: true,
        recordedBy: [{ office: 'bureau' }],
      },
    ],
  },
  {
    key: 'some',
    name: '多数',
    ...said,
    states: ['open'],
    inputs: ['paper'],
    result: { rule: 'count', atLeast: 1 },
    tasks: [{ key: 'one', ...task, ask: { office: 'finance' } }],
  },
  {
    key: 'part',
    name: '比例',
    ...guessed,
    states: ['open'],
    inputs: ['paper.plain'],
    result: { rule: 'ratio', atLeast: 5000 },
    tasks: [
      { key: 'one', ...task, ask: { office: 'finance' } },
      { key: 'two', ...task, ask: { office: 'planning' } },
    ],
  },
  {
    key: 'other',
    name: '复议',
    ...said,
    states: ['open'],
    inputs: ['paper'],
    result: { rule: 'noneAgainst' },
    tasks: [{ key: 'one', ...task, ask: { office: 'finance' } }],
  },
];
