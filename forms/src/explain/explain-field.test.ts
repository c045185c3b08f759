import { Form, type Form as FormOf, Parameter } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { compileForm } from '../engine/compile-form.ts';
import type { Path, Values } from '../types.ts';
import { explainField } from './explain-field.ts';
import type { Clause, Why } from './why.ts';

const FORM: FormOf = Form.parse({
  key: 'f',
  name: '表',
  sections: [
    {
      key: 'basic',
      title: '基本',
      fields: [
        {
          key: 'kind',
          label: '类型',
          kind: 'choice',
          options: [
            { key: 'new', label: '新建' },
            { key: 'extension', label: '改扩建' },
          ],
        },
        { key: 'amount', label: '金额', kind: 'money' },
        { key: 'report', label: '后评价', kind: 'yesNo', visibleWhen: "kind == 'extension'" },
        {
          key: 'finding',
          label: '结论',
          kind: 'text',
          visibleWhen: 'report',
          required: "amount > wan('50') || kind == 'new'",
        },
        {
          key: 'items',
          label: '明细',
          kind: 'table',
          columns: [
            { key: 'price', label: '单价', kind: 'money' },
            { key: 'note', label: '说明', kind: 'text', visibleWhen: 'row.price > param.limit' },
          ],
        },
        { key: 'total', label: '合计', kind: 'money', computed: 'sum(items.map(i, i.price))' },
      ],
    },
    {
      key: 'more',
      title: '另附',
      visibleWhen: "kind == 'new'",
      fields: [{ key: 'place', label: '地点', kind: 'text' }],
    },
  ],
  rules: [
    {
      key: 'within',
      basis: ['1'],
      when: "kind == 'new'",
      require: 'total <= amount',
      message: '合计不得超过金额。',
      at: ['total'],
    },
  ],
});
const compiled = compileForm(FORM, {
  codeLists: [],
  parameters: [Parameter.parse({ kind: 'money', key: 'limit', label: '限额' })],
  unitAttributes: [],
});
const ask = (values: Values, ...path: Path): readonly Why[] =>
  explainField(
    { form: compiled, values, circumstances: { today: '2026-03-02', parameters: {}, unit: {} } },
    path,
  );

test('what always stands there needs no reason', () => {
  expect(ask({}, 'kind')).toEqual([]);
});

test('a field is hidden because of what another says', () => {
  expect(ask({ kind: 'new' }, 'report')).toMatchObject([
    {
      about: 'visible',
      of: 'field',
      clause: {
        outcome: 'fails',
        reads: [{ name: ['kind'], field: ['kind'], value: 'new', hidden: false }],
      },
    },
  ]);
});

test('an answer that is hidden itself does not count, and says so', () => {
  expect(ask({ kind: 'new', report: true }, 'finding')).toMatchObject([
    { about: 'visible', clause: { outcome: 'unknown', reads: [{ field: ['report'], hidden: true }] } },
    { about: 'required' },
  ]);
});

test('of several sentences those that decide are told apart', () => {
  const required = ask({ kind: 'extension', report: true, amount: 600_000_000 }, 'finding')[1];
  const parts = required?.about === 'required' ? required.clause.parts : [];
  expect(parts.map(({ outcome, decisive }: Clause) => [outcome, decisive])).toEqual([
    ['holds', true],
    ['fails', false],
  ]);
});

describe('elsewhere than at the top', () => {
  test('a section hides what is in it', () => {
    expect(ask({ kind: 'extension' }, 'place')).toMatchObject([{ about: 'visible', of: 'section' }]);
  });

  test('a column is explained by its own row', () => {
    const items = [
      { id: 'r1', price: 5 },
      { id: 'r2', price: 7 },
    ];
    expect(ask({ items }, 'items', 'r2', 'note')).toMatchObject([
      {
        clause: {
          outcome: 'unknown',
          reads: [
            { field: ['items', 'r2', 'price'], value: 7 },
            { name: ['param', 'limit'], hidden: false },
          ],
        },
      },
    ]);
  });
});

test('a computed value tells what it was made of, and a rule what it held against it', () => {
  const items = [{ id: 'r1', price: 500 }];
  expect(ask({ kind: 'new', amount: 300, items }, 'total')).toMatchObject([
    { about: 'computed', value: 500, reads: [{ field: ['items'] }, { field: ['items'] }] },
    {
      about: 'rule',
      rule: 'within',
      when: { outcome: 'holds' },
      require: { outcome: 'fails', reads: [{ value: 500 }, { value: 300 }] },
    },
  ]);
});
