import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askReading } from '../../../test/support/read-client.ts';
import { sha256 } from '../record/examine.ts';
import {
  answered,
  openSampleCounty,
  type Person,
  refusedBy,
  type SampleCounty,
  thrown,
} from '../../../test/support/sample-county.ts';
import { SAMPLE_PACK_SOURCE } from '../procedure/sample-pack.ts';

const HERE = SAMPLE_PACK_SOURCE.jurisdiction.key;

let county: SampleCounty;
let unit: Person;
let bureau: Person;
let finance: Person;
let record: string;
let named: string;
const experts: string[] = [];

beforeAll(async () => {
  county = await openSampleCounty();
  unit = await county.as('unit');
  bureau = await county.as('bureau');
  finance = await county.as('finance');
  const { viewer } = await unit.query<{ viewer: { organisation: { id: string } } }>(
    '{ viewer { organisation { id } } }',
  );
  for (const name of ['张工', '李工', '王工', '赵工']) {
    const expert = await bureau.begin('expert');
    await bureau.fill(expert, 'card', { name });
    await bureau.act(expert, 'admit');
    experts.push(expert);
  }
  const related = await bureau.begin('expert');
  await bureau.fill(related, 'card', { name: '城管专家', employer: viewer.organisation.id });
  await bureau.act(related, 'admit');
  const pending = await bureau.begin('expert');
  await bureau.fill(pending, 'card', { name: '未入库' });
});
afterAll(() => county.close());
beforeEach(async () => {
  const entry = await unit.begin('entry');
  await unit.fill(entry, 'card', { name: '路灯' });
  await bureau.act(entry, 'list');
  record = await unit.begin('project');
  named = `智慧路灯${randomUUID().slice(0, 8)}`;
  await unit.fill(record, 'application', { name: named, amount: 1000 });
  await unit.change(
    'linkRecords',
    { record, link: 'entries', to: entry },
    '... on RecordsLinked { record { id } }',
  );
  await unit.act(record, 'submit');
});

type Draw = {
  readonly id: string;
  readonly seed: string;
  readonly candidates: number;
  readonly members: readonly { readonly id: string; readonly title: string }[];
  readonly excluded: readonly { readonly reason: string; readonly record: { readonly title: string } }[];
};
type Task = {
  readonly key: string;
  readonly asked: { readonly key: string; readonly name: string };
  readonly open: boolean;
  readonly mine: boolean;
  readonly waitsFor: readonly string[];
  readonly opinion: { readonly outcome: { readonly label: string }; readonly by: string } | null;
  readonly superseded: readonly unknown[];
};

const draw = (count: number, more: object = {}, person = bureau) =>
  person.change(
    'drawPanel',
    { record, panel: 'experts', count, ...more },
    `... on PanelDrawn { draw { id seed candidates members { id title } excluded { reason record { title } } } }
     ... on Refused { blockers { code key message } }`,
  );
const drawn = async (count: number, more: object = {}) =>
  answered<{ draw: Draw }>(await draw(count, more)).draw;
const opine = (person: Person, input: object) =>
  person.change(
    'giveOpinion',
    { record, review: 'technical', ...input },
    `... on OpinionGiven { record { id } } ... on Refused { blockers { code key message } }
     ... on InvalidInput { issues { path code } }`,
  );

async function review(person = bureau) {
  const { record: seen } = await person.query<{
    record: {
      reviews: readonly { open: boolean; complete: boolean; passed: boolean; tasks: readonly Task[] }[];
    };
  }>(
    `{ record(id: "${record}") { reviews { open complete passed tasks { key asked { key name } open mine waitsFor
      opinion { outcome { label } by text values } superseded { text } } } } }`,
  );
  const [found] = seen.reviews;
  if (!found) throw new Error('the sample has a review');
  return found;
}

async function task(key: string, person = bureau): Promise<Task> {
  const found = (await review(person)).tasks.find((each) => each.key === key);
  if (!found) throw new Error(`nobody is asked for ${key}`);
  return found;
}

