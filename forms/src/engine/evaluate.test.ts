import { Form } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { type Values } from '../types.ts';
import { compileForm } from './compile-form.ts';
import { CyclicForm } from './order-steps.ts';
import { circumstances, formOf, judge, surroundings } from './sample-judgement.ts';

describe('conditions', () => {
  const form = formOf([
    { kind: 'money', key: 'amount', label: '金额', required: true },
    { kind: 'text', key: 'study', label: '可研', visibleWhen: 'amount >= param.line', required: true },
    { kind: 'text', key: 'authority', label: '主管', required: 'unit.hasAuthority' },
  ]);
  test.each<[Values, readonly string[]]>([
    [{ amount: 499_999_999, authority: '甲' }, []],
    [{ amount: 500_000_000, authority: '甲' }, ['study: field.required']],
    [{ amount: 500_000_000, authority: '甲', study: '附件' }, []],
    [{}, ['amount: field.required', 'authority: field.required']],
    [{ amount: null, authority: '  ' }, ['amount: field.required', 'authority: field.required']],
    [{ amount: '500', authority: '甲' }, ['amount: money.notAmount']],
  ])('of %j say %j', (values, codes) => {
    expect(judge(form, values).codes).toEqual(codes);
  });

  test('what is hidden is not accepted, and hides what asks about it', () => {
    const nested = formOf([
      { kind: 'yesNo', key: 'outer', label: '外' },
      { kind: 'text', key: 'middle', label: '中', visibleWhen: 'outer' },
      { kind: 'text', key: 'inner', label: '内', visibleWhen: "middle == 'x'" },
    ]);
    const { view } = judge(nested, { outer: false, middle: 'x', inner: 'y' });
    expect(view.values).toEqual({ outer: false });
    expect(view.isVisible(['inner'])).toBe(false);
  });

  test('a hidden section hides its fields, whatever their own conditions', () => {
    const form2 = Form.parse({
      key: 'sample',
      name: '示例',
      sections: [
        { key: 'one', title: '一', fields: [{ kind: 'yesNo', key: 'more', label: '更多' }] },
        {
          key: 'two',
          title: '二',
          visibleWhen: 'more',
          fields: [{ kind: 'text', key: 'note1', label: '说明', required: true }],
        },
      ],
    });
    expect(judge(form2, {}).codes).toEqual([]);
    expect(judge(form2, { more: true }).codes).toEqual(['note1: field.required']);
  });

  test('the day and the unit come from outside', () => {
    const dated = formOf([
      { kind: 'date', key: 'on', label: '日期', notAfterToday: true },
      { kind: 'text', key: 'late', label: '迟', visibleWhen: 'today > date("2026-06-01")' },
    ]);
    expect(judge(dated, { on: '2026-03-02' }).codes).toEqual(['on: date.future']);
    expect(judge(dated, {}, { ...circumstances, today: '2026-07-01' }).view.isVisible(['late'])).toBe(true);
  });
});

describe('computed answers', () => {
  const form = formOf([
    { kind: 'money', key: 'double', label: '两倍', computed: 'total * 2' },
    { kind: 'money', key: 'total', label: '合计', computed: 'sum(items.map(i, i.amount))', max: 100 },
    {
      kind: 'table',
      key: 'items',
      label: '明细',
      columns: [
        { kind: 'integer', key: 'count', label: '数量' },
        { kind: 'money', key: 'price', label: '单价' },
        { kind: 'money', key: 'amount', label: '金额', computed: 'row.count * row.price' },
      ],
    },
  ]);
  test('come in the order of what they need, whatever was sent for them', () => {
    const { view } = judge(form, {
      total: 1,
      double: 1,
      items: [
        { id: 'a', count: 2, price: 5, amount: 0 },
        { id: 'b', count: 3, price: 1 },
      ],
    });
    expect(view.values).toEqual({
      double: 26,
      total: 13,
      items: [
        { id: 'a', count: 2, price: 5, amount: 10 },
        { id: 'b', count: 3, price: 1, amount: 3 },
      ],
    });
  });
  test('are blank while something that they need is', () => {
    expect(judge(form, { items: [{ id: 'a', count: 2 }] }).view.values).toEqual({
      items: [{ id: 'a', count: 2 }],
    });
  });
  test('are judged like others', () => {
    expect(judge(form, { items: [{ id: 'a', count: 1, price: 101 }] }).codes).toEqual([
      'total: number.tooLarge',
    ]);
  });
  test('that wait for each other have no order', () => {
    const circle = formOf([
      { kind: 'integer', key: 'one', label: '一', computed: 'two + 1' },
      { kind: 'integer', key: 'two', label: '二', computed: 'one + 1' },
    ]);
    expect(() => compileForm(circle, surroundings)).toThrow(CyclicForm);
    expect(() => compileForm(circle, surroundings)).toThrow(/one → two → one|two → one → two/);
  });
});

