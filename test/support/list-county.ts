import { type Pack, parsePack } from '@lixiang/schema';
import ExcelJS from 'exceljs';
import type { Client } from './client.ts';
import { minimalPack } from './minimal-pack.ts';

const basis = { basis: ['1'] };

/** A county whose bureau keeps experts in a registry that lists are taken into. */
export function listCounty(key = 'jiaxian', name = '甲县', more: readonly unknown[] = []): Pack {
  const pack = minimalPack(key, name);
  const parsed = parsePack({
    ...pack,
    forms: [
      ...pack.forms,
      {
        key: 'card',
        name: '专家登记表',
        ...basis,
        sections: [
          {
            key: 'main',
            title: '基本情况',
            fields: [
              { key: 'name', label: '姓名', kind: 'text', required: true, maxLength: 20, ...basis },
              {
                key: 'level',
                label: '职称',
                kind: 'choice',
                options: [
                  { key: 'high', label: '高级' },
                  { key: 'middle', label: '中级' },
                ],
                ...basis,
              },
              { key: 'born', label: '出生日期', kind: 'date', ...basis },
              { key: 'fee', label: '评审费', kind: 'money', ...basis },
              ...more,
            ],
          },
        ],
        rules: [{ key: 'cheap', ...basis, require: "fee <= wan('1')", message: '评审费不超过一万元。' }],
      },
    ],
    recordTypes: [
      ...pack.recordTypes,
      {
        key: 'expert',
        name: '专家库',
        ...basis,
        nature: 'registry',
        documents: [
          {
            key: 'card',
            name: '专家登记表',
            ...basis,
            form: 'card',
            filledBy: [{ office: 'bureau' }],
            editableIn: ['waiting', 'active'],
          },
        ],
        title: 'card.name',
        number: 'ZJ-{seq:4}',
        procedure: 'keeping',
        create: [{ office: 'bureau' }],
        columns: ['card.level'],
      },
    ],
    procedures: [
      ...pack.procedures,
      {
        key: 'keeping',
        name: '专家库管理',
        ...basis,
        recordType: 'expert',
        initial: 'waiting',
        states: [
          { key: 'waiting', name: '待入库', ...basis },
          { key: 'active', name: '在库', ...basis },
          { key: 'gone', name: '已出库', final: true, ...basis },
        ],
        transitions: [
          {
            key: 'admit',
            name: '入库',
            ...basis,
            from: ['waiting'],
            to: 'active',
            by: [{ office: 'bureau' }],
            documents: ['card'],
            submits: ['card'],
          },
          {
            key: 'remove',
            name: '出库',
            ...basis,
            from: ['active'],
            to: 'gone',
            by: [{ office: 'bureau' }],
          },
        ],
      },
    ],
  });
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.pack;
}

export type SheetCell = string | number | Date | { readonly formula: string; readonly result: string };

type Named = {
  readonly name?: string;
  /** Other sheets by their names, heads first. */
  readonly others?: Readonly<Record<string, readonly (readonly SheetCell[])[]>>;
};

/** A workbook as people make it: a title, a header, rows. */
export async function workbookOf(
  header: readonly string[],
  rows: readonly (readonly SheetCell[])[],
  { name = '专家.xlsx', others = {} }: Named = {},
): Promise<File> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('名单');
  sheet.addRow(['专家名单']);
  sheet.addRow([...header]);
  for (const row of rows) sheet.addRow([...row]);
  for (const [title, lines] of Object.entries(others)) {
    const beside = workbook.addWorksheet(title);
    for (const line of lines) beside.addRow([...line]);
  }
  return new File([await workbook.xlsx.writeBuffer()], name);
}

/** Uploads a list. */
export async function uploadList(client: Client, type: string, file: File): Promise<Response> {
  const body = new FormData();
  body.set('type', type);
  body.set('file', file);
  return await client.fetch('/files/lists', {
    method: 'POST',
    body,
    headers: { 'x-csrf-token': client.csrf ?? '' },
  });
}
