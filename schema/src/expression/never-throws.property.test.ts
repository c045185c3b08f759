import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkExpression, compileCondition, compileValue, readsOf } from './compile-expression.ts';
import { type Scope } from './types.ts';

const options = { seed: 20_261_122, numRuns: 3000 };
const scope: Scope = {
  n: { kind: 'int' },
  s: { kind: 'string' },
  d: { kind: 'date' },
  rows: { kind: 'list', of: { kind: 'object', fields: { n: { kind: 'int' }, s: { kind: 'string' } } } },
  o: { kind: 'object', fields: { n: { kind: 'int' }, list: { kind: 'list', of: { kind: 'string' } } } },
};

const SINGLE = `n s d rows o . ( ) [ ] { } , : ? + - * / % < <= == != && || ! in true null 1 1.5 "x" .n
  .exists( .map( sum( wan( date( cel.bind( type matches __proto__ constructor \\ " // ' 2026`;
const word = fc.constantFrom(
  ...SINGLE.split(/\s+/),
  '\n',
  'has(o.n)',
  '.exists(r, r.n > 1)',
  '.map(r, r.s)',
  'addDays(d, n)',
);
const source = fc.oneof(
  fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
  fc.array(word, { maxLength: 14 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

test('no text is too odd to be judged', () => {
  fc.assert(
    fc.property(source, (text) => {
      for (const { start, end } of checkExpression(text, scope, 'any')) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(Math.max(text.length, start));
      }
      readsOf(text, scope);
      compileCondition(text, scope)({});
    }),
    options,
  );
});

const sound = fc.constantFrom(
  'n * n > 5 || s == "x"',
  'rows.exists(r, r.n > n) && d < date("2026-01-01")',
  'sum(rows.map(r, r.n))',
  'joinText(rows.filter(r, has(r.s)).map(r, r.s), s)',
  'o.list[n] == s || has(o.list)',
  'addMonths(d, n) > addYears(d, n) || daysBetween(d, addDays(d, n)) == n',
  'rows.all(r, o.list.exists(l, l == r.s)) ? n % n : -n',
);

test('no value is too odd to be read', () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
  );
  const values = fc.record({ n: odd, s: odd, d: odd, rows: odd, o: odd }, { requiredKeys: [] });
  fc.assert(
    fc.property(sound, values, (text, given) => {
      const value = compileValue(text, scope)(given);
      expect(typeof value === 'number' ? Number.isSafeInteger(value) : true).toBe(true);
      expect(['holds', 'fails', 'unknown']).toContain(compileCondition(text, scope)(given));
    }),
    options,
  );
});
