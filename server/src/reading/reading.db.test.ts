import { afterAll, beforeAll, expect, test } from 'vitest';
import { fewestQueries } from '../../../test/support/count-queries.ts';
import { askReading } from '../../../test/support/read-client.ts';
import {
  codeOf,
  HERE,
  openReadingCounty,
  read,
  readByToken,
  type ReadingCounty,
} from '../../../test/support/reading-county.ts';
import { type Person } from '../../../test/support/sample-county.ts';

let opened: ReadingCounty;
let bureau: Person;
let school: Person;

beforeAll(async () => {
  opened = await openReadingCounty();
  ({ bureau, school } = opened);
});
afterAll(() => opened.county.close());

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
  expect(
    (await read(await opened.county.asFar('bureau').then(() => bureau), asked))['projectList'],
  ).toMatchObject({
    totalCount: 3,
  });
  const far = await opened.county.asFar('bureau');
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
  expect(await readByToken(opened, ['entry'], [dear.query, dear.variables])).toMatchObject({
    entryList: { totalCount: 0, edges: [] },
  });
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
  const { application } = opened.county;
  const one = await fewestQueries(application, () => read(bureau, asked(1)));
  const three = await fewestQueries(application, () => read(bureau, asked(3)), one);
  expect(three).toBeLessThanOrEqual(one);
});
