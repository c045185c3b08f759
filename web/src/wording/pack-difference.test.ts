import type { PackDifference } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { wordDifference } from './pack-difference.ts';

const at = ['forms', 'f', 'sections', 'main', 'fields', 'sum'];
const other = ['forms', 'f', 'sections', 'more', 'fields', 'sum'];

test.each<[PackDifference, string]>([
  [{ kind: 'changed', at: [...at, 'required'], before: true, after: false }, '必填 → 选填：预算金额'],
  [
    { kind: 'changed', at: [...at, 'hint'], before: undefined, after: '万元' },
    '预算金额　提示：（无） → “万元”',
  ],
  [
    { kind: 'changed', at: [...at, 'kind'], before: 'integer', after: 'money' },
    '预算金额　类型：整数 → 金额',
  ],
  [{ kind: 'added', at, item: {} }, '新增：预算金额'],
  [{ kind: 'removed', at, item: {} }, '删去：预算金额'],
  [{ kind: 'moved', at, from: at, after: null }, '移动位置：预算金额'],
  [{ kind: 'moved', at: other, from: at, after: null }, '移到“资金”：预算金额'],
])('%o', (difference, words) => {
  expect(wordDifference(difference, '预算金额', '资金')).toBe(words);
});
