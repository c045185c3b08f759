import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileCondition } from '../expression/compile-expression.ts';
import type { Scope } from '../expression/types.ts';
import { COMPARISONS, type Outline } from './outline.ts';
import { situationsOf } from './situations.ts';
import { writeOutline } from './write-outline.ts';

const fields: Scope = {
  a: { kind: 'bool' },
  n: { kind: 'int' },
  s: { kind: 'string' },
  l: { kind: 'list', of: { kind: 'string' } },
};
const VALUES = {
  a: [undefined, true, false],
  n: [undefined, -1, 0, 1, 2, 3],
  s: [undefined, 'x', 'y'],
  l: [undefined, ['x'], ['y'], ['x', 'y']],
};

const atom: fc.Arbitrary<Outline> = fc.oneof(
  fc.constant<Outline>({ kind: 'yes', path: ['a'] }),
  fc.constantFrom('a', 'n', 's', 'l').map((name): Outline => ({ kind: 'answered', path: ['answers', name] })),
  fc
    .tuple(fc.constantFrom(...COMPARISONS), fc.integer({ min: 0, max: 2 }), fc.boolean())
    .map(([comparison, value, turned]): Outline => {
      const [left, right] = [
        { kind: 'path', path: ['n'] },
        { kind: 'literal', value, as: 'plain' },
      ] as const;
      return turned
        ? { kind: 'compare', comparison, left: right, right: left }
        : { kind: 'compare', comparison, left, right };
    }),
  fc.constantFrom('x', 'y').map((value): Outline => ({
    kind: 'within',
    value: { kind: 'literal', value, as: 'plain' },
    of: { kind: 'path', path: ['l'] },
  })),
  fc.subarray(['x', 'y'], { minLength: 1 }).map((values): Outline => ({
    kind: 'within',
    value: { kind: 'path', path: ['s'] },
    of: { kind: 'literals', values },
  })),
);
const { outline } = fc.letrec<{ outline: Outline }>((tie) => ({
  outline: fc.oneof(
    { depthSize: 'medium' },
    atom,
    fc
      .tuple(
        fc.constantFrom('all' as const, 'any' as const),
        fc.array(tie('outline'), { minLength: 2, maxLength: 4 }),
      )
      .map(([kind, parts]): Outline => ({ kind, parts })),
    tie('outline').map((part): Outline => ({ kind: 'not', part })),
  ),
}));

test('what is called impossible holds for no answers at all', () => {
  let impossible = 0;
  fc.assert(
    fc.property(outline, fc.boolean(), (said, outcome) => {
      if (situationsOf(said, outcome).length > 0) return;
      impossible += 1;
      const ask = compileCondition(writeOutline(said), { ...fields, answers: { kind: 'object', fields } });
      for (const values of everything())
        expect(ask({ ...values, answers: values })).not.toBe(outcome ? 'holds' : 'fails');
    }),
    { numRuns: 3_000 },
  );
  expect(impossible).toBeGreaterThan(100);
});

function everything(): readonly Readonly<Record<string, unknown>>[] {
  return VALUES.a.flatMap((a) =>
    VALUES.n.flatMap((n) => VALUES.s.flatMap((s) => VALUES.l.map((l) => ({ a, n, s, l })))),
  );
}
