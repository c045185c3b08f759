import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD } from '../../../test/support/application.ts';
import { cardedCounty } from '../../../test/support/carded-county.ts';
import {
  answered,
  openSampleCounty,
  type SampleCounty,
  thrown,
} from '../../../test/support/sample-county.ts';
import { addPeople } from '../setup/add-people.ts';

/** An entry's card that offers one list in three ways. */
const CARDED = cardedCounty(
  { kind: 'choice', key: 'one', label: '一种', list: 'ways' },
  { kind: 'choices', key: 'several', label: '几种', list: 'ways' },
  {
    kind: 'table',
    key: 'items',
    label: '目录',
    columns: [{ kind: 'choice', key: 'way', label: '方式', list: 'ways' }],
  },
);
const ways = {
  key: 'ways',
  name: '方式',
  basis: ['1'],
  options: ['a', 'b', 'c'].map((key) => ({ key, label: key })),
};
const COUNTY = { ...CARDED, codeLists: [ways] };

let county: SampleCounty;

beforeAll(async () => {
  county = await openSampleCounty(COUNTY);
  const { store, clock } = county.application;
  const accounts = [{ login: 'guanli', name: '管理员', organisation: '管理局', administrator: true }];
  for (const jurisdiction of ['sample', 'faraway'])
    await addPeople({ store, clock }, jurisdiction, {
      organisations: [],
      accounts,
      password: PASSWORD,
      demo: false,
    });
});
afterAll(() => county.close());

const COUNTS = 'query ($list: String!) { optionCounts(list: $list) { option records answers } }';

async function counts(jurisdiction = 'sample', list = 'ways'): Promise<readonly unknown[]> {
  const administrator = await county.application.signIn('guanli', jurisdiction);
  const { optionCounts } = await administrator.query<{ optionCounts: readonly unknown[] }>(COUNTS, { list });
  return optionCounts;
}

test('an option is counted wherever it is answered, a draft and what came of it once', async () => {
  const unit = await county.as('unit');
  const bureau = await county.as('bureau');
  const record = await unit.begin('entry');
  const items = ['a', 'a', 'b'].map((way, at) => ({ id: `r${at}`, way }));
  await unit.fill(record, 'card', { name: '甲', one: 'a', several: ['a', 'c'], items });
  answered(await bureau.act(record, 'list'));
  const draft = await unit.begin('entry');
  await unit.fill(draft, 'card', { name: '乙', one: 'b' });
  expect(await counts()).toEqual([
    { option: 'a', records: 1, answers: 4 },
    { option: 'b', records: 2, answers: 2 },
    { option: 'c', records: 1, answers: 1 },
  ]);
  expect(await counts('faraway'), 'nothing of another county').toEqual([]);
  expect(await counts('sample', 'nothing')).toEqual([]);
});

test('only administrators are told', async () => {
  const unit = await county.as('unit');
  expect(thrown(await unit.ask(COUNTS, { list: 'ways' }))).toEqual(['FORBIDDEN']);
});
