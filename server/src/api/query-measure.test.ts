import { type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { QueryMeasure } from './query-measure.ts';

function measure(query: string) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const { definitions } = parse(query);
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return new QueryMeasure((name) => fragments.get(name)).of(operation.selectionSet);
}

test.each([
  ['{ a }', { depth: 1, cost: 1 }],
  ['{ a { b c } }', { depth: 2, cost: 3 }],
  ['{ a(first: 20) { b c } }', { depth: 2, cost: 41 }],
  ['query ($n: Int) { a(first: $n) { b } }', { depth: 2, cost: 101 }],
  ['{ a { edges { b } } }', { depth: 3, cost: 201 }],
  ['{ a { ... { b } ...f } } fragment f on A { c { d } }', { depth: 3, cost: 4 }],
  ['{ __schema { types { name } } a { b } }', { depth: 2, cost: 5 }],
  ['{ a { ...f } } fragment f on A { b ...f }', { depth: 2, cost: 2 }],
])('%s', (query, size) => {
  expect(measure(query)).toEqual(size);
});

test('fragments that double each other are measured at once', () => {
  const doubling = Array.from(
    { length: 60 },
    (_, index) => `fragment f${index} on A { ...f${index + 1} a { ...f${index + 1} } }`,
  );
  expect(measure(`{ ...f0 } ${doubling.join(' ')} fragment f60 on A { b }`).cost).toBeGreaterThan(1e15);
});
