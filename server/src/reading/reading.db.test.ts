import { type PackSource } from '@lixiang/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fewestQueries } from '../../../test/support/count-queries.ts';
import { askReading } from '../../../test/support/read-client.ts';
import {
  openSampleCounty,
  type Person,
  refusedBy,
  type SampleCounty,
} from '../../../test/support/sample-county.ts';
import { TIMED_PACK } from '../../../test/support/timed-county.ts';

const HERE = TIMED_PACK.jurisdiction.key;
let county: SampleCounty;
let unit: Person;
let bureau: Person;
let school: Person;

/** The made-up county, whose table of costs is reported. */
const PACK: PackSource = JSON.parse(
  JSON.stringify(TIMED_PACK)
    .replaceAll(
      '{"kind":"money","key":"cost","label":"金额"}',
      '{"kind":"money","key":"cost","label":"金额","reportable":true}',
    )
    .replaceAll(
      '{"kind":"text","key":"title","label":"内容"}',
      '{"kind":"text","key":"title","label":"内容","reportable":true}',
    ),
);

const AMOUNTS = [30_000_000, 12_000_050, 999_000_000];

beforeAll(async () => {
  county = await openSampleCounty(PACK);
  [unit, bureau, school] = await Promise.all([county.as('unit'), county.as('bureau'), county.as('school')]);
  for (const [index, amount] of AMOUNTS.entries()) {
    const id = await unit.begin('project');
    const entry = await entryNamed(`条目${index}`);
    await unit.change('linkRecords', { record: id, link: 'entries', to: entry }, '__typename');
    await unit.fill(id, 'application', {
      name: `项目${index}`,
      amount,
      items: [
        { id: 'a', title: '硬件', cost: 100 },
        { id: 'b', title: index === 0 ? '软件' : '硬件', cost: 50 },
      ],
    });
    if (index < 2 && refusedBy(await unit.act(id, 'submit')).length > 0) throw new Error('refused');
  }
});
afterAll(() => county.close());

async function entryNamed(name: string): Promise<string> {
  const entry = await unit.begin('entry');
  await unit.fill(entry, 'card', { name });
  await bureau.act(entry, 'list');
  return entry;
}

type Data = Readonly<
  Record<string, { readonly edges: readonly { readonly node: Record<string, unknown> }[] }>
>;

async function read<T = Data>(
  person: Person,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const { data, errors } = await askReading<T>(person.client, [HERE, query], { variables });
  if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
  return data;
}

const codeOf = async (person: Person, query: string, variables: Record<string, unknown> = {}) => {
  const { status, errors } = await askReading(person.client, [HERE, query], { variables });
  expect(status).toBeLessThan(500);
  return errors[0]?.extensions?.['code'];
};

test('what was handed in last is read with its types, a draft of others never', async () => {
  const { projectList } = await read(
    bureau,
    `{ projectList(orderBy: [{ by: title }]) { totalCount edges { node { number title state
      application { name amount { wan fen } items { _row title cost { fen } } _submission { sequence by digest } } } } } }`,
  );
  const nodes = projectList?.edges.map(({ node }) => node) ?? [];
  expect(nodes.map(({ title }) => title)).toEqual(['项目0', '项目1', '项目2']);
  expect(nodes[1]).toMatchObject({
    application: {
      name: '项目1',
      amount: { wan: '12.00005', fen: 12_000_050 },
      items: [{ _row: 'a' }, { _row: 'b' }],
      _submission: { sequence: 1 },
    },
  });
  expect(nodes[2]).toMatchObject({ state: 'draft', application: null });
});

test('who may read nothing of it reads nothing of it, nor counts it', async () => {
  const asked = '{ projectList { totalCount edges { node { id } } } projectAggregate { groups { count } } }';
  expect(await read(school, asked)).toMatchObject({
    projectList: { totalCount: 0, edges: [] },
    projectAggregate: { groups: [{ count: 0 }] },
  });
  expect((await read(await county.asFar('bureau').then(() => bureau), asked))['projectList']).toMatchObject({
    totalCount: 3,
  });
  const far = await county.asFar('bureau');
  const { status, errors } = await askReading(far.client, [HERE, asked]);
  expect([status, errors[0]?.extensions?.['code']]).toEqual([401, 'UNAUTHENTICATED']);
});

