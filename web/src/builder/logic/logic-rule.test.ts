import { columnScope, Form, formScope, type FieldOf } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { logicRulesOf } from './logic-rule.ts';

const form = Form.parse({
  key: 'f',
  name: '表',
  basis: ['0'],
  sections: [
    {
      key: 'basic',
      title: '基本',
      visibleWhen: "unit.name != ''",
      fields: [
        { key: 'kind', label: '类型', kind: 'text' },
        { key: 'total', label: '合计', kind: 'money', computed: 'sum(items.map(i, i.price))' },
        {
          key: 'items',
          label: '明细',
          kind: 'table',
          columns: [
            { key: 'price', label: '单价', kind: 'money' },
            {
              key: 'note',
              basis: ['2'],
              label: '说明',
              kind: 'text',
              required: 'row.price > total && has(answers.kind)',
            },
          ],
        },
      ],
    },
  ],
  rules: [{ key: 'positive', basis: ['1'], when: "kind == 'x'", require: 'total > 0', message: '须大于零' }],
});
const surroundings = { codeLists: [], parameters: [], unitAttributes: [] };
const isTable = (field: Form['sections'][number]['fields'][number]): field is FieldOf<'table'> =>
  field.kind === 'table';
const table = form.sections.flatMap(({ fields }) => fields).find(isTable);

test('everything that decides how a form behaves is found, with what it reads and what it decides about', () => {
  const rules = logicRulesOf(form, (holder) =>
    holder !== undefined && table ? columnScope(form, table, surroundings) : formScope(form, surroundings),
  );
  expect(
    rules.map(({ kind, place, effects, causes }) => [kind, place.slice(2).join('/'), effects, causes]),
  ).toEqual([
    ['visible', 'sections/basic', ['basic'], ['unit.name']],
    ['computed', 'sections/basic/fields/total', ['total'], ['items', 'items.price']],
    [
      'required',
      'sections/basic/fields/items/columns/note',
      ['items.note'],
      ['items.price', 'total', 'kind'],
    ],
    ['rule', 'rules/positive', ['kind', 'total'], ['kind', 'total']],
  ]);
  expect(rules.map(({ basis }) => basis.basis)).toEqual([['0'], [], ['2'], ['1']]);
});
