import { Form } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { openLists } from '../list/lists.ts';
import { examineTables } from './examine-tables.ts';

const lists = openLists([]);

const form = (quality?: readonly string[]) =>
  Form.parse({
    key: 'list',
    name: '目录',
    sections: [
      {
        key: 'main',
        title: '目录',
        fields: [
          {
            kind: 'table',
            key: 'items',
            label: '信息项',
            columns: [{ kind: 'text', key: 'name', label: '名称', quality }],
          },
        ],
      },
    ],
  });
const examine = (names: readonly string[], quality: readonly string[]) =>
  examineTables(form(quality), { items: names.map((name, at) => ({ id: `r${at}`, name })) }, lists);
const rowsFound = (names: readonly string[], quality: readonly string[]) =>
  examine(names, quality)?.findings.map(({ path }) => path[1]);

test('the same name written in two ways is found at the second', () => {
  expect(rowsFound(['处罚依据', '处罚 依据', '处罚的依据', '处罚金额'], ['nearDuplicates'])).toEqual([
    'r1',
    'r2',
  ]);
  expect(examine(['身份证号（本人）', '身份证号(本人)'], ['nearDuplicates'])?.findings).toMatchObject([
    { code: 'quality.nearDuplicate', params: { other: '身份证号（本人）' } },
  ]);
});

test('one name in several resources is no duplicate, and neither are names that only look alike', () => {
  expect(rowsFound(['姓名', '姓名', '开工日期', '竣工日期'], ['nearDuplicates'])).toEqual([]);
});

test('names that count up were dragged down', () => {
  expect(rowsFound(['联系人', '电话1', '电话2', '电话3', '地址'], ['serials'])).toEqual(['r1', 'r2', 'r3']);
  expect(rowsFound(['第1季度', '电话1', '电话2', '地址1'], ['serials'])).toEqual([]);
});

test.each(['名  称', '名称，', '名称、、编号', '处罚（依据', ' 名称'])('“%s” is untidy', (name) => {
  expect(rowsFound([name], ['spacing'])).toEqual(['r0']);
});

test.each(['名称', '处罚（依据）', 'PM2.5 浓度', '是/否'])('“%s” is tidy', (name) => {
  expect(rowsFound([name], ['spacing'])).toEqual([]);
});

test('rows are counted, those with nothing found apart; what nobody asks about is not looked at', () => {
  expect(examine(['甲1', '甲2', '甲3', '乙'], ['serials', 'spacing'])).toMatchObject({
    rows: 4,
    faultless: 1,
  });
  expect(examineTables(form(), { items: [{ id: 'r1', name: '甲，' }] }, lists)).toBeNull();
  expect(examineTables(form(['spacing']), {}, lists)).toEqual({ rows: 0, faultless: 0, findings: [] });
});

test.each(['无', '暂无', '0', '/', '——', 'N/A', '未知', '同上'])('“%s” says nothing', (name) => {
  expect(examine([name], ['unknown'])?.findings).toMatchObject([
    { code: 'quality.unknown', params: { text: name } },
  ]);
});

test.each(['无线网络', '0.5 级', '无条件', '10,2'])('“%s” says something', (name) => {
  expect(rowsFound([name], ['unknown'])).toEqual([]);
});
