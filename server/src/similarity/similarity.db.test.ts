import { type Thesaurus } from '@lixiang/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type LabelledProject,
  readLabelled,
  readThesaurus,
} from '../../../test/support/labelled-projects.ts';
import { openTestStore, type TestStore } from '../../../test/support/store.ts';
import { CommonTerms } from './count-terms.ts';
import { findSimilar } from './find-similar.ts';
import { fingerprintOf, type Sources } from './fingerprint.ts';
import { indexRecord } from './index-record.ts';
import { compileWords } from './words.ts';

const COUNTY = 'sample';
const [NEIGHBOUR, FIRST] = ['neighbour', 5];
let opened: TestStore;
const common = new CommonTerms();

beforeAll(async () => {
  opened = await openTestStore();
  await opened.store.asOwner((rows) =>
    rows
      .insertInto('jurisdiction')
      .values([COUNTY, NEIGHBOUR].map((key) => ({ key, name: key, code: '500901' })))
      .execute(),
  );
});
afterAll(async () => {
  await opened.store.close();
  await opened.drop();
});

async function index(
  jurisdiction: string,
  lines: readonly LabelledProject[],
  thesaurus?: Thesaurus,
): Promise<void> {
  const words = compileWords(thesaurus);
  await opened.store.inJurisdiction(jurisdiction, async (rows) => {
    for (const { id, ...sources } of lines)
      await indexRecord({ jurisdiction }, rows, {
        id,
        type: 'project',
        fingerprint: fingerprintOf(sources, words),
      });
  });
}

async function ask(
  jurisdiction: string,
  sources: Sources,
  thesaurus?: Thesaurus,
): Promise<readonly string[]> {
  const fingerprint = fingerprintOf(sources, compileWords(thesaurus));
  const hits = await opened.store.inJurisdiction(jurisdiction, (rows) =>
    findSimilar(rows, { jurisdiction, fingerprint, among: ['project'], except: '', first: FIRST, common }),
  );
  return hits.map(({ record }) => record);
}

test.each([
  ['with name, content and 信息项', 0.95, (query: LabelledProject): Sources => query],
  [
    'with name and content',
    0.95,
    ({ title, texts }: LabelledProject): Sources => ({ title, texts, items: [] }),
  ],
  ['with the name alone', 0.85, ({ title }: LabelledProject): Sources => ({ title, texts: [], items: [] })],
])('of the labelled duplicates, those found among the first five %s', async (what, least, sourcesOf) => {
  const [projects, queries] = [readLabelled('projects'), readLabelled('queries')];
  const thesaurus = readThesaurus();
  await index(COUNTY, projects, thesaurus);
  const missed: string[] = [];
  let first = 0;
  for (const query of queries) {
    const found = await ask(COUNTY, sourcesOf(query), thesaurus);
    if (found[0] === query.id) first += 1;
    if (!found.includes(query.id)) missed.push(`${query.title} → ${query.id}, not ${found.join(' ')}`);
  }
  const recall = 1 - missed.length / queries.length;
  process.stdout.write(
    `${projects.length} projects, ${queries.length} duplicates ${what}: recall in five ${recall.toFixed(3)}, first ${(first / queries.length).toFixed(3)}; missed: ${missed.join('; ')}\n`,
  );
  expect(projects.length).toBeGreaterThanOrEqual(200);
  expect(queries.length).toBeGreaterThanOrEqual(100);
  expect(recall).toBeGreaterThanOrEqual(least);
});

test('what is handed in again is found by what it says now, and no longer by what it said', async () => {
  const wall = { title: '城墙亮化', texts: [], items: ['灯具型号'] };
  const bridge = { title: '廊桥修缮', texts: [], items: [] };
  await index(COUNTY, [{ id: 'again', ...wall }]);
  expect(await ask(COUNTY, wall)).toContain('again');
  await index(COUNTY, [{ id: 'again', ...bridge }]);
  expect(await ask(COUNTY, wall)).not.toContain('again');
  expect(await ask(COUNTY, bridge)).toContain('again');
});

test('nothing of another county is found, nor counted', async () => {
  const secret = { title: '珍稀植物标本馆', texts: [], items: ['标本编号'] };
  await index(NEIGHBOUR, [{ id: 'theirs', ...secret }]);
  expect(await ask(COUNTY, secret)).not.toContain('theirs');
  expect(await ask(NEIGHBOUR, secret)).toEqual(['theirs']);
});

test('a record that says nothing is like nothing', async () => {
  expect(await ask(COUNTY, { title: '', texts: [''], items: [] })).toEqual([]);
  expect(await ask(COUNTY, { title: '2024—2025', texts: ['！'], items: [' '] })).toEqual([]);
});

test('what is common is counted once for a while, what is rare each time: no record is missed', async () => {
  const titles = Array.from({ length: 200 }, (_, at) => ({
    id: `many${at}`,
    title: '灯塔',
    texts: [],
    items: [],
  }));
  await index(NEIGHBOUR, titles);
  const lamp = { title: '灯塔透镜', texts: [], items: [] };
  expect(await ask(NEIGHBOUR, lamp)).not.toContain('lamp');
  expect([...common.of(NEIGHBOUR)]).toEqual(
    expect.arrayContaining([
      ['', 201],
      ['灯塔', 200],
    ]),
  );
  expect(common.of(NEIGHBOUR).has('透镜')).toBe(false);
  await index(NEIGHBOUR, [{ id: 'lamp', ...lamp }]);
  expect((await ask(NEIGHBOUR, lamp))[0]).toBe('lamp');
});
