import { openLists } from '@lixiang/forms';
import { Form, outlineOf, Parameter, UnitAttribute } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { formNames } from './names.ts';
import { sayOutline } from './say-outline.ts';

const form = Form.parse({
  key: 'f',
  name: '表',
  sections: [
    {
      key: 's',
      title: '节',
      fields: [
        {
          key: 'kind',
          label: '项目类型',
          kind: 'choice',
          options: [
            { key: 'new', label: '新建' },
            { key: 'extension', label: '改扩建' },
          ],
        },
        { key: 'ways', label: '共享方式', kind: 'choices', options: [{ key: 'api', label: '接口' }] },
        { key: 'amount', label: '总投资', kind: 'money' },
        { key: 'share', label: '占比', kind: 'percent' },
        { key: 'on', label: '开工日期', kind: 'date' },
        { key: 'cloud', label: '是否上云', kind: 'yesNo' },
        {
          key: 'items',
          label: '明细',
          kind: 'table',
          columns: [{ key: 'price', label: '单价', kind: 'money' }],
        },
      ],
    },
  ],
});
const names = formNames({
  pack: {
    parameters: [
      Parameter.parse({ kind: 'money', key: 'limit', label: '审批限额', value: '50' }),
      Parameter.parse({
        kind: 'choice',
        key: 'reading',
        label: '口径',
        options: [{ key: 'wide', label: '从宽' }],
      }),
    ],
    unitAttributes: [
      UnitAttribute.parse({
        kind: 'choice',
        key: 'size',
        label: '规模',
        options: [{ key: 'big', label: '大型' }],
      }),
    ],
  },
  form,
  lists: openLists([]),
  holder: 'items',
});

test.each([
  ["kind == 'extension'", '“项目类型”是“改扩建”'],
  ["kind != 'new' && cloud", '“项目类型”不是“新建”，且“是否上云”为“是”'],
  ["kind in ['new', 'extension']", '“项目类型”是“新建”、“改扩建”之一'],
  ["!('api' in ways)", '“共享方式”不包含“接口”'],
  ["amount > wan('50') || amount <= param.limit", '“总投资”大于 50 万元，或者“总投资”不超过“审批限额”'],
  ['share <= 1500', '“占比”不超过 15%'],
  ["on < date('2026-03-01') && on >= today", '“开工日期”早于 2026-03-01，且“开工日期”不早于今天'],
  ['has(answers.amount) && !has(kind)', '已填写“总投资”，且未填写“项目类型”'],
  ['cloud && (!cloud || amount > 0)', '“是否上云”为“是”，且（“是否上云”为“否”，或者“总投资”大于 0 万元）'],
  ["unit.size == 'big' && param.reading != 'wide'", '“规模”是“大型”，且“口径”不是“从宽”'],
  ['row.price > amount * 2', '“单价”大于“总投资” * 2'],
  ['!(amount > 5)', '并非（“总投资”大于 0.000005 万元）'],
])('%s', (source, sentence) => {
  const outline = outlineOf(source);
  expect(outline && sayOutline(outline, names)).toBe(sentence);
});
