import { Scenario } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { shareOf } from './share-of.ts';

const told = (id: string, ...units: readonly string[]) => ({
  fragments: {},
  scenario: Scenario.parse({
    id,
    title: id,
    articles: ['1'],
    clock: '2026-03-02',
    given: [],
    when: units.map((unit) => ({ unit })),
    then: [{ record: '甲', state: 'draft' }],
  }),
});
const idsOf = (part: readonly ReturnType<typeof told>[]) => part.map(({ scenario }) => scenario.id);

test('every scenario is in one part, those that begin alike in the same, the parts about as long', () => {
  const scenarios = [
    told('AA-1', '一中', '二中', '三中'),
    told('BB-1', '医院', '二中', '三中'),
    told('AA-2', '一中', '二中', '四中'),
    told('BB-2', '医院', '二中', '四中'),
  ];
  expect(idsOf(shareOf(scenarios, { share: 0, of: 2 }))).toEqual(['AA-1', 'AA-2']);
  expect(idsOf(shareOf(scenarios, { share: 1, of: 2 }))).toEqual(['BB-1', 'BB-2']);
  expect(idsOf(shareOf(scenarios, { share: 0, of: 1 }))).toEqual(['AA-1', 'BB-1', 'AA-2', 'BB-2']);
});

test('what is only one scenario is in one part', () => {
  const scenarios = [told('AA-1', '一中')];
  const parts = [0, 1].map((share) => idsOf(shareOf(scenarios, { share, of: 2 })));
  expect(parts.flat()).toEqual(['AA-1']);
});
