import { Form } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { openLists } from '../list/lists.ts';
import { type Values } from '../types.ts';
import { compareValues } from './compare-values.ts';

const form = Form.parse({
  key: 'sample',
  name: '示例',
  sections: [
    {
      key: 'main',
      title: '基本情况',
      fields: [
        {
          kind: 'choice',
          key: 'nature',
          label: '性质',
          options: [
            { key: 'new', label: '新建' },
            { key: 'old', label: '续建' },
          ],
        },
        { kind: 'money', key: 'amount', label: '金额' },
        {
          kind: 'group',
          key: 'contact',
          label: '联系人',
          fields: [{ kind: 'person', key: 'name', label: '姓名' }],
        },
        {
          kind: 'table',
          key: 'items',
          label: '明细',
          columns: [
            { kind: 'text', key: 'name', label: '名称' },
            { kind: 'integer', key: 'count', label: '数量' },
          ],
        },
      ],
    },
  ],
});
const compare = (before: Values, after: Values) => compareValues(form, { before, after }, openLists([]));

test('answers are told by their labels and as people read them', () => {
  expect(compare({ nature: 'new', amount: 1_000_000 }, { nature: 'old', contact: { name: '王五' } })).toEqual(
    [
      { path: ['nature'], labels: ['性质'], kind: 'changed', before: '新建', after: '续建' },
      { path: ['amount'], labels: ['金额'], kind: 'removed', before: '1', after: '' },
      { path: ['contact', 'name'], labels: ['联系人', '姓名'], kind: 'added', before: '', after: '王五' },
    ],
  );
});

test('blank and absent are the same, and so is the same answer written another way', () => {
  expect(
    compare({ nature: '', contact: { name: '王 五' }, items: [] }, { contact: { name: '王五' } }),
  ).toEqual([]);
});

test('rows are known by their ids: added, removed, moved, or changed inside', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ id, name: id, count: 1 }));
  const [a, b, c] = rows;
  expect(compare({ items: rows }, { items: [c, a, { id: 'd', name: 'd' }] })).toEqual([
    {
      path: ['items', 'b'],
      labels: ['明细'],
      kind: 'rowRemoved',
      row: 2,
      cells: [
        { label: '名称', text: 'b' },
        { label: '数量', text: '1' },
      ],
    },
    {
      path: ['items', 'c'],
      labels: ['明细'],
      kind: 'rowMoved',
      row: 1,
      cells: [
        { label: '名称', text: 'c' },
        { label: '数量', text: '1' },
      ],
    },
    {
      path: ['items', 'd'],
      labels: ['明细'],
      kind: 'rowAdded',
      row: 3,
      cells: [{ label: '名称', text: 'd' }],
    },
  ]);
  expect(compare({ items: [a, b] }, { items: [a, { ...b, count: 2 }] })).toEqual([
    {
      path: ['items', 'b', 'count'],
      labels: ['明细', '数量'],
      kind: 'changed',
      before: '1',
      after: '2',
      row: 2,
    },
  ]);
});
