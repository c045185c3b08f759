import { afterAll, beforeAll, expect, test } from 'vitest';
import { askReading } from '../../../test/support/read-client.ts';
import { codeOf, HERE, openReadingCounty, type ReadingCounty } from '../../../test/support/reading-county.ts';
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

const variable = 'query ($where: Project_Where) { projectList(where: $where) { totalCount } }';

test.each<readonly [string, unknown, readonly [code: string, said: string]]>([
  ['a day that is none', { createdOn: { gte: '2026-02-31' } }, ['INVALID_INPUT', 'where.createdOn.gte']],
  ['a field that is gone', { goneLastWeek: { eq: 'a' } }, ['INVALID_INPUT', 'goneLastWeek']],
  [
    'filters within two thousand filters',
    Array.from({ length: 2000 }).reduce((not) => ({ not }), { title: { eq: 'a' } }),
    ['LIMIT_EXCEEDED', '嵌套过深'],
  ],
])('%s in a variable is told in a sentence', async (_, where, [code, said]) => {
  const { errors } = await askReading(bureau.client, [HERE, variable], { variables: { where } });
  expect(errors.map((each) => [each.extensions?.['code'], each.message])).toEqual([
    [code, expect.stringContaining(said)],
  ]);
  expect(errors[0]?.message).toMatch(/[一-龥]{4}/);
});

test.each([
  ['{ projectList { edges { node { goneLastWeek } } } }', '“Project”没有“goneLastWeek”'],
  ['{ goneLastWeekList { totalCount } }', '没有“goneLastWeekList”'],
  ['{ projectList(gone: 1) { totalCount } }', '没有“gone”这个参数'],
  ['{ projectList(where: { gone: { eq: "a" } }) { totalCount } }', '没有“gone”'],
  ['{ projectList {', '语法'],
  ['query ($where: Gone_Where) { projectList(where: $where) { totalCount } }', '没有“Gone_Where”'],
])('%s is told in Chinese, and what to do', async (query, said) => {
  const { errors } = await askReading(bureau.client, [HERE, query]);
  expect(errors[0]?.message).toContain(said);
  expect(errors[0]?.message).not.toMatch(/Cannot|Unknown|Error|defined/);
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
