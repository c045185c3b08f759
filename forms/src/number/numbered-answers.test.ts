import { Form } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { openLists } from '../list/lists.ts';
import { hasNumbers, numberedAnswers } from './numbered-answers.ts';

const field = (more: object) => ({ label: '项', ...more });
const FORM = Form.parse({
  key: 'catalogue',
  name: '目录',
  sections: [
    {
      key: 'main',
      title: '目录',
      fields: [
        field({ kind: 'text', key: 'code', number: 'ML{place}-{seq:3}' }),
        field({
          kind: 'table',
          key: 'items',
          columns: [
            field({
              kind: 'choice',
              key: 'kind',
              required: true,
              options: [
                { key: 'base', label: '基础', code: '1' },
                { key: 'topic', label: '主题' },
              ],
            }),
            field({ kind: 'cascade', key: 'path', list: 'classes', depth: 2 }),
            field({ kind: 'text', key: 'code', number: '{code:kind}{code:path}/{seq:5}' }),
          ],
        }),
        field({
          kind: 'group',
          key: 'provider',
          fields: [
            field({ kind: 'creditCode', key: 'credit' }),
            field({ kind: 'text', key: 'code', number: '{code:credit}-{seq:2}' }),
          ],
        }),
      ],
    },
  ],
});
const classes = {
  key: 'classes',
  name: '分类',
  basis: [],
  ref: [],
  open: false,
  options: [
    { key: 'people', label: '人口', code: '01', under: [], retired: false },
    { key: 'birth', label: '出生', code: '003', under: ['people'], retired: true },
  ],
};
const known = { year: '2026', place: '500235', unit: undefined, lists: openLists([classes]) };

test('each number is counted under the codes of what is answered beside it, in its own column', () => {
  const values = {
    items: [
      { id: 'r1', kind: 'base', path: ['people', 'birth'], code: '旧' },
      { id: 'r2', kind: 'topic', path: ['people'] },
      { id: 'r3', path: ['people'] },
    ],
    provider: { credit: '11500235008661322K' },
  };
  expect(numberedAnswers(FORM, values, known)).toEqual([
    {
      path: ['code'],
      scope: 'catalogue/code',
      series: 'ML500235-{seq:3}',
      shared: undefined,
      answer: undefined,
    },
    {
      path: ['items', 'r1', 'code'],
      scope: 'catalogue/items/code',
      series: '101003/{seq:5}',
      shared: undefined,
      answer: '旧',
    },
    {
      path: ['items', 'r2', 'code'],
      scope: 'catalogue/items/code',
      series: 'topic01/{seq:5}',
      shared: undefined,
      answer: undefined,
    },
    {
      path: ['provider', 'code'],
      scope: 'catalogue/provider/code',
      series: '11500235008661322K-{seq:2}',
      shared: undefined,
      answer: undefined,
    },
  ]);
});

test('a form without numbers says so', () => {
  expect(hasNumbers(FORM)).toBe(true);
  const [section] = FORM.sections;
  const [, table] = section?.fields ?? [];
  if (!section || !table || table.kind !== 'table') throw new Error('the form has a table');
  const bare = { ...table, columns: table.columns.slice(0, 1) };
  expect(hasNumbers({ ...FORM, sections: [{ ...section, fields: [bare] }] })).toBe(false);
});

test('rows that agree in some columns have one number together', () => {
  const [section] = FORM.sections;
  const shared = Form.parse({
    ...FORM,
    sections: [
      {
        ...section,
        fields: [
          field({
            kind: 'table',
            key: 'items',
            columns: [
              field({ kind: 'text', key: 'name' }),
              field({ kind: 'text', key: 'code', number: '{place}/{seq:3}', numberFor: ['name'] }),
            ],
          }),
        ],
      },
    ],
  });
  const items = [
    { id: 'a', name: '处罚信息' },
    { id: 'b', name: '路灯信息' },
    { id: 'c', name: '处罚信息' },
    { id: 'd' },
  ];
  const [a, b, c, d] = numberedAnswers(shared, { items }, known).map((each) => each.shared);
  expect(a).toBe(c);
  expect(a).not.toBe(b);
  expect(d).toBeUndefined();
});
