import type { JsonObject } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { COMMON, madeUpBoard, onlyWidget } from '../made-up-board.ts';
import { planWidget } from './planned-widget.ts';
import { saidConditions } from './where-words.ts';

function said(where?: JsonObject): readonly string[] | undefined {
  const { content } = madeUpBoard({ ...COMMON, kind: 'table', columns: ['state'], ...(where && { where }) });
  const widget = onlyWidget({ ...madeUpBoard(), content });
  const look = { today: '2026-03-02', viewer: null, chosen: new Map<string, string>() };
  const plan = planWidget(content, { widget, filters: [] }, look);
  if (!plan) throw new Error('its record type is there');
  return saidConditions({ pack: content, plan }, widget);
}

test.each<readonly [JsonObject | undefined, readonly string[] | undefined]>([
  [undefined, []],
  [{ state: { in: ['open', 'closed'] } }, ['状态为“编制”或者“办结”']],
  [{ not: { facts: { sort: { in: ['new'] } } } }, ['类别不是“新建”']],
  [{ facts: { cost: { gte: '50' } } }, ['金额不低于50 万元']],
  [{ facts: { sort: { isNull: false } } }, ['类别已填写']],
  [
    { createdOn: { gte: 'yearStart', lt: 'today-30' } },
    ['建立日期不早于本年第一天', '建立日期早于今天起 30 日前'],
  ],
  [{ unit: { eq: 'viewer' } }, ['单位为查看人所在单位']],
  [{ or: [{ state: { in: ['open'] } }] }, undefined],
])('%j is said as people say it, or not at all', (where, words) => {
  expect(said(where)).toEqual(words);
});
