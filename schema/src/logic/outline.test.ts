import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileCondition } from '../expression/compile-expression.ts';
import type { Scope } from '../expression/types.ts';
import { outlineOf } from './outline-of.ts';
import { COMPARISONS, type Operand, type Outline } from './outline.ts';
import { writeOutline } from './write-outline.ts';

test.each<[string, Outline]>([
  [
    "kind == 'extension' && (hasOld || amount > wan('50'))",
    {
      kind: 'all',
      parts: [
        {
          kind: 'compare',
          comparison: '==',
          left: { kind: 'path', path: ['kind'] },
          right: { kind: 'literal', value: 'extension', as: 'plain' },
        },
        {
          kind: 'any',
          parts: [
            { kind: 'yes', path: ['hasOld'] },
            {
              kind: 'compare',
              comparison: '>',
              left: { kind: 'path', path: ['amount'] },
              right: { kind: 'literal', value: '50', as: 'wan' },
            },
          ],
        },
      ],
    },
  ],
  [
    "'cloud' in kinds",
    {
      kind: 'within',
      value: { kind: 'literal', value: 'cloud', as: 'plain' },
      of: { kind: 'path', path: ['kinds'] },
    },
  ],
  ['has(answers.note)', { kind: 'answered', path: ['answers', 'note'] }],
  ['rows.exists(r, r.on)', { kind: 'formula', source: 'rows.exists(r, r.on)' }],
  [
    'a * 100 <= b * 15',
    {
      kind: 'compare',
      comparison: '<=',
      left: { kind: 'formula', source: 'a * 100' },
      right: { kind: 'formula', source: 'b * 15' },
    },
  ],
])('%s is said in sentences', (source, outline) => {
  expect(outlineOf(source)).toEqual(outline);
});

test('what is no expression has no sentences', () => {
  expect(outlineOf('a ==')).toBeUndefined();
});

const anyPath = fc.constantFrom('a', 'b', 'n', 'm', 's').map((name) => [name]);
const scope: Scope = {
  a: { kind: 'bool' },
  b: { kind: 'bool' },
  n: { kind: 'int' },
  m: { kind: 'int' },
  s: { kind: 'string' },
};
const number: fc.Arbitrary<Operand> = fc.oneof(
  fc.constantFrom(['n'], ['m']).map((path): Operand => ({ kind: 'path', path })),
  fc.integer({ min: -3, max: 3 }).map((value): Operand => ({ kind: 'literal', value, as: 'plain' })),
  fc.constantFrom('n + m', '-n', 'a ? n : m').map((source): Operand => ({ kind: 'formula', source })),
);
const atom: fc.Arbitrary<Outline> = fc.oneof(
  fc.constantFrom(['a'], ['b']).map((path): Outline => ({ kind: 'yes', path })),
  anyPath.map((path): Outline => ({ kind: 'answered', path: ['answers', ...path] })),
  fc
    .tuple(fc.constantFrom(...COMPARISONS), number, number)
    .map(([comparison, left, right]): Outline => ({ kind: 'compare', comparison, left, right })),
  fc.constantFrom('', "'", '\\', '\n"', '甲').map((value): Outline => ({
    kind: 'within',
    value: { kind: 'path', path: ['s'] },
    of: { kind: 'literals', values: [value, 'x'] },
  })),
  fc.constantFrom('a ? b : a', '[a, b].all(x, x)').map((source): Outline => ({ kind: 'formula', source })),
);
const { outline } = fc.letrec<{ outline: Outline }>((tie) => ({
  outline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc
      .tuple(
        fc.constantFrom('all' as const, 'any' as const),
        fc.array(tie('outline'), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, parts]): Outline => ({ kind, parts })),
    tie('outline').map((part): Outline => ({ kind: 'not', part })),
  ),
}));

test('sentences written as an expression are read as sentences that write the same', () => {
  fc.assert(
    fc.property(outline, (said) => {
      const source = writeOutline(said);
      const again = outlineOf(source);
      expect(again && writeOutline(again)).toBe(source);
    }),
    { numRuns: 2_000 },
  );
});

test('taken apart and written again, an expression comes to the same', () => {
  const values = fc.record(
    {
      a: fc.boolean(),
      b: fc.boolean(),
      n: fc.integer({ min: -4, max: 4 }),
      m: fc.integer({ min: -4, max: 4 }),
      s: fc.string(),
    },
    { requiredKeys: [] },
  );
  const withAnswers: Scope = { ...scope, answers: { kind: 'object', fields: scope } };
  fc.assert(
    fc.property(outline, values, (said, given) => {
      const source = writeOutline(said);
      const nested = outlineOf(source);
      const all = { ...given, answers: given };
      const outcome = compileCondition(source, withAnswers)(all);
      expect(outcome).toBe(compileCondition(writeOutline(nested ?? said), withAnswers)(all));
      expect(outcome).toBe(truthOf(said, (part) => compileCondition(writeOutline(part), withAnswers)(all)));
    }),
    { numRuns: 2_000 },
  );
});

/** The truth of a whole from the truth of its sentences. */
function truthOf(said: Outline, ask: (part: Outline) => string): string {
  if (said.kind === 'not') {
    const inner = truthOf(said.part, ask);
    return inner === 'holds' ? 'fails' : inner === 'fails' ? 'holds' : inner;
  }
  if (said.kind !== 'all' && said.kind !== 'any') return ask(said);
  const [decides, otherwise] = said.kind === 'all' ? ['fails', 'holds'] : ['holds', 'fails'];
  const outcomes = said.parts.map((part) => truthOf(part, ask));
  if (outcomes.includes(decides)) return decides;
  return outcomes.includes('unknown') ? 'unknown' : otherwise;
}
