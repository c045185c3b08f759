import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, openReadingCounty, type ReadingCounty } from '../../../test/support/reading-county.ts';
import { type Person } from '../../../test/support/sample-county.ts';

let opened: ReadingCounty;
let bureau: Person;

beforeAll(async () => {
  opened = await openReadingCounty();
  ({ bureau } = opened);
});
afterAll(() => opened.county.close());

const deep = (levels: number): string =>
  levels === 0 ? 'id' : `entries { edges { node { projects { edges { node { ${deep(levels - 1)} } } } } } }`;

test.each<readonly [string, string, string]>([
  ['depth 50', `{ projectList { edges { node { ${deep(8)} } } } }`, 'LIMIT_EXCEEDED'],
  [
    'ten thousand aliases',
    `{ ${Array.from({ length: 10_000 }, (_, index) => `a${index}: projectList { totalCount }`).join(' ')} }`,
    'LIMIT_EXCEEDED',
  ],
  ['a field that is gone', '{ projectList { edges { node { goneLastWeek } } } }', 'INVALID_INPUT'],
  ['a page of everything', '{ projectList(first: 100000) { edges { node { id } } } }', 'LIMIT_EXCEEDED'],
  ['a page of 201', '{ projectList(first: 201) { totalCount } }', 'INVALID_INPUT'],
  ['a page of none', '{ projectList(first: 0) { totalCount } }', 'INVALID_INPUT'],
  [
    'groups of everything',
    '{ projectAggregate(first: 100000, groupBy: [{ by: number }]) { more } }',
    'LIMIT_EXCEEDED',
  ],
  ['acts in a thousand and one groups', '{ eventsAggregate(first: 1001) { more } }', 'INVALID_INPUT'],
  [
    'acts by four things',
    '{ eventsAggregate(groupBy: [{ by: type }, { by: unit }, { by: on }, { by: transition }]) { more } }',
    'INVALID_INPUT',
  ],
  ['a page of all acts', '{ events(first: 201) { totalCount } }', 'INVALID_INPUT'],
  ['a bad cursor', '{ projectList(after: "x") { totalCount edges { node { id } } } }', 'INVALID_INPUT'],
  [
    'half of nothing',
    '{ projectList(where: { application: { amount: { eq: "0.0000001" } } }) { totalCount } }',
    'INVALID_INPUT',
  ],
  [
    'no such day',
    '{ projectList(where: { createdOn: { eq: "2026-02-30" } }) { totalCount } }',
    'INVALID_INPUT',
  ],
  ['a mutation', 'mutation { deleteAll }', 'INVALID_INPUT'],
  ['not GraphQL', '}{', 'INVALID_INPUT'],
])('%s is a limit and a sentence', async (_, query, code) => {
  expect(await codeOf(bureau, query)).toBe(code);
});

test.each(['\u{d800}', '\udc00x', '含\u0000字符'])(
  'a sign that is none is refused as that: %j',
  async (sign) => {
    const query =
      'query ($where: Project_Where, $search: String) { projectList(where: $where, search: $search) { totalCount } }';
    expect(await codeOf(bureau, query, { where: { title: { contains: sign } } })).toBe('INVALID_INPUT');
    expect(await codeOf(bureau, query, { where: { number: { eq: sign } } })).toBe('INVALID_INPUT');
    expect(await codeOf(bureau, query, { where: { unit: { in: [sign] } } })).toBe('INVALID_INPUT');
    expect(await codeOf(bureau, query, { search: sign })).toBe('INVALID_INPUT');
    const acts =
      'query ($transition: [String!]) { events(where: { transition: $transition }) { totalCount } }';
    expect(await codeOf(bureau, acts, { transition: [sign] })).toBe('INVALID_INPUT');
  },
);
