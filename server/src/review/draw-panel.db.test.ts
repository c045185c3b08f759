import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { answered, refusedBy, thrown } from '../../../test/support/sample-county.ts';
import { sha256 } from '../record/examine.ts';
import { setReview } from '../../../test/support/sample-review.ts';

const sample = setReview();
const { draw, drawn, experts } = sample;

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
  expect(refusedBy(await draw(2, {}, sample.finance))).toEqual(['WRONG_ACTOR']);
  expect(thrown(await draw(2, { panel: 'nobody' }))).toEqual(['INVALID_INPUT']);
  expect(thrown(await draw(2, {}, await sample.county.asFar('bureau')))).toEqual(['NOT_FOUND']);
});

test('a draw is repeated only with a reason, and the first one stays on record', async () => {
  const requestId = randomUUID();
  const first = await drawn(2, { requestId });
  expect((await drawn(2, { requestId })).id, 'the same request').toBe(first.id);
  expect(refusedBy(await draw(2))).toEqual(['experts']);
  await drawn(3, { note: '一名专家生病' });
  const seen = await sample.bureau.query<{ record: { panels: { mayDraw: boolean; draws: unknown[] }[] } }>(
    `{ record(id: "${sample.record}") { panels { mayDraw draws { note } } } }`,
  );
  expect(seen.record.panels).toEqual([{ mayDraw: true, draws: [{ note: null }, { note: '一名专家生病' }] }]);
});

test('who may not read the registry does not learn who was drawn', async () => {
  await drawn(2);
  const seen = await sample.unit.query(
    `{ record(id: "${sample.record}") { panels { mayDraw draws { candidates members { title } } } } }`,
  );
  expect(seen).toEqual({ record: { panels: [{ mayDraw: false, draws: [{ candidates: 6, members: [] }] }] } });
});
