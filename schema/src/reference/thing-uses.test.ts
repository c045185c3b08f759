import { expect, test } from 'vitest';
import type { Json } from '../edit/identity.ts';
import { thingUses } from './thing-uses.ts';

const content: Json = {
  offices: [
    { key: 'data', name: '数据局' },
    { key: 'money', name: '财政局' },
  ],
  parameters: [{ key: 'limit', label: '限额', kind: 'money', value: '50' }],
  recordTypes: [
    {
      key: 'project',
      procedure: 'handling',
      title: 'paper.name',
      columns: ['facts.amount', 'paper.total'],
      documents: [
        {
          key: 'paper',
          editableIn: ['draft'],
          appliesWhen: "record.state == 'asked' && paper.total > param.limit",
        },
      ],
      facts: [{ key: 'amount', kind: 'money' }],
      links: [{ key: 'plan', to: 'plan', inverse: { key: 'projects' } }],
      read: [{ office: 'data' }],
    },
    { key: 'plan', procedure: 'planning', documents: [{ key: 'paper', editableIn: ['draft'] }] },
  ],
  procedures: [
    {
      key: 'handling',
      recordType: 'project',
      initial: 'draft',
      states: [{ key: 'draft' }, { key: 'asked' }],
      rules: [
        {
          key: 'enough',
          require: 'submitted.paper.total > 0',
          cures: [{ transition: { recordType: 'plan', key: 'close' } }],
        },
      ],
      transitions: [
        {
          key: 'ask',
          from: ['draft'],
          to: 'asked',
          by: [{ unit: 'own' }],
          rules: ['enough'],
          submits: ['paper'],
          effects: [{ kind: 'set', fact: 'amount', value: 'paper.total' }],
        },
      ],
      clocks: [{ key: 'answer', from: 'events.ask.lastOn', owedBy: [{ office: 'data' }] }],
      reviews: [{ key: 'joint', states: ['asked'], tasks: [{ key: 'one' }, { key: 'two', after: ['one'] }] }],
    },
    {
      key: 'planning',
      recordType: 'plan',
      states: [{ key: 'draft' }],
      rules: [
        {
          key: 'none',
          require: "projects.all(p, p.state != 'asked' && p.facts.amount > 0 && !p.clocks.answer.late)",
        },
      ],
      transitions: [{ key: 'close', from: ['draft'], to: 'draft', by: [{ office: 'money' }] }],
    },
  ],
  dashboards: [{ key: 'board', widgets: [{ key: 'due', clocks: ['answer'] }] }],
};

const uses = (...place: readonly string[]) => thingUses(content, place).map((at) => at.join('/'));

test.each<[readonly string[], readonly string[]]>([
  [
    ['procedures', 'handling', 'states', 'asked'],
    [
      'recordTypes/project/documents/paper/appliesWhen',
      'procedures/handling/transitions/ask/to',
      'procedures/handling/reviews/joint/states/0',
      'procedures/planning/rules/none/require',
    ],
  ],
  [['procedures', 'handling', 'rules', 'enough'], ['procedures/handling/transitions/ask/rules/0']],
  [['procedures', 'handling', 'transitions', 'ask'], ['procedures/handling/clocks/answer/from']],
  [
    ['procedures', 'planning', 'transitions', 'close'],
    ['procedures/handling/rules/enough/cures/0/transition/key'],
  ],
  [
    ['procedures', 'handling', 'clocks', 'answer'],
    ['procedures/planning/rules/none/require', 'dashboards/board/widgets/due/clocks/0'],
  ],
  [
    ['recordTypes', 'project', 'documents', 'paper'],
    [
      'recordTypes/project/title',
      'recordTypes/project/columns/1',
      'procedures/handling/rules/enough/require',
      'procedures/handling/transitions/ask/submits/0',
      'procedures/handling/transitions/ask/effects/0/value',
    ],
  ],
  [
    ['recordTypes', 'project', 'facts', 'amount'],
    [
      'recordTypes/project/columns/0',
      'procedures/handling/transitions/ask/effects/0/fact',
      'procedures/planning/rules/none/require',
    ],
  ],
  [['recordTypes', 'project', 'links', 'plan'], []],
  [
    ['procedures', 'handling', 'reviews', 'joint', 'tasks', 'one'],
    ['procedures/handling/reviews/joint/tasks/two/after/0'],
  ],
  [
    ['offices', 'data'],
    ['recordTypes/project/read/0/office', 'procedures/handling/clocks/answer/owedBy/0/office'],
  ],
  [['parameters', 'limit'], ['recordTypes/project/documents/paper/appliesWhen']],
  [
    ['recordTypes', 'plan'],
    [
      'recordTypes/project/links/plan/to',
      'procedures/handling/rules/enough/cures/0/transition/recordType',
      'procedures/planning/recordType',
    ],
  ],
  [['procedures', 'planning'], ['recordTypes/plan/procedure']],
])('%j is spoken of where it is, and nowhere else', (place, expected) => {
  expect(uses(...place)).toEqual(expected);
});
