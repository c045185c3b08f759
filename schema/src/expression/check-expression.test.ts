import { describe, expect, test } from 'vitest';
import { checkExpression, readsOf } from './compile-expression.ts';
import { type Scope, type ScopeType } from './types.ts';

const text: ScopeType = { kind: 'string' };
const colour: ScopeType = { kind: 'string', oneOf: ['red', 'green'] };
const int: ScopeType = { kind: 'int' };
const item: ScopeType = { kind: 'object', fields: { name: text, amount: int } };
const scope: Scope = {
  amount: int,
  name: text,
  due: { kind: 'date' },
  paid: { kind: 'bool' },
  colour,
  colours: { kind: 'list', of: colour },
  items: { kind: 'list', of: item },
  contact: { kind: 'object', fields: { main: item } },
  answers: { kind: 'object', fields: { amount: int } },
};

describe('an expression is accepted', () => {
  test.each([
    'amount * 100 <= 15 * sum(items.map(i, i.amount))',
    'has(answers.amount) && amount > wan("49.99")',
    'addMonths(due, 1) < date("2026-01-31")',
    "colour in ['red'] || 'green' in colours",
    "items.exists(i, colours.exists(c, c == 'red' && i.amount > 0))",
    'joinText(items.map(i, i.name), "、").size() > 3',
    'paid ? amount : -amount',
    'items[0].amount % 2 == 0',
    'items.filter(i, i.amount > 1).map(i, i.name == name, i.amount)',
    'string(year(due)) + name',
  ])('%s', (source) => {
    expect(checkExpression(source, scope, 'any')).toEqual([]);
  });
});

describe('an expression is refused, at its fault', () => {
  test.each([
    ['amount +', 'syntax', ''],
    ['amont > 1', 'unknownName', 'amont'],
    ['contact.main.nam', 'unknownName', 'nam'],
    ['frobnicate(amount)', 'unknownName', 'frobnicate(amount)'],
    ['constructor', 'unknownName', 'constructor'],
    ['contact.constructor', 'unknownName', 'constructor'],
    ['amount > "1"', 'wrongType', 'amount > "1"'],
    ['due == "2026-01-01"', 'wrongType', 'due == "2026-01-01"'],
    ['due < "2026-01-01"', 'wrongType', 'due < "2026-01-01"'],
    ['amount && paid', 'wrongType', 'amount'],
    ['!amount', 'wrongType', 'amount'],
    ['paid ? 1 : "a"', 'wrongType', '"a"'],
    ['[1, "a"]', 'wrongType', '[1, "a"]'],
    ['wan("12.3456789")', 'wrongType', 'wan("12.3456789")'],
    ['date("2026-02-29")', 'wrongType', 'date("2026-02-29")'],
    ['has(amount)', 'wrongType', 'has(amount)'],
    ['items', 'wrongType', 'items'],
    ['items == items', 'wrongType', 'items == items'],
    ['amount.exists(a, true)', 'wrongType', 'amount'],
    ['amount / 2', 'notAllowed', 'amount / 2'],
    ['amount > 0.5', 'notAllowed', '0.5'],
    ['amount > 1u', 'notAllowed', '1u'],
    ['amount == null', 'notAllowed', 'null'],
    ['amount > 9007199254740993', 'notAllowed', '9007199254740993'],
    ['name.matches("a+")', 'notAllowed', 'name.matches("a+")'],
    ['dyn(amount)', 'notAllowed', 'dyn(amount)'],
    ['{"a": 1}', 'notAllowed', '{"a": 1}'],
    ['items.all(i, items.all(j, items.all(k, true)))', 'notAllowed', 'items.all(k, true)'],
    ["colour == 'blue'", 'unknownOption', "'blue'"],
    ["colour in ['red', 'blue']", 'unknownOption', "'blue'"],
    ["colours.exists(c, c == 'blue')", 'unknownOption', "'blue'"],
    ["'blue' in colours", 'unknownOption', "'blue'"],
  ])('%s', (source, code, part) => {
    const issues = checkExpression(source, scope, 'any');
    expect(issues.map((issue) => [issue.code, source.slice(issue.start, issue.end)])).toEqual([[code, part]]);
  });

  test('when it is not of the type that is wanted', () => {
    expect(checkExpression('amount', scope, { kind: 'bool' })).toMatchObject([
      { code: 'wrongType', params: { expected: 'bool', actual: 'int' } },
    ]);
  });

  test('when it gives a text that is none of the wanted options', () => {
    expect(checkExpression("paid ? 'red' : 'blue'", scope, colour)).toMatchObject([
      { code: 'unknownOption', start: 15, end: 21 },
    ]);
  });

  test('with every fault at once', () => {
    expect(checkExpression('nope > 1 && amount / 2 > nine', scope, 'any').map((issue) => issue.code)).toEqual(
      ['unknownName', 'notAllowed', 'unknownName'],
    );
  });

  test('when it is too long or too deep, without an exception', () => {
    expect(checkExpression('1'.repeat(2001), scope, 'any')).toMatchObject([{ code: 'tooLong' }]);
    expect(checkExpression('('.repeat(900) + '1' + ')'.repeat(900), scope, 'any')).toMatchObject([
      { code: 'syntax' },
    ]);
    expect(checkExpression(`${'!'.repeat(1900)}paid`, scope, 'any')).toMatchObject([{ code: 'syntax' }]);
  });
});

describe('an expression reads', () => {
  test.each([
    ['contact.main.amount + amount', ['contact.main.amount', 'amount']],
    ['items.map(i, i.amount).size()', ['items', 'items.*.amount']],
    [
      'items.filter(i, i.amount > 1).exists(j, j.name == name)',
      ['items', 'items.*.amount', 'items.*.name', 'name'],
    ],
    ['has(answers.amount)', ['answers.amount']],
    ['has(contact.main.amount)', ['contact.main.amount']],
    ['items[0].name', ['items', 'items.*', 'items.*.name']],
  ])('%s', (source, paths) => {
    expect(readsOf(source, scope).map((path) => path.join('.'))).toEqual(paths);
  });
});