describe('rules', () => {
  const form = formOf(
    [
      { kind: 'date', key: 'from', label: '自' },
      { kind: 'date', key: 'to', label: '至' },
      { kind: 'money', key: 'plan', label: '计划' },
      { kind: 'money', key: 'paid', label: '支付', visibleWhen: 'has(answers.plan)' },
    ],
    {
      rules: [
        { key: 'order', require: 'from <= to', message: '起止颠倒', at: ['to'] },
        {
          key: 'within',
          when: 'plan > 0',
          require: 'paid <= plan',
          message: '超支',
          at: ['paid', 'plan'],
          force: 'warn',
        },
      ],
    },
  );
  test.each<[Values, readonly string[]]>([
    [{ from: '2026-01-02', to: '2026-01-01' }, ['error to order']],
    [{ from: '2026-01-02' }, []],
    [{ plan: 1, paid: 2 }, ['warning paid within']],
    [{ plan: 0, paid: 2 }, []],
    // With everything answered, what cannot be worked out objects: here for its type.
    [{ plan: 3, paid: 'x' }, ['warning paid within']],
  ])('of %j say %j', (values, found) => {
    const issues = judge(form, values).view.issues.filter(({ code }) => code === 'rule');
    expect(issues.map(({ severity, path, rule }) => `${severity} ${path.join('.')} ${rule ?? ''}`)).toEqual(
      found,
    );
  });
  test('can be explained one by one', () => {
    const compiled = compileForm(form, surroundings);
    const explain = (values: Values) => compiled.explain('order', values, circumstances);
    expect(explain({ from: '2026-01-01', to: '2026-01-02' })).toBe('holds');
    expect(explain({ from: '2026-01-02', to: '2026-01-01' })).toBe('fails');
    expect(explain({})).toBe('unknown');
    expect(compiled.explain('nobody', {}, circumstances)).toBe('unknown');
  });
});

describe('tables and groups', () => {
  const form = formOf([
    {
      kind: 'table',
      key: 'items',
      label: '明细',
      required: true,
      minRows: 2,
      maxRows: 3,
      columns: [
        { kind: 'choice', key: 'kind', label: '种类', list: 'kinds' },
        { kind: 'text', key: 'why', label: '理由', visibleWhen: "row.kind == 'a'", required: true },
      ],
    },
    {
      kind: 'group',
      key: 'contact',
      label: '联系人',
      required: true,
      fields: [{ kind: 'phone', key: 'phone', label: '电话' }],
    },
  ]);
  const contact = { phone: '138 0013 8000' };
  test.each<[string, Values, readonly string[]]>([
    ['nothing', {}, ['items: field.required', 'contact: field.required']],
    ['too few rows', { contact, items: [{ id: '1' }] }, ['items: table.tooFew']],
    [
      'too many rows',
      { contact, items: [{ id: '1' }, { id: '2' }, { id: '3' }, { id: '4' }] },
      ['items: table.tooMany'],
    ],
    [
      'a cell asked for in its row alone',
      { contact, items: [{ id: '1', kind: 'a' }, { id: '2' }] },
      ['items.1.why: field.required'],
    ],
    [
      'a retired option',
      { contact, items: [{ id: '1', kind: 'b' }, { id: '2' }] },
      ['items.1.kind: choice.retired'],
    ],
    [
      'rows that cannot be told apart',
      { contact, items: [{ id: '1' }, { id: '1' }, { kind: 'a' }] },
      ['items: table.rowId', 'items: table.rowId'],
    ],
    ['no rows but something else', { contact, items: 'x' }, ['items: table.notRows']],
    [
      'no group but something else',
      { contact: [], items: [{ id: '1' }, { id: '2' }] },
      ['contact: group.notGroup'],
    ],
    [
      'a stranger in a row',
      { contact, items: [{ id: '1', x: 1 }, { id: '2' }] },
      ['items.1.x: field.unknown'],
    ],
  ])('%s', (_fact, values, codes) => {
    expect(judge(form, values).codes).toEqual(codes);
  });
  test('a telephone number is accepted as it is written one way', () => {
    expect(judge(form, { contact, items: [{ id: '1' }, { id: '2' }] }).view.values).toEqual({
      items: [{ id: '1' }, { id: '2' }],
      contact: { phone: '13800138000' },
    });
  });
});

describe('bad input', () => {
  const form = formOf([
    { kind: 'text', key: 'name', label: '名称' },
    { kind: 'note', key: 'hint', label: '提示', text: '说明' },
  ]);
  test.each<[string, unknown, readonly string[]]>([
    ['an unknown key', { name: '甲', other: 1 }, ['other: field.unknown']],
    ['an answer to a note', { hint: 'x' }, ['hint: field.unknown']],
    ['a key named __proto__', JSON.parse('{"__proto__": {"name": "甲"}}'), ['__proto__: field.unknown']],
    ['an empty key', { '': 1 }, [': field.unknown']],
    ['a list for the form', [1], [': form.notAnswers']],
  ])('%s is reported and left out', (_fact, values, codes) => {
    const given: Values = Object(values);
    const { view, codes: found } = judge(form, given);
    expect(found).toEqual(codes);
    expect(view.values).toEqual('name' in given && Object.hasOwn(given, 'name') ? { name: '甲' } : {});
  });
});
