import { expect, test } from 'vitest';
import { applyPackEdits } from '../edit/apply-pack-edits.ts';
import type { Json } from '../edit/identity.ts';
import { fieldUses, renameField } from './field-uses.ts';

const field = (key: string, more: Readonly<Record<string, Json>> = {}) => ({
  key,
  label: key,
  kind: 'text',
  ...more,
});

const content: Json = {
  forms: [
    {
      key: 'declaration',
      name: '申报表',
      sections: [
        {
          key: 'basic',
          title: '基本',
          fields: [
            field('budget', { kind: 'money' }),
            field('kind', { kind: 'choice' }),
            field('detail', { kind: 'dependentChoice', parent: 'kind' }),
            field('reason', {
              visibleWhen: "budget > wan('50') && kind == 'budget'",
              required: 'has(budget)',
            }),
            {
              ...field('items', { kind: 'table', merge: ['amount'] }),
              columns: [
                field('amount', { kind: 'money' }),
                field('share', { computed: 'row.amount * 2', visibleWhen: 'budget > row.amount' }),
              ],
            },
            field('total', {
              computed: 'items.filter(i, i.amount > 0).map(i, i.amount).sum() + answers.budget',
            }),
          ],
        },
      ],
      rules: [
        { key: 'enough', require: 'items.all(budget, budget.amount > 0)', message: 'budget', at: ['budget'] },
        { key: 'shown', require: 'true', message: '-', facts: [{ label: '预算', actual: 'budget' }] },
      ],
      layout: {
        title: '表',
        grid: { widths: [1], rows: [{ cells: [{ of: 'budget', fields: ['budget'] }] }] },
      },
    },
    {
      key: 'other',
      name: '别的',
      sections: [
        { key: 'only', title: '-', fields: [field('budget'), field('x', { visibleWhen: 'budget > 1' })] },
      ],
    },
  ],
  recordTypes: [
    {
      key: 'project',
      title: 'declared.budget',
      columns: ['declared.budget', 'plan.budget'],
      documents: [
        { key: 'declared', form: 'declaration', appliesWhen: 'declared.budget > 1' },
        { key: 'plan', form: 'other', appliesWhen: 'plan.budget > 1' },
      ],
    },
  ],
};
const at = (...steps: readonly string[]) => ['forms', 'declaration', 'sections', 'basic', 'fields', ...steps];
const told = (place: readonly string[]) => fieldUses(content, place).map((use) => use.slice(2).join('/'));

test('every condition, rule, paper and list that speaks of a field is found', () => {
  expect(told(at('budget'))).toEqual([
    'sections/basic/fields/reason/visibleWhen',
    'sections/basic/fields/reason/required',
    'sections/basic/fields/items/columns/share/visibleWhen',
    'sections/basic/fields/total/computed',
    'rules/enough/at',
    'rules/shown/facts',
    'layout/grid/rows',
    'title',
    'columns',
    'documents/declared/appliesWhen',
  ]);
});

test('a column is found by its rows, by its loops and where it is merged', () => {
  expect(told(at('items', 'columns', 'amount'))).toEqual([
    'sections/basic/fields/items/merge',
    'sections/basic/fields/items/columns/share/computed',
    'sections/basic/fields/items/columns/share/visibleWhen',
    'sections/basic/fields/total/computed',
    'rules/enough/require',
  ]);
});

test('the field on which choices depend is found', () => {
  expect(told(at('kind'))).toEqual([
    'sections/basic/fields/detail/parent',
    'sections/basic/fields/reason/visibleWhen',
  ]);
});

test('a new key is spelt wherever the field is meant, and nowhere else', () => {
  const made = applyPackEdits(content, renameField(content, at('budget'), 'money'));
  expect('refused' in made ? made.refused : made.content).toMatchObject({
    forms: [
      {
        sections: [
          {
            fields: [
              { key: 'money' },
              {},
              {},
              { visibleWhen: "money > wan('50') && kind == 'budget'", required: 'has(money)' },
              { columns: [{}, { visibleWhen: 'money > row.amount' }] },
              { computed: 'items.filter(i, i.amount > 0).map(i, i.amount).sum() + answers.money' },
            ],
          },
        ],
        rules: [
          { require: 'items.all(budget, budget.amount > 0)', message: 'budget', at: ['money'] },
          { facts: [{ actual: 'money' }] },
        ],
        layout: { grid: { rows: [{ cells: [{ of: 'money', fields: ['money'] }] }] } },
      },
      { sections: [{ fields: [{ key: 'budget' }, { visibleWhen: 'budget > 1' }] }] },
    ],
    recordTypes: [
      {
        title: 'declared.money',
        columns: ['declared.money', 'plan.budget'],
        documents: [{ appliesWhen: 'declared.money > 1' }, { appliesWhen: 'plan.budget > 1' }],
      },
    ],
  });
});

test('taking a new key back leads to exactly what was there', () => {
  const made = applyPackEdits(content, renameField(content, at('items', 'columns', 'amount'), 'sum'));
  if ('refused' in made) throw new Error(made.refused.code);
  expect(applyPackEdits(made.content, made.inverse)).toMatchObject({ content });
});
