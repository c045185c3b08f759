import { expect, test } from 'vitest';
import { askReading } from '../../../test/support/read-client.ts';
import { Person } from '../../../test/support/sample-county.ts';
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

test('how long opinions took is counted by organisation, and those since a day are found', async () => {
  const { setClock, signIn } = sample.county.application;
  const { members } = await drawn(2);
  const money = await task('money', sample.finance);
  setClock('2026-03-05T01:00:00.000Z');
  const later = new Person(await signIn('bureau', HERE));
  for (const { id } of members) await sample.opine(later, { task: 'expert', asked: id, outcome: 'agree' });
  setClock('2026-03-12T01:00:00.000Z');
  const input = { task: 'money', asked: money.asked.key, outcome: 'agree', values: { amount: 900 } };
  await sample.opine(new Person(await signIn('finance', HERE)), input);
  setClock('2026-03-02T01:00:00.000Z');
  const { data, errors } = await askReading<{ answer: object; since: object }>(sample.bureau.client, [
    HERE,
    `{ answer: projectAggregate(where: { title: { eq: "${sample.named}" } }, groupBy: { by: reviews_asked_organisation })
        { groups { keys { label } entries average { reviews_asked_days } max { reviews_asked_days } } }
       since: projectList(where: { title: { eq: "${sample.named}" }, reviews: { asked: {
        answeredOn: { gte: "2026-03-12" }, askedOn: { eq: "2026-03-05" } } } }) { totalCount } }`,
  ]);
  expect(errors ?? []).toEqual([]);
  expect(data?.since).toEqual({ totalCount: 1 });
  expect(data?.answer).toMatchObject({
    groups: expect.arrayContaining([
      {
        keys: [{ label: '财政局' }],
        entries: 1,
        average: { reviews_asked_days: '7' },
        max: { reviews_asked_days: '7' },
      },
    ]),
  });
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
      `{ project(id: "${sample.record}") { reviews { asked { review organisation { name } standing askedOn answeredOn days } } } }`,
    ],
  );
  expect(data?.project.reviews.asked).toHaveLength(3);
  expect(data?.project.reviews.asked).toContainEqual({
    review: 'technical',
    organisation: { name: '财政局' },
    standing: 'for',
    askedOn: '2026-03-02',
    answeredOn: '2026-03-02',
    days: 0,
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
