import { CodeList, Form } from '@lixiang/schema';
import { openLists } from '../list/lists.ts';
import { type FormSide } from './kept.ts';

export const lists = openLists([
  CodeList.parse({
    key: 'levels',
    name: '级别',
    options: ['low', 'mid', 'high'].map((key) => ({ key, label: `级${key}` })),
  }),
]);

/** A version of a form, by its fields and transfers. */
export function side(fields: readonly unknown[], transfers: readonly unknown[] = []): FormSide {
  const sections = [{ key: 'main', title: '基本情况', fields }];
  return { form: Form.parse({ key: 'f', name: '表', sections, transfers }), lists };
}

export const text = (key: string) => ({ key, label: `项${key}`, kind: 'text' });
export const money = { key: 'sum', label: '金额', kind: 'money' };
export const level = { key: 'level', label: '级别', kind: 'choice', list: 'levels' };
export const rows = (...columns: readonly unknown[]) => ({
  key: 'rows',
  label: '明细',
  kind: 'table',
  columns,
});
