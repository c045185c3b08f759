import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formOf, judge } from './sample-judgement.ts';

describe('whatever comes (the seed is printed on failure)', () => {
  const form = formOf(
    [
      { kind: 'choice', key: 'kind', label: '种类', list: 'kinds' },
      {
        kind: 'text',
        key: 'name',
        label: '名称',
        visibleWhen: "kind == 'a'",
        required: '!has(answers.total)',
      },
      { kind: 'money', key: 'total', label: '合计', computed: 'sum(items.map(i, i.amount))' },
      {
        kind: 'table',
        key: 'items',
        label: '明细',
        visibleWhen: "kind == 'a' || name == 'x' || !has(answers.name)",
        columns: [
          { kind: 'money', key: 'amount', label: '金额' },
          { kind: 'phone', key: 'phone', label: '电话', visibleWhen: 'row.amount > 0' },
        ],
      },
      {
        kind: 'group',
        key: 'contact',
        label: '联系人',
        fields: [{ kind: 'person', key: 'name', label: '姓名' }],
      },
    ],
    { rules: [{ key: 'some', require: 'total > 0', message: '应有金额', at: ['total'] }] },
  );
  const anything = fc.jsonValue({ maxDepth: 3 });
  const rows = fc.array(
    fc.record({ id: fc.constantFrom('a', 'b'), amount: fc.oneof(fc.nat(9), anything), phone: anything }),
    { maxLength: 3 },
  );
  const values = fc.record(
    {
      kind: fc.oneof(fc.constantFrom('a', 'b'), anything),
      name: fc.oneof(fc.constant('x'), anything),
      items: fc.oneof(rows, anything),
      contact: fc.oneof(fc.record({ name: anything }), anything),
      total: anything,
      ['__proto__']: anything,
    },
    { requiredKeys: [] },
  );

  test('is judged, and what counts of it counts again', () => {
    fc.assert(
      fc.property(values, (given) => {
        const { view } = judge(form, given);
        expect(judge(form, view.values).view.values).toEqual(view.values);
      }),
      { numRuns: 300 },
    );
  });
});
