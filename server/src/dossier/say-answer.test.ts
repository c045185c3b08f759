import { openLists } from '@lixiang/forms';
import { Field } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { sayAnswer } from './say-answer.ts';

const field = (kind: object) => Field.parse({ key: 'a', label: '甲', ...kind });

test.each([
  [field({ kind: 'money' }), 450_000_000, '450 万元'],
  [field({ kind: 'percent' }), 1250, '12.5%'],
  [field({ kind: 'integer', unit: '台' }), 12, '12 台'],
  [field({ kind: 'date' }), '2026-09-03', '2026 年 9 月 3 日'],
  [field({ kind: 'text' }), '路灯', '路灯'],
  [field({ kind: 'money' }), undefined, ''],
  [field({ kind: 'date' }), null, ''],
])('%j answered %j reads %j', (asked, value, text) => {
  expect(sayAnswer(asked, value, openLists([]))).toBe(text);
});