test.each<readonly [object, readonly string[]]>([
  [{ application: { amount: { gte: '12.00005', lt: '30' } } }, ['项目1']],
  [{ application: { amount: { eq: '30' } } }, ['项目0']],
  [{ state: { eq: 'draft' } }, ['项目2']],
  [{ not: { state: { eq: 'draft' } } }, ['项目0', '项目1']],
  [{ or: [{ title: { contains: '0' } }, { title: { contains: '1' } }] }, ['项目0', '项目1']],
  [{ application: { items: { title: { eq: '软件' } } } }, ['项目0']],
  [{ application: { amount: { isNull: true } } }, ['项目2']],
  [{ title: { contains: '%' } }, []],
  [{ clocks: { key: ['review'] } }, ['项目0', '项目1']],
  [{ clocks: { late: true } }, []],
  [{ createdOn: { gte: '2026-03-02', lte: '2026-03-02' }, number: { contains: '1' } }, ['项目0']],
  [{ createdOn: { gt: '2026-03-02' } }, []],
  [{ stateSince: { eq: '2026-03-02' }, createdOn: { lt: '2026-03-03' } }, ['项目0', '项目1', '项目2']],
  [{ entries: { title: { contains: '1' } } }, ['项目1']],
  [{ not: { entries: { title: { contains: '1' } } } }, ['项目0', '项目2']],
])('filter %j', async (where, titles) => {
  const { projectList } = await read(
    bureau,
    'query ($where: Project_Where) { projectList(where: $where, orderBy: [{ by: title }]) { edges { node { title } } } }',
    { where },
  );
  expect(projectList?.edges.map(({ node }) => node['title'])).toEqual(titles);
});

test('records are found by what they are linked to, one link far, and by nothing that one does not see', async () => {
  const asked = (projects: object) => ({
    query: 'query ($where: Entry_Where) { entryList(where: $where) { totalCount edges { node { title } } } }',
    variables: { where: { projects } },
  });
  const dear = asked({ application: { amount: { gte: '13' } } });
  expect(await read(bureau, dear.query, dear.variables)).toMatchObject({
    entryList: { totalCount: 1, edges: [{ node: { title: '条目0' } }] },
  });
  const twice = asked({ entries: { title: { contains: '1' } } });
  expect(await codeOf(bureau, twice.query, twice.variables)).toBe('INVALID_INPUT');
  const { secret } = await tokenFor(['entry']);
  const { data } = await askReading(county.application.visit(), [HERE, dear.query], {
    variables: dear.variables,
    token: secret,
  });
  expect(data).toMatchObject({ entryList: { totalCount: 0, edges: [] } });
});

async function tokenFor(scopes: readonly string[]): Promise<{ readonly secret: string }> {
  await county.application.store.asOwner((rows) =>
    rows.updateTable('account').set({ administrator: true }).where('login', '=', 'bureau').execute(),
  );
  const { viewer } = await bureau.query<{ viewer: { organisation: { id: string } } }>(
    '{ viewer { organisation { id } } }',
  );
  const input = { name: '市级平台', scopes, organisation: viewer.organisation.id, expiresOn: '2026-12-31' };
  const { createApiToken } = await bureau.query<{ createApiToken: { secret: string } }>(
    'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
    { input },
  );
  return createApiToken;
}

test('what has been done is listed and counted by who, what and when, of what one sees', async () => {
  const asked = `{ events(first: 2, where: { type: [project], transition: ["submit"], on: { gte: "2026-03-02" } }) {
      totalCount pageInfo { endCursor } edges { node { name actor organisation days late record { type title } } } }
    eventsAggregate(groupBy: [{ by: transition }], where: { type: [project] }) { groups {
      keys { value label } count records late days { sum average most } } }
    months: eventsAggregate(groupBy: [{ by: organisation }, { by: on, period: MONTH }], where: { type: [project] }) {
      groups { keys { label value } count } } }`;
  const data = await read<Record<string, { readonly groups: unknown; readonly totalCount: number }>>(
    bureau,
    asked,
  );
  expect(data['events']).toMatchObject({
    totalCount: 2,
    edges: [
      { node: { actor: '城管局经办', days: 0, late: false, record: { type: 'project', title: '项目1' } } },
      { node: { organisation: '城管局', record: { title: '项目0' } } },
    ],
  });
  expect(data['eventsAggregate']?.groups).toMatchObject([
    { keys: [{ value: 'submit' }], count: 2, records: 2, late: 0, days: { sum: 0, average: '0', most: 0 } },
    { keys: [{ value: null }], count: 3, records: 3, days: { average: null } },
  ]);
  expect(data['months']?.groups).toEqual([
    {
      keys: [
        { label: '城管局', value: expect.any(String) },
        { label: '2026-03', value: '2026-03' },
      ],
      count: 5,
    },
  ]);
  const nothing = { groups: [] };
  expect(await read(school, asked)).toMatchObject({
    events: { totalCount: 0, edges: [] },
    eventsAggregate: nothing,
    months: nothing,
  });
  const { secret } = await tokenFor(['entry']);
  const { data: byToken } = await askReading(county.application.visit(), [HERE, asked], { token: secret });
  expect(byToken).toMatchObject({ events: { totalCount: 0 }, eventsAggregate: nothing });
});

