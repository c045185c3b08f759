import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardedCounty } from '../../../test/support/carded-county.ts';
import {
  answered,
  openSampleCounty,
  type Person,
  type SampleCounty,
} from '../../../test/support/sample-county.ts';

/** An entry's card with a catalogue, looked at for all usual mistakes. */
const COUNTY = cardedCounty({
  kind: 'table',
  key: 'items',
  label: '信息项',
  columns: [{ kind: 'text', key: 'title', label: '名称', quality: ['nearDuplicates', 'serials', 'spacing'] }],
});

let county: SampleCounty;
let unit: Person;
let school: Person;
let bureau: Person;

beforeAll(async () => {
  county = await openSampleCounty(COUNTY);
  unit = await county.as('unit');
  school = await county.as('school');
  bureau = await county.as('bureau');
});
afterAll(() => county.close());

async function entry(who: Person, names: readonly string[]): Promise<string> {
  const record = await who.begin('entry');
  await who.fill(record, 'card', {
    name: '目录',
    items: names.map((title, at) => ({ id: `r${at}`, title })),
  });
  return record;
}

async function scores(who: Person): Promise<readonly unknown[]> {
  const { catalogueQuality } = await who.query<{ catalogueQuality: readonly unknown[] }>(
    '{ catalogueQuality { unit { name } records handedIn entries faultless score faults { code count } } }',
  );
  return catalogueQuality;
}

test('a draft is told what is doubtful in it, row by row; it does not count in any score', async () => {
  const record = await entry(unit, ['姓名', '姓 名', '电话，']);
  const { record: seen } = await unit.query<{ record: unknown }>(
    `query ($record: ID!) { record(id: $record) { quality(document: "card") { entries faultless count
      findings { path code params row text } } none: quality(document: "nothing") { count } } }`,
    { record },
  );
  expect(seen).toEqual({
    quality: {
      entries: 3,
      faultless: 1,
      count: 2,
      findings: [
        {
          path: ['items', 'r1', 'title'],
          code: 'quality.nearDuplicate',
          params: { other: '姓名' },
          row: 2,
          text: '姓 名',
        },
        { path: ['items', 'r2', 'title'], code: 'quality.spacing', params: {}, row: 3, text: '电话，' },
      ],
    },
    none: null,
  });
  expect(await scores(bureau)).toEqual([]);
});

test('a unit scores by what it handed in, the worst first, and each mistake is counted', async () => {
  answered(await bureau.act(await entry(unit, ['姓名', '电话1', '电话2', '电话3']), 'list'));
  answered(await bureau.act(await entry(school, ['班级', '学号']), 'list'));
  expect(await scores(bureau)).toEqual([
    {
      unit: { name: '城管局' },
      records: 1,
      handedIn: 1,
      entries: 4,
      faultless: 1,
      score: 25,
      faults: [{ code: 'quality.serial', count: 3 }],
    },
    { unit: { name: '一中' }, records: 1, handedIn: 1, entries: 2, faultless: 2, score: 100, faults: [] },
  ]);
});

test('whoever may not read a record does not see it in a score; another county sees nothing', async () => {
  expect(await scores(unit)).toMatchObject([{ unit: { name: '城管局' } }]);
  expect(await scores(await county.asFar('bureau'))).toEqual([]);
});
