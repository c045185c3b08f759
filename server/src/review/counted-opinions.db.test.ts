import { expect, test } from 'vitest';
import { askReading } from '../../../test/support/read-client.ts';
import type { Person } from '../../../test/support/sample-county.ts';
import { SAMPLE_PACK_SOURCE } from '../procedure/sample-pack.ts';
import { setReview } from '../../../test/support/sample-review.ts';

const HERE = SAMPLE_PACK_SOURCE.jurisdiction.key;
const sample = setReview();
const { drawn, task, everybodyAgrees } = sample;

type Groups = {
  readonly groups: readonly { readonly keys: readonly { label: string }[]; entries: number }[];
};

/** What an aggregate of the read API counts: its keys, and how many rows. */
async function counted(person: Person, query: string): Promise<readonly (readonly (string | number)[])[]> {
  const { data, errors } = await askReading<{ answer: Groups }>(person.client, [
    HERE,
    `{ answer: ${query} }`,
  ]);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.answer.groups.map(({ keys, entries }) =>
    keys.map(({ label }): string | number => label).concat([entries]),
  );
}

const standings = (person: Person) =>
  counted(
    person,
    `projectAggregate(where: { title: { eq: "${sample.named}" } }, groupBy: [{ by: reviews_asked_organisation },
      { by: reviews_asked_standing }]) { groups { keys { label } entries } }`,
  );

test('whose opinion is awaited, asked for later and given is counted by organisation, as it stands', async () => {
  await drawn(2);
  const before = await standings(sample.finance);
  expect(new Set(before.map(([, ...each]) => each.join(' ')))).toEqual(new Set(['待前序意见 1', '待答复 2']));
  const found = async (organisation: string, standing: string) => {
    const { data } = await askReading<{ projectList: { totalCount: number } }>(sample.finance.client, [
      HERE,
      `{ projectList(where: { title: { eq: "${sample.named}" }, reviews: { asked: {
        organisation: { eq: "${organisation}" }, standing: { eq: ${standing} } } } }) { totalCount } }`,
    ]);
    return data?.projectList.totalCount;
  };
  const { key } = (await task('money', sample.finance)).asked;
  expect(await found(key, 'later')).toBe(1);
  expect(await found(key, 'waiting'), 'of one row both are meant').toBe(0);
  const waiting = await counted(
    sample.finance,
    `projectAggregate(where: { title: { eq: "${sample.named}" }, reviews: { asked: { standing: { eq: waiting } } } },
      groupBy: [{ by: reviews_asked_standing }]) { groups { keys { label } entries } }`,
  );
  expect(waiting, 'of rows that a filter speaks of, only such count').toEqual([['待答复', 2]]);
  await sample.bureau.act(sample.record, 'pass');
  expect(await standings(sample.bureau), 'what is refused changes nothing').toEqual(before);
});

test('opinions that were given are counted by what they say, and read row by row', async () => {
  await everybodyAgrees();
  const labels = (await standings(sample.bureau)).map(([, label, entries]) => [label, entries]);
  expect(labels).toEqual(
    expect.arrayContaining([
      ['同意', 2],
      ['同意', 1],
    ]),
  );
  const { data } = await askReading<{ project: { reviews: { asked: readonly object[] } } }>(
    sample.bureau.client,
    [
      HERE,
      `{ project(id: "${sample.record}") { reviews { asked { review organisation { name } standing } } } }`,
    ],
  );
  expect(data?.project.reviews.asked).toHaveLength(3);
  expect(data?.project.reviews.asked).toContainEqual({
    review: 'technical',
    organisation: { name: '财政局' },
    standing: 'for',
  });
});

test('draws are counted by expert, by those who read the registry', async () => {
  const query = `expertAggregate(where: { panels: { drawn: { on: { isNull: false } } } }, groupBy: [{ by: title }, { by: panels_drawn_on, period: YEAR }])
    { groups { keys { label } entries } }`;
  const sum = (rows: Awaited<ReturnType<typeof counted>>) =>
    rows.reduce((all, row) => all + Number(row.at(-1)), 0);
  const before = sum(await counted(sample.bureau, query));
  await drawn(2);
  await drawn(3, { note: '换人' });
  expect(sum(await counted(sample.bureau, query))).toBe(before + 5);
  expect(await counted(sample.unit, query), 'others do not read them').toEqual([]);
});
