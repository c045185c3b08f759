import { expect, test } from 'vitest';
import { differingPart } from './differing-part.ts';

test.each([
  ['平台建设。', '平台建设，补充接口。', { start: '平台建设', before: '', after: '，补充接口', end: '。' }],
  ['投资 600 万元', '投资 580 万元', { start: '投资 ', before: '60', after: '58', end: '0 万元' }],
  ['甲甲', '甲甲甲', { start: '甲甲', before: '', after: '甲', end: '' }],
  ['新建', '续建', { start: '', before: '新', after: '续', end: '建' }],
  ['𠮷', '𠮸', { start: '', before: '𠮷', after: '𠮸', end: '' }],
])('%s and %s part where they differ', (before, after, difference) => {
  expect(differingPart(before, after)).toEqual(difference);
});
