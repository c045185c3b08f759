import { expect, test } from 'vitest';
import { saidFilter } from './said-filter.ts';

const NOTHING = { person: '', organisation: null, actions: [], matter: '', from: '', to: '' };
const names = new Map([['u1', '县财政局']]);

test('a workbook of the audit says all that it was narrowed by, the unit by its name', () => {
  expect(saidFilter(NOTHING, names)).toEqual([]);
  expect(
    saidFilter(
      { ...NOTHING, person: '陈立', organisation: 'u1', actions: ['signIn'], from: '2026-11-01' },
      names,
    ),
  ).toEqual(['人员 陈立', '单位 县财政局', '操作 登录', '起始日期 2026-11-01']);
});
