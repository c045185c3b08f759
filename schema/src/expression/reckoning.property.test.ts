import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from './calendar.ts';
import { compileCondition, compileValue } from './compile-expression.ts';
import { type Scope, type Truth } from './types.ts';

const SEED = 20_261_121;
const many = { seed: SEED, numRuns: 2000 };

type Tree =
  | { readonly leaf: string }
  | { readonly not: Tree }
  | { readonly op: '&&' | '||'; readonly left: Tree; readonly right: Tree };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom('a', 'b', 'c', 'd').map((leaf) => ({ leaf })),
    fc.record({ not: tie('tree') }),
    fc.record({ op: fc.constantFrom('&&' as const, '||' as const), left: tie('tree'), right: tie('tree') }),
  ),
}));
const answers = fc.record(
  { a: fc.boolean(), b: fc.boolean(), c: fc.boolean(), d: fc.boolean() },
  { requiredKeys: [] },
);
const flags: Scope = { a: { kind: 'bool' }, b: { kind: 'bool' }, c: { kind: 'bool' }, d: { kind: 'bool' } };

function written(expression: Tree): string {
  if ('leaf' in expression) return expression.leaf;
  if ('not' in expression) return `!(${written(expression.not)})`;
  return `(${written(expression.left)} ${expression.op} ${written(expression.right)})`;
}

/** Kleene's logic as numbers: and is the least, or the greatest, unknown half way. */
function reference(expression: Tree, values: Readonly<Record<string, boolean>>): number {
  if ('leaf' in expression) {
    const value = values[expression.leaf];
    return value === undefined ? 0.5 : Number(value);
  }
  if ('not' in expression) return 1 - reference(expression.not, values);
  const pick = expression.op === '&&' ? Math.min : Math.max;
  return pick(reference(expression.left, values), reference(expression.right, values));
}

test('three-valued logic is Kleene’s', () => {
  const names: Readonly<Record<number, Truth>> = { 0: 'fails', 0.5: 'unknown', 1: 'holds' };
  fc.assert(
    fc.property(tree, answers, (expression, values) => {
      const truth = compileCondition(written(expression), flags)(values);
      expect(truth).toBe(names[reference(expression, values)]);
    }),
    many,
  );
});

test('a ratio is exact at its boundary', () => {
  const scope: Scope = { adjusted: { kind: 'int' }, estimate: { kind: 'int' } };
  const within = compileCondition('adjusted * 100 <= estimate * 15', scope);
  const amount = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER - 1 });
  const near = fc.tuple(amount, fc.integer({ min: -2, max: 2 })).map(([estimate, off]) => ({
    estimate,
    adjusted: Math.max(0, Number((BigInt(estimate) * 15n) / 100n) + off),
  }));
  fc.assert(
    fc.property(near, ({ adjusted, estimate }) => {
      const exact = BigInt(adjusted) * 100n <= BigInt(estimate) * 15n;
      expect(within({ adjusted, estimate })).toBe(exact ? 'holds' : 'fails');
    }),
    many,
  );
});

const { number, condition } = fc.letrec<{ number: string; condition: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('x', 'y', 'z', '1', '7', '1000003', 'xs.size()', 'xs[0]'),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*', '%'), tie('number'))
      .map((parts) => `(${parts.join(' ')})`),
    fc.tuple(tie('condition'), tie('number'), tie('number')).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
  ),
  condition: fc.oneof(
    { maxDepth: 4 },
    fc
      .tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('number'))
      .map((parts) => `(${parts.join(' ')})`),
    fc.tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition')).map((p) => `(${p.join(' ')})`),
    fc
      .tuple(fc.constantFrom('exists', 'all', 'exists_one'), fc.constantFrom('x', '(y * z)', '(e % x)'))
      .map(([loop, bound]) => `xs.${loop}(e, e < ${bound})`),
    tie('number').map((value) => `(${value} in xs)`),
  ),
}));

test('whole values come to what CEL’s own evaluator makes of them', () => {
  const scope: Scope = {
    x: { kind: 'int' },
    y: { kind: 'int' },
    z: { kind: 'int' },
    xs: { kind: 'list', of: { kind: 'int' } },
  };
  const cel = new Environment()
    .registerVariable('x', 'int')
    .registerVariable('y', 'int')
    .registerVariable('z', 'int')
    .registerVariable('xs', 'list<int>');
  const int = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const values = fc.record({ x: int, y: int, z: int, xs: fc.array(int, { maxLength: 4 }) });
  fc.assert(
    fc.property(fc.oneof(number, condition), values, (source, { xs, ...rest }) => {
      const big = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, BigInt(value)]));
      const theirs = outcome(() => cel.evaluate(source, { ...big, xs: xs.map(BigInt) }));
      expect(compileValue(source, scope)({ ...rest, xs })).toBe(theirs);
    }),
    many,
  );
});

function outcome(evaluate: () => unknown): unknown {
  try {
    const value = evaluate();
    if (typeof value !== 'bigint') return value;
    return Number.isSafeInteger(Number(value)) ? Number(value) : undefined;
  } catch {
    return undefined;
  }
}

test('calendar days are those of the calendar', () => {
  const days = fc.integer({ min: -300_000, max: 300_000 });
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  const start = Date.UTC(2000, 0, 1);
  fc.assert(
    fc.property(days, days, (first, second) => {
      const from = iso(start + first * 86_400_000);
      const to = iso(start + second * 86_400_000);
      expect(daysBetween(from, to)).toBe(second - first);
      expect(addDays(from, second - first)).toBe(to);
    }),
    many,
  );
  fc.assert(
    fc.property(days, fc.integer({ min: -500, max: 500 }), (day, months) => {
      const from = new Date(start + day * 86_400_000);
      const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
      const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
      const wanted = first.setUTCDate(Math.min(from.getUTCDate(), last));
      expect(addMonths(iso(from.getTime()), months)).toBe(iso(wanted));
    }),
    many,
  );
});