type TitlePage = {
  readonly projectList: {
    readonly edges: readonly { readonly node: { readonly title: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

test('pages follow each other in any order, what has no value last', async () => {
  for (const [orderBy, expected] of [
    [[{ by: 'application_amount', direction: 'DESC' }], ['项目0', '项目1', '项目2']],
    [[{ by: 'number' }], null],
    [[], null],
  ] as const) {
    const seen: unknown[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page += 1) {
      const { projectList }: TitlePage = await read<TitlePage>(
        bureau,
        `query ($after: String, $orderBy: [Project_OrderBy!]) { projectList(first: 1, after: $after, orderBy: $orderBy) {
          edges { node { title } } pageInfo { hasNextPage endCursor } } }`,
        { after, orderBy },
      );
      seen.push(...projectList.edges.map(({ node }) => node.title));
      if (!projectList.pageInfo.hasNextPage) break;
      after = projectList.pageInfo.endCursor;
    }
    expect(new Set(seen)).toEqual(new Set(['项目0', '项目1', '项目2']));
    expect(seen).toHaveLength(3);
    expect(seen).toEqual(expected ?? seen);
  }
});

test('groups are counted and summed exactly, by state, month and the rows of a table', async () => {
  const data = await read<Record<string, { groups: unknown[] }>>(
    bureau,
    `{ states: projectAggregate(groupBy: [{ by: state }]) { groups { keys { by value label } count sum { application_amount { wan } } } }
       months: projectAggregate(groupBy: [{ by: createdOn, period: QUARTER }]) { groups { keys { value } count average { application_amount { fen } } } }
       rows: projectAggregate(groupBy: [{ by: application_items_title }], where: { not: { state: { eq: draft } } }) {
         groups { keys { label } count entries sum { application_items_cost { fen } } max { application_items_cost { fen } } } } }`,
  );
  expect(data['states']?.groups).toEqual([
    { keys: [{ by: 'state', value: 'draft', label: '编制' }], count: 1, sum: { application_amount: null } },
    {
      keys: [{ by: 'state', value: 'reviewing', label: expect.any(String) }],
      count: 2,
      sum: { application_amount: { wan: '42.00005' } },
    },
  ]);
  expect(data['months']?.groups).toEqual([
    { keys: [{ value: '2026-Q1' }], count: 3, average: { application_amount: { fen: 21_000_025 } } },
  ]);
  expect(data['rows']?.groups).toEqual([
    {
      keys: [{ label: '硬件' }],
      count: 2,
      entries: 3,
      sum: { application_items_cost: { fen: 250 } },
      max: { application_items_cost: { fen: 100 } },
    },
    {
      keys: [{ label: '软件' }],
      count: 1,
      entries: 1,
      sum: { application_items_cost: { fen: 50 } },
      max: { application_items_cost: { fen: 50 } },
    },
  ]);
});

test('a number that a record has once is not summed once for each row of a table', async () => {
  const asked =
    '{ projectAggregate(groupBy: [{ by: application_items_title }]) { groups { sum { application_amount { wan } } } } }';
  expect(await codeOf(bureau, asked)).toBe('INVALID_INPUT');
});

test('links are read both ways, history and clocks with their records, and no statement for each of them', async () => {
  const asked = (first: number) =>
    `{ projectList(first: ${first}) { edges { node { title unit { name }
      application { name } history(first: 5) { edges { node { name actor } } } clocks { name due late }
      entries(first: 5) { totalCount edges { node { title card { name } projects(first: 5) { edges { node { title } } } } } } } } } }`;
  const { projectList } = await read(bureau, asked(3));
  const nodes = projectList?.edges.map(({ node }) => node) ?? [];
  expect(nodes.find(({ title }) => title === '项目1')).toMatchObject({
    unit: { name: '城管局' },
    history: { edges: [{ node: { name: expect.any(String) } }, { node: { actor: '城管局经办' } }] },
    clocks: [{ name: '审查期限', late: false }],
    entries: {
      totalCount: 1,
      edges: [{ node: { title: '条目1', projects: { edges: [{ node: { title: '项目1' } }] } } }],
    },
  });
  for (const first of [1, 3]) await read(bureau, asked(first));
  const [one, three] = [
    await fewestQueries(county.application, () => read(bureau, asked(1))),
    await fewestQueries(county.application, () => read(bureau, asked(3))),
  ];
  expect(three).toBe(one);
});

test('what is owed is listed by its day', async () => {
  const { projectDeadlines } = await read<{
    projectDeadlines: { totalCount: number; edges: { node: unknown }[] };
  }>(
    bureau,
    '{ projectDeadlines(keys: [review], due: { lte: "2026-12-31" }) { totalCount edges { node { name due late record { title } } } } }',
  );
  expect(projectDeadlines.totalCount).toBe(2);
  expect(projectDeadlines.edges[0]?.node).toMatchObject({ name: '审查期限', due: '2026-03-16', late: false });
});

test('how many are due on each day is counted beyond the page, and adds up to all of them', async () => {
  const { projectDeadlines } = await read<{
    projectDeadlines: { totalCount: number; days: readonly { day: string; count: number; late: number }[] };
  }>(bureau, '{ projectDeadlines(first: 1, keys: [review]) { totalCount days { day count late } } }');
  const { days, totalCount } = projectDeadlines;
  expect(days).toEqual([{ day: '2026-03-16', count: 2, late: 0 }]);
  expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
  expect(
    await read(school, '{ projectDeadlines(keys: [review]) { totalCount days { day count } } }'),
  ).toEqual({ projectDeadlines: { totalCount: 0, days: [] } });
});

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