/** Draws two experts, who agree, and finance agrees too. */
async function everybodyAgrees(): Promise<void> {
  const { members } = await drawn(2);
  for (const { id } of members) {
    expect(answered(await opine(bureau, { task: 'expert', asked: id, outcome: 'agree' }))).toMatchObject({
      __typename: 'OpinionGiven',
    });
  }
  const { asked } = await task('money', finance);
  const input = { task: 'money', asked: asked.key, outcome: 'agree', values: { amount: 900 } };
  expect(answered(await opine(finance, input))).toMatchObject({ __typename: 'OpinionGiven' });
}

test('a draw names its seed, its members and why others are left out, and can be repeated', async () => {
  const result = await drawn(2);
  expect(result.candidates).toBe(6);
  const reasons = new Map(result.excluded.map(({ record: { title }, reason }) => [title, reason]));
  expect(reasons).toEqual(
    new Map([
      ['城管专家', '属于项目单位人员。'],
      ['未入库', '不符合抽取条件'],
    ]),
  );
  const again = experts.toSorted((a, b) =>
    sha256(`${result.seed}:${a}`) < sha256(`${result.seed}:${b}`) ? -1 : 1,
  );
  expect(result.members.map(({ id }) => id)).toEqual(again.slice(0, 2));
});

test('a draw of too few, too many, or by the wrong office is refused', async () => {
  expect(answered(await draw(1))).toMatchObject({ blockers: [{ message: '应抽取 2 至 3 名。' }] });
  expect(refusedBy(await draw(4))).toEqual(['experts']);
  expect(refusedBy(await draw(2, {}, finance))).toEqual(['WRONG_ACTOR']);
  expect(thrown(await draw(2, { panel: 'nobody' }))).toEqual(['INVALID_INPUT']);
  expect(thrown(await draw(2, {}, await county.asFar('bureau')))).toEqual(['NOT_FOUND']);
});

test('a draw is repeated only with a reason, and the first one stays on record', async () => {
  const requestId = randomUUID();
  const first = await drawn(2, { requestId });
  expect((await drawn(2, { requestId })).id, 'the same request').toBe(first.id);
  expect(refusedBy(await draw(2))).toEqual(['experts']);
  await drawn(3, { note: '一名专家生病' });
  const seen = await bureau.query<{ record: { panels: { mayDraw: boolean; draws: unknown[] }[] } }>(
    `{ record(id: "${record}") { panels { mayDraw draws { note } } } }`,
  );
  expect(seen.record.panels).toEqual([{ mayDraw: true, draws: [{ note: null }, { note: '一名专家生病' }] }]);
});

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
    `projectAggregate(where: { title: { eq: "${named}" } }, groupBy: [{ by: reviews_asked_organisation },
      { by: reviews_asked_standing }]) { groups { keys { label } entries } }`,
  );

test('whose opinion is awaited, asked for later and given is counted by organisation, as it stands', async () => {
  await drawn(2);
  const before = await standings(finance);
  expect(new Set(before.map(([, ...each]) => each.join(' ')))).toEqual(new Set(['待前序意见 1', '待答复 2']));
  const found = async (organisation: string, standing: string) => {
    const { data } = await askReading<{ projectList: { totalCount: number } }>(finance.client, [
      HERE,
      `{ projectList(where: { title: { eq: "${named}" }, reviews: { asked: {
        organisation: { eq: "${organisation}" }, standing: { eq: ${standing} } } } }) { totalCount } }`,
    ]);
    return data?.projectList.totalCount;
  };
  const { key } = (await task('money', finance)).asked;
  expect(await found(key, 'later')).toBe(1);
  expect(await found(key, 'waiting'), 'of one row both are meant').toBe(0);
  const waiting = await counted(
    finance,
    `projectAggregate(where: { title: { eq: "${named}" }, reviews: { asked: { standing: { eq: waiting } } } },
      groupBy: [{ by: reviews_asked_standing }]) { groups { keys { label } entries } }`,
  );
  expect(waiting, 'of rows that a filter speaks of, only such count').toEqual([['待答复', 2]]);
  await bureau.act(record, 'pass');
  expect(await standings(bureau), 'what is refused changes nothing').toEqual(before);
});

