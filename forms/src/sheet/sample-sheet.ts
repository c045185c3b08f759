import { CodeList, Field, Form } from '@lixiang/schema';
import { compileForm } from '../engine/compile-form.ts';
import { openLists } from '../list/lists.ts';
import { readSheet } from './read-sheet.ts';
import { type TableField } from './sheet-table.ts';

const codeLists = [
  CodeList.parse({
    key: 'classes',
    name: '分类',
    options: [
      { key: 'database', label: '数据库类' },
      { key: 'sheet', label: '电子表格' },
    ],
  }),
  CodeList.parse({
    key: 'types',
    name: '类型',
    open: true,
    options: [
      { key: 'dm', label: 'Dm', under: ['database'] },
      { key: 'xls', label: 'xls', under: ['sheet'] },
    ],
  }),
  CodeList.parse({
    key: 'data',
    name: '数据类型',
    options: [
      { key: 'C', label: '字符型 C' },
      { key: 'N', label: '数值型 N' },
    ],
  }),
];
const source = {
  kind: 'table',
  key: 'items',
  label: '目录',
  columns: [
    { kind: 'text', key: 'department', label: '部门名称', required: true },
    { kind: 'text', key: 'resource', label: '资源名称', required: true },
    { kind: 'choice', key: 'formatClass', label: '分类', list: 'classes', aliases: ['资源格式分类'] },
    { kind: 'dependentChoice', key: 'formatType', label: '类型', list: 'types', parent: 'formatClass' },
    { kind: 'text', key: 'item', label: '信息项', required: true },
    { kind: 'choice', key: 'dataType', label: '数据类型', list: 'data' },
    { kind: 'integer', key: 'length', label: '长度', min: 1, required: "row.formatClass == 'database'" },
    { kind: 'money', key: 'price', label: '金额' },
    { kind: 'yesNo', key: 'shared', label: '是否共享', aliases: ['否共享'] },
    { kind: 'integer', key: 'double', label: '两倍', computed: 'row.length * 2' },
  ],
  heads: [{ label: '资源格式', columns: ['formatClass', 'formatType'] }],
  merge: ['department', 'resource', 'formatClass'],
};
const parsed = Field.parse(source);
if (parsed.kind !== 'table') throw new Error('the sample is a table');
/** The table of the samples. */
export const table: TableField = parsed;
/** The options that its cells are chosen from. */
export const lists = openLists(codeLists);
const form = Form.parse({
  key: 'sample',
  name: '示例',
  sections: [{ key: 'main', title: '目录', fields: [source] }],
});
const compiled = compileForm(form, { codeLists, parameters: [], unitAttributes: [] });

/** Ids one after the other. */
export function counter(): () => string {
  let last = 0;
  return () => `r${(last += 1)}`;
}
/** Reads cells as rows of the table, judged by its form. */
export function read(cells: readonly (readonly string[])[]): ReturnType<typeof readSheet> {
  return readSheet(cells, table, {
    lists,
    newId: counter(),
    judge: (rows) =>
      compiled.evaluate({ items: rows }, { today: '2026-01-01', parameters: {}, unit: {} }).issues,
  });
}
