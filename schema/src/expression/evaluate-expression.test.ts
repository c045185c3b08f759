import { describe, expect, test } from 'vitest';
import { compileCondition, compileValue } from './compile-expression.ts';
import { type Scope, type ScopeType, type ScopeValues } from './types.ts';

const int: ScopeType = { kind: 'int' };
const text: ScopeType = { kind: 'string' };
const item: ScopeType = { kind: 'object', fields: { name: text, amount: int } };
const scope: Scope = {
  amount: int,
  name: text,
  due: { kind: 'date' },
  paid: { kind: 'bool' },
  tags: { kind: 'list', of: text },
  items: { kind: 'list', of: item },
  contact: { kind: 'object', fields: { main: item, tags: { kind: 'list', of: text } } },
};
const judge = (source: string, values: ScopeValues) => compileCondition(source, scope)(values);
const reckon = (source: string, values: ScopeValues) => compileValue(source, scope)(values);

describe('a condition over blank answers', () => {
  test.each<[string, ScopeValues, string]>([
    ['amount > 1', {}, 'unknown'],
    ['amount > 1', { amount: null }, 'unknown'],
    ['amount > 1', { amount: '5' }, 'unknown'],
    ['amount > 1', { amount: 1.5 }, 'unknown'],
    ['amount > 1', { amount: Number.NaN }, 'unknown'],
    ['name != "x"', { name: '' }, 'unknown'],
    ['due < date("2026-01-01")', { due: '2026-02-30' }, 'unknown'],
    ['!paid', {}, 'unknown'],
    ['paid || amount > 1', { amount: 2 }, 'holds'],
    ['amount > 1 || paid', { amount: 2 }, 'holds'],
    ['paid && amount > 1', { amount: 1 }, 'fails'],
    ['paid || amount > 1', { amount: 1 }, 'unknown'],
    ['paid ? true : true', {}, 'unknown'],
    ['contact.main.amount > 1', {}, 'unknown'],
    ['contact.main.amount > 1', { contact: { main: 7 } }, 'unknown'],
    ['has(contact.main)', {}, 'fails'],
    ['has(contact.main.amount)', { contact: { main: {} } }, 'fails'],
    ['has(contact.main.amount)', { contact: { main: { amount: 0 } } }, 'holds'],
    ['has(contact.main.amount)', { contact: { main: { amount: 'many' } } }, 'unknown'],
    ['has(contact.tags)', { contact: { tags: [] } }, 'fails'],
    ['tags.size() == 0', { tags: [] }, 'holds'],
    ['items.exists(i, i.amount > 1)', { items: [{}, { amount: 2 }] }, 'holds'],
    ['items.exists(i, i.amount > 1)', { items: [{}, { amount: 1 }] }, 'unknown'],
    ['items.all(i, i.amount > 1)', { items: [{}, { amount: 1 }] }, 'fails'],
    ['items.all(i, has(i.amount))', { items: [{}, { amount: 1 }] }, 'fails'],
    ['items.exists_one(i, i.amount > 1)', { items: [{ amount: 2 }, { amount: 3 }] }, 'fails'],
    ['"a" in tags', { tags: [3, 'a'] }, 'holds'],
    ['"b" in tags', { tags: [3, 'a'] }, 'unknown'],
    ['items[3].amount > 1', { items: [] }, 'unknown'],
    ['tags == ["a"]', { tags: ['a'] }, 'holds'],
  ])('%s of %j: %s', (source, values, truth) => {
    expect(judge(source, values)).toBe(truth);
  });

  test('is unknown where it was refused, whatever the values', () => {
    expect(judge('amount / 2 == 1 || true', { amount: 2 })).toBe('unknown');
    expect(judge('amount +', { amount: 2 })).toBe('unknown');
    expect(judge('amount', { amount: 2 })).toBe('unknown');
  });
});

describe('a value', () => {
  test.each<[string, ScopeValues, unknown]>([
    ['wan("49.99")', {}, 49_990_000],
    ['wan("0.000001")', {}, 1],
    ['sum(items.map(i, i.amount))', { items: [{ amount: 1 }, { amount: 2 }] }, 3],
    ['sum(items.map(i, i.amount))', { items: [] }, 0],
    ['sum(items.map(i, i.amount))', { items: [{ amount: 1 }, {}] }, undefined],
    ['sum(items.map(i, has(i.amount), i.amount))', { items: [{ amount: 1 }, {}] }, 1],
    ['percentOf(15, 100)', {}, 1500],
    ['percentOf(1, 3)', {}, 3333],
    ['percentOf(9007199254740991, 9007199254740991)', {}, 10000],
    ['percentOf(1, 0)', {}, undefined],
    ['percentOf(-1, 3)', {}, undefined],
    ['items.filter(i, i.amount > 1).size()', { items: [{ amount: 1 }, { amount: 2 }] }, 1],
    ['joinText(items.map(i, i.name), "、")', { items: [{ name: '甲' }, { name: '乙' }] }, '甲、乙'],
    ['addDays(due, 1)', { due: '2024-02-28' }, '2024-02-29'],
    ['addMonths(due, 1)', { due: '2026-01-31' }, '2026-02-28'],
    ['addYears(due, -1)', { due: '2024-02-29' }, '2023-02-28'],
    ['daysBetween(date("2026-01-01"), due)', { due: '2026-12-31' }, 364],
    ['year(due)', { due: '2026-12-31' }, 2026],
    ['addYears(due, 9000)', { due: '2026-12-31' }, undefined],
    ['paid ? "是" : "否"', { paid: false }, '否'],
    ['string(amount) + name', { amount: -5, name: '元' }, '-5元'],
    ['"𠮷野".size()', {}, 2],
    ['amount % 3', { amount: -7 }, -1],
    ['amount % 0', { amount: 7 }, undefined],
    ['-amount', { amount: 0 }, 0],
    ['amount * amount', { amount: 2 ** 40 }, undefined],
    ['items.map(i, i.amount)', { items: [{ amount: 1 }] }, [1]],
  ])('%s of %j is %j', (source, values, value) => {
    expect(reckon(source, values)).toEqual(value);
  });

  test('beyond 2^53 is still compared exactly, and beyond 64 bits unknown', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(judge('amount * amount > amount * amount - 1', { amount: most - 1 })).toBe('unknown');
    expect(judge('amount * 1000 > amount * 1000 - 1', { amount: most })).toBe('holds');
    expect(judge('amount * 1000 - amount * 999 == amount', { amount: most })).toBe('holds');
  });
});

describe('work is bounded', () => {
  test('by the length of a list', () => {
    expect(judge('tags.size() > 0', { tags: Array.from({ length: 20_000 }, () => 'a') })).toBe('holds');
    expect(judge('tags.size() > 0', { tags: Array.from({ length: 20_001 }, () => 'a') })).toBe('unknown');
  });

  test('by the steps of nested loops', () => {
    const tags = Array.from({ length: 20_000 }, () => 'a');
    expect(judge('tags.exists(a, tags.exists(b, b == "z"))', { tags })).toBe('unknown');
  });
});
