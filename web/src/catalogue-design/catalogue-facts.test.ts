import { type Json } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { cataloguesIn } from './catalogue-facts.ts';
import { numberWords } from './number-words.ts';

const table = (more: Readonly<Record<string, Json>>): Json => ({
  kind: 'table',
  key: 'items',
  label: '明细',
  columns: [{ kind: 'text', key: 'name', label: '名称' }],
  ...more,
});
const content = (field: Json): Json => ({
  codeLists: [{ key: 'kinds', name: '类别', options: [] }],
  bases: [{ key: 'core', title: '核心元数据' }],
  forms: [
    {
      key: 'list',
      name: '目录',
      base: 'core',
      rules: [{ key: 'one' }, { key: 'two' }],
      sections: [{ key: 'main', title: '主要', fields: [field] }],
    },
  ],
});

test('a table is a catalogue by a core column, or by being a sheet', () => {
  expect(cataloguesIn(content(table({})))).toEqual([]);
  expect(cataloguesIn(content(table({ style: 'sheet' })))).toMatchObject([
    { form: 'list', formName: '目录', name: '明细', base: '核心元数据', rules: 2 },
  ]);
});

test('of each column it is told what it offers, answers, is looked at for and is numbered by', () => {
  const columns = [
    { kind: 'choice', key: 'kind', label: '类', list: 'kinds', required: true },
    { kind: 'text', key: 'name', label: '名称', core: 'title', quality: ['spacing'], required: 'row.x' },
    { kind: 'text', key: 'code', label: '代码', core: 'identifier', number: '{code:kind}/{seq:4}' },
  ];
  const [catalogue] = cataloguesIn(content(table({ columns, quality: ['sharing'] })));
  expect(catalogue?.checks).toEqual(['sharing']);
  expect(catalogue?.columns).toMatchObject([
    { list: { key: 'kinds', name: '类别' }, required: 'yes', core: undefined },
    { checks: ['spacing'], required: 'when', core: 'title' },
    { number: '{code:kind}/{seq:4}', required: 'no', core: 'identifier' },
  ]);
  expect(catalogue?.columns[0]?.place).toEqual([
    'forms',
    'list',
    'sections',
    'main',
    'fields',
    'items',
    'columns',
    'kind',
  ]);
});

test('a numbering rule is told in words', () => {
  expect(numberWords('{code:kind}{place}/{seq:4}', () => '类别')).toBe(
    '“类别”的代码 + 行政区划代码 + “/” + 4 位流水号',
  );
});