test('opinions that were given are counted by what they say, and read row by row', async () => {
  await everybodyAgrees();
  const labels = (await standings(bureau)).map(([, label, entries]) => [label, entries]);
  expect(labels).toEqual(
    expect.arrayContaining([
      ['同意', 2],
      ['同意', 1],
    ]),
  );
  const { data } = await askReading<{ project: { reviews: { asked: readonly object[] } } }>(bureau.client, [
    HERE,
    `{ project(id: "${record}") { reviews { asked { review organisation { name } standing } } } }`,
  ]);
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
  const before = sum(await counted(bureau, query));
  await drawn(2);
  await drawn(3, { note: '换人' });
  expect(sum(await counted(bureau, query))).toBe(before + 5);
  expect(await counted(unit, query), 'others do not read them').toEqual([]);
});

test('who may not read the registry does not learn who was drawn', async () => {
  await drawn(2);
  const seen = await unit.query(
    `{ record(id: "${record}") { panels { mayDraw draws { candidates members { title } } } } }`,
  );
  expect(seen).toEqual({ record: { panels: [{ mayDraw: false, draws: [{ candidates: 6, members: [] }] }] } });
});

test('opinions are asked in order, entered by those who may, and judged when all are in', async () => {
  expect(await review()).toMatchObject({ open: true, complete: false, passed: false });
  const { members } = await drawn(2);
  const [first] = members;
  const money = await task('money', finance);
  expect(money).toMatchObject({ open: false, mine: true, waitsFor: ['专家意见'], asked: { name: '财政局' } });
  const early = await opine(finance, { task: 'money', asked: money.asked.key, outcome: 'agree' });
  expect(answered(early)).toMatchObject({ blockers: [{ message: '须先完成“专家意见”。' }] });
  const byFinance = await opine(finance, { task: 'expert', asked: first?.id, outcome: 'agree' });
  expect(refusedBy(byFinance)).toEqual(['WRONG_ACTOR']);
  const ofNobody = await opine(bureau, { task: 'expert', asked: 'nobody', outcome: 'agree' });
  expect(refusedBy(ofNobody)).toEqual(['technical']);
  const strange = await opine(bureau, { task: 'expert', asked: first?.id, outcome: 'perhaps' });
  expect(thrown(strange)).toEqual(['INVALID_INPUT']);
});

test('an opinion with a form is not taken without its answers', async () => {
  const { members } = await drawn(2);
  for (const { id } of members) await opine(bureau, { task: 'expert', asked: id, outcome: 'agree' });
  const { asked } = await task('money', finance);
  const input = { task: 'money', asked: asked.key, outcome: 'agree' };
  expect(answered(await opine(finance, input))).toMatchObject({ issues: [{ path: ['amount'] }] });
  const unknown = await opine(finance, { ...input, values: { amount: 900, other: 1 } });
  expect(answered(unknown)).toMatchObject({ issues: [{ path: ['other'], code: 'field.unknown' }] });
  await opine(finance, { ...input, text: '同意', values: { amount: 900 } });
  expect(await task('money', finance)).toMatchObject({
    open: false,
    opinion: { outcome: { label: '同意' }, by: '财政局经办', text: '同意', values: { amount: 900 } },
  });
});

test('the bureau passes a project only when the review has passed', async () => {
  expect(refusedBy(await bureau.act(record, 'pass'))).toEqual(['passed']);
  await everybodyAgrees();
  expect(await review()).toMatchObject({ complete: true, passed: true });
  expect(answered(await bureau.act(record, 'pass'))).toMatchObject({
    record: { state: { key: 'deciding' } },
  });
  expect(await review()).toMatchObject({ open: false, passed: true });
  const late = await opine(finance, {
    task: 'money',
    asked: (await task('money')).asked.key,
    outcome: 'refuse',
  });
  expect(answered(late)).toMatchObject({ blockers: [{ message: '当前不征求“财政意见”意见。' }] });
});

