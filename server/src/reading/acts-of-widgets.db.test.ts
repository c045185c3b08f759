import { expect, test } from 'vitest';
import { askReading } from '../../../test/support/read-client.ts';
import { Person } from '../../../test/support/sample-county.ts';
import { setReview } from '../../../test/support/sample-review.ts';
import { SAMPLE_PACK_SOURCE } from '../procedure/sample-pack.ts';

const HERE = SAMPLE_PACK_SOURCE.jurisdiction.key;
const sample = setReview();

async function asked<Answer>(query: string, person = sample.bureau): Promise<Answer> {
  const { data, errors } = await askReading<Answer & object>(person.client, [HERE, query]);
  if (!data || (errors ?? []).length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

type Groups = {
  readonly groups: readonly {
    readonly keys: readonly { readonly label: string; readonly value: string | null }[];
    readonly entries: number;
    readonly count: number;
  }[];
};

const own = () => `title: { eq: "${sample.named}" }`;

test('acts are counted by office and month as rows of their records', async () => {
  const { answer } = await asked<{ answer: Groups }>(
    `{ answer: projectAggregate(where: { ${own()} }, groupBy: [{ by: events_done_organisation },
      { by: events_done_on, period: MONTH }, { by: events_done_act }]) { groups { keys { label value } entries count } } }`,
  );
  const counted = answer.groups.map(({ keys, entries }) =>
    keys.map(({ label }): string | number => label).concat([entries]),
  );
  expect(counted).toEqual(
    expect.arrayContaining([
      ['城管局', '2026-03', '新建', 1],
      ['城管局', '2026-03', '申报', 1],
    ]),
  );
});

test('a number over acts counts the acts, and its records are found by the same filter', async () => {
  const where = `{ ${own()}, events: { done: { act: { in: [submit, BEGUN] }, on: { gte: "2026-03-01" } } } }`;
  const { answer, list } = await asked<{ answer: Groups; list: { totalCount: number } }>(
    `{ answer: projectAggregate(where: ${where}) { groups { keys { label value } entries count } }
       list: projectList(where: ${where}) { totalCount } }`,
  );
  expect(answer.groups).toEqual([{ keys: [], entries: 2, count: 1 }]);
  expect(list.totalCount).toBe(1);
  const { none } = await asked<{ none: { totalCount: number } }>(
    `{ none: projectList(where: { ${own()}, events: { done: { act: { eq: submit }, on: { lt: "2026-03-01" } } } }) { totalCount } }`,
  );
  expect(none.totalCount, 'one act is meant, not one of this kind and another of that day').toBe(0);
});

test('how long acts took is summed, and acts are read row by row', async () => {
  const { setClock, signIn } = sample.county.application;
  setClock('2026-03-09T01:00:00.000Z');
  await new Person(await signIn('bureau', HERE)).act(sample.record, 'returnFields', {
    reason: '请补充材料',
    remarks: [{ document: 'application', field: 'name', text: '名称不实' }],
  });
  setClock('2026-03-02T01:00:00.000Z');
  const { answer, project } = await asked<{ answer: unknown; project: { events: { done: object[] } } }>(
    `{ answer: projectAggregate(where: { ${own()}, events: { done: { organisation: { isNull: false }, days: { gte: 1 } } } },
        groupBy: { by: events_done_organisation }) { groups { keys { label } entries sum { events_done_days } } }
       project(id: "${sample.record}") { events { done { act organisation { name } on days late } } } }`,
  );
  expect(answer).toEqual({
    groups: [{ keys: [{ label: '管理局' }], entries: 1, sum: { events_done_days: '7' } }],
  });
  expect(project.events.done).toEqual([
    { act: 'BEGUN', organisation: { name: '城管局' }, on: '2026-03-02', days: null, late: false },
    { act: 'submit', organisation: { name: '城管局' }, on: '2026-03-02', days: 0, late: false },
    { act: 'returnFields', organisation: { name: '管理局' }, on: '2026-03-09', days: 7, late: false },
  ]);
});

test('acts on records that one may not see are not counted', async () => {
  const school = await sample.county.as('school');
  const query = `{ answer: projectAggregate(where: { ${own()} }, groupBy: { by: events_done_act }) { groups { entries } } }`;
  expect(await asked(query, school)).toEqual({ answer: { groups: [] } });
});
