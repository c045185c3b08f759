import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { answered, type Person, refusedBy, thrown } from '../../../test/support/sample-county.ts';
import { setReview } from '../../../test/support/sample-review.ts';

const sample = setReview();
const { drawn, opine, review, task, everybodyAgrees, pointsOf } = sample;

test('opinions are asked in order, entered by those who may, and judged when all are in', async () => {
  expect(await review()).toMatchObject({ open: true, complete: false, passed: false });
  const { members } = await drawn(2);
  const [first] = members;
  const money = await task('money', sample.finance);
  expect(money).toMatchObject({ open: false, mine: true, waitsFor: ['专家意见'], asked: { name: '财政局' } });
  const early = await opine(sample.finance, { task: 'money', asked: money.asked.key, outcome: 'agree' });
  expect(answered(early)).toMatchObject({ blockers: [{ message: '须先完成“专家意见”。' }] });
  const byFinance = await opine(sample.finance, { task: 'expert', asked: first?.id, outcome: 'agree' });
  expect(refusedBy(byFinance)).toEqual(['WRONG_ACTOR']);
  const ofNobody = await opine(sample.bureau, { task: 'expert', asked: 'nobody', outcome: 'agree' });
  expect(refusedBy(ofNobody)).toEqual(['technical']);
  const strange = await opine(sample.bureau, { task: 'expert', asked: first?.id, outcome: 'perhaps' });
  expect(thrown(strange)).toEqual(['INVALID_INPUT']);
});

test('an opinion with a form is not taken without its answers', async () => {
  const { members } = await drawn(2);
  for (const { id } of members) await opine(sample.bureau, { task: 'expert', asked: id, outcome: 'agree' });
  const { asked } = await task('money', sample.finance);
  const input = { task: 'money', asked: asked.key, outcome: 'agree' };
  expect(answered(await opine(sample.finance, input))).toMatchObject({ issues: [{ path: ['amount'] }] });
  const unknown = await opine(sample.finance, { ...input, values: { amount: 900, other: 1 } });
  expect(answered(unknown)).toMatchObject({ issues: [{ path: ['other'], code: 'field.unknown' }] });
  await opine(sample.finance, { ...input, text: '同意', values: { amount: 900 } });
  expect(await task('money', sample.finance)).toMatchObject({
    open: false,
    opinion: { outcome: { label: '同意' }, by: '财政局经办', text: '同意', values: { amount: 900 } },
  });
});

test('the bureau passes a project only when the review has passed', async () => {
  expect(refusedBy(await sample.bureau.act(sample.record, 'pass'))).toEqual(['passed']);
  await everybodyAgrees();
  expect(await review()).toMatchObject({ complete: true, passed: true });
  expect(answered(await sample.bureau.act(sample.record, 'pass'))).toMatchObject({
    record: { state: { key: 'deciding' } },
  });
  expect(await review()).toMatchObject({ open: false, passed: true });
  const late = await opine(sample.finance, {
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
  expect(refusedBy(await sample.bureau.act(sample.record, 'askChanges'))).toEqual(['REMARKS_MISSING']);
  expect(answered(await sample.bureau.act(sample.record, 'askChanges', { remarks }))).toMatchObject({
    record: { state: { key: 'revising' } },
  });
  expect(refusedBy(await sample.unit.act(sample.record, 'resubmit'))).toEqual(['pointsAnswered']);
  const points = await pointsOf();
  expect(points).toMatchObject([
    { text: '核减投资', field: 'amount', raisedBy: '管理局', answer: null, mayAnswer: true },
    { text: '补充论证', field: null, answer: null, mayAnswer: true },
  ]);
  expect(await pointsOf(sample.bureau)).toMatchObject([{ mayAnswer: false }, { mayAnswer: false }]);
  const answer = (person: Person, point: string | undefined, text: string) =>
    person.change(
      'answerPoint',
      { point, answer: text },
      '... on PointAnswered { point { answer answeredBy } } ... on Refused { blockers { code key } }',
    );
  expect(refusedBy(await answer(sample.bureau, points[0]?.id, '代答'))).toEqual(['WRONG_ACTOR']);
  expect(thrown(await answer(sample.unit, points[0]?.id, ' '))).toEqual(['INVALID_INPUT']);
  expect(thrown(await answer(await sample.county.asFar('unit'), points[0]?.id, '已改'))).toEqual([
    'NOT_FOUND',
  ]);
  for (const { id } of points) {
    expect(answered(await answer(sample.unit, id, '已改'))).toMatchObject({
      point: { answer: '已改', answeredBy: '城管局经办' },
    });
  }
  await sample.unit.fill(sample.record, 'application', { amount: 900 });
  expect(answered(await sample.unit.act(sample.record, 'resubmit'))).toMatchObject({
    record: { state: { key: 'reviewing' } },
  });
  expect(refusedBy(await answer(sample.unit, points[0]?.id, '再改'))).toEqual(['WRONG_STATE']);
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
  await sample.bureau.act(sample.record, 'returnFields', { remarks });
  await sample.unit.act(sample.record, 'submit');
  expect(await review()).toMatchObject({ open: true, complete: true, passed: true });
});

test('the same opinion sent twice is one, and a later one takes its place', async () => {
  const { members } = await drawn(2);
  const input = { requestId: randomUUID(), task: 'expert', asked: members[0]?.id, outcome: 'agree' };
  await Promise.all([opine(sample.bureau, input), opine(sample.bureau, input)]);
  await opine(sample.bureau, { ...input, requestId: randomUUID(), outcome: 'refuse' });
  const { tasks } = await review();
  expect(tasks.find(({ asked }) => asked.key === members[0]?.id)).toMatchObject({
    opinion: { outcome: { label: '不同意' } },
    superseded: [{ text: null }],
  });
});