test('changes are asked point by point, answered one by one, and only then handed in again', async () => {
  await everybodyAgrees();
  const remarks = [
    { document: 'application', field: 'amount', text: '核减投资' },
    { document: null, field: null, text: '补充论证' },
  ];
  expect(refusedBy(await bureau.act(record, 'askChanges'))).toEqual(['REMARKS_MISSING']);
  expect(answered(await bureau.act(record, 'askChanges', { remarks }))).toMatchObject({
    record: { state: { key: 'revising' } },
  });
  expect(refusedBy(await unit.act(record, 'resubmit'))).toEqual(['pointsAnswered']);
  const points = await pointsOf();
  expect(points).toMatchObject([
    { text: '核减投资', field: 'amount', raisedBy: '管理局', answer: null, mayAnswer: true },
    { text: '补充论证', field: null, answer: null, mayAnswer: true },
  ]);
  expect(await pointsOf(bureau)).toMatchObject([{ mayAnswer: false }, { mayAnswer: false }]);
  const answer = (person: Person, point: string | undefined, text: string) =>
    person.change(
      'answerPoint',
      { point, answer: text },
      '... on PointAnswered { point { answer answeredBy } } ... on Refused { blockers { code key } }',
    );
  expect(refusedBy(await answer(bureau, points[0]?.id, '代答'))).toEqual(['WRONG_ACTOR']);
  expect(thrown(await answer(unit, points[0]?.id, ' '))).toEqual(['INVALID_INPUT']);
  expect(thrown(await answer(await county.asFar('unit'), points[0]?.id, '已改'))).toEqual(['NOT_FOUND']);
  for (const { id } of points) {
    expect(answered(await answer(unit, id, '已改'))).toMatchObject({
      point: { answer: '已改', answeredBy: '城管局经办' },
    });
  }
  await unit.fill(record, 'application', { amount: 900 });
  expect(answered(await unit.act(record, 'resubmit'))).toMatchObject({
    record: { state: { key: 'reviewing' } },
  });
  expect(refusedBy(await answer(unit, points[0]?.id, '再改'))).toEqual(['WRONG_STATE']);
  expect(await pointsOf()).toMatchObject([{ mayAnswer: false }, { mayAnswer: false }]);
  const after = await review();
  expect(after, 'what was reviewed has changed').toMatchObject({ complete: false, passed: false });
  expect(after.tasks.every(({ opinion, superseded }) => opinion === null && superseded.length === 1)).toBe(
    true,
  );
});

test('a record that comes back unchanged keeps its opinions', async () => {
  await everybodyAgrees();
  const remarks = [{ document: 'application', field: 'amount', text: '请核对' }];
  await bureau.act(record, 'returnFields', { remarks });
  await unit.act(record, 'submit');
  expect(await review()).toMatchObject({ open: true, complete: true, passed: true });
});

test('the same opinion sent twice is one, and a later one takes its place', async () => {
  const { members } = await drawn(2);
  const input = { requestId: randomUUID(), task: 'expert', asked: members[0]?.id, outcome: 'agree' };
  await Promise.all([opine(bureau, input), opine(bureau, input)]);
  await opine(bureau, { ...input, requestId: randomUUID(), outcome: 'refuse' });
  const { tasks } = await review();
  expect(tasks.find(({ asked }) => asked.key === members[0]?.id)).toMatchObject({
    opinion: { outcome: { label: '不同意' } },
    superseded: [{ text: null }],
  });
});

async function pointsOf(person = unit) {
  const seen = await person.query<{ record: { points: { id: string; text: string }[] } }>(
    `{ record(id: "${record}") { points { id text field raisedBy answer mayAnswer } } }`,
  );
  return seen.record.points;
}
