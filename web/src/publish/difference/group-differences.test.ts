import type { JsonObject } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { groupDifferences } from './group-differences.ts';

const pack = (name: string, required: boolean, options: readonly JsonObject[] = []): JsonObject => ({
  effectiveFrom: '2026-01-01',
  forms: [
    {
      key: 'f',
      name,
      sections: [
        { key: 'main', title: '资金', fields: [{ key: 'sum', label: '预算金额', required, options }] },
      ],
    },
  ],
});

test('what differs is told by the part of the pack, with the names of what it lies in', () => {
  const option = { key: 'a', label: '自筹' };
  const before = pack('申报表', true);
  const after = { ...pack('申请表', false, [option]), effectiveFrom: '2026-12-01' };
  expect(groupDifferences(before, after)).toEqual([
    {
      key: 'effectiveFrom',
      title: '生效日期',
      form: undefined,
      lines: ['生效日期：“2026-01-01” → “2026-12-01”'],
    },
    {
      key: 'forms/f',
      title: '表单“申请表”',
      form: 'f',
      lines: ['名称：“申报表” → “申请表”', '必填 → 选填：资金 / 预算金额', '新增：资金 / 预算金额 / 自筹'],
    },
  ]);
});

test('a form that is new is told once, by its name', () => {
  expect(groupDifferences({ ...pack('申报表', true), forms: [] }, pack('申报表', true))).toEqual([
    { key: 'forms/f', title: '表单“申报表”', form: 'f', lines: ['新增：申报表'] },
  ]);
});
