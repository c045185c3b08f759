import {
  detailTables,
  NUMBER_KEY,
  openLists,
  ownerHead,
  readDetails,
  readRecords,
  recordTable,
} from '@lixiang/forms';
import { Form } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../server/src/importing/read-workbook.ts';
import { writeListWorkbook } from '../../web/src/importing/list-workbook.ts';

const form = Form.parse({
  key: 'card',
  name: '专家登记表',
  sections: [
    {
      key: 'main',
      title: '基本情况',
      fields: [
        { key: 'name', label: '姓名', kind: 'text', required: true },
        {
          key: 'works',
          label: '工作/经历',
          kind: 'table',
          columns: [
            { key: 'place', label: '单位', kind: 'text' },
            { key: 'head', label: '是否负责人', kind: 'yesNo' },
          ],
        },
      ],
    },
  ],
});
const owner = ownerHead(form, 'card.name');
const [detail] = detailTables(form, owner);
const table = recordTable(form);
const column = (key: string, head: string, options: readonly string[] = []) => ({
  key,
  head,
  options,
  isRequired: false,
  example: options[0] ?? '某单位',
  guide: [head, '', '', ''],
});

/** A template as the client writes it, with what is in it already, read as the server reads it. */
async function written(rows: Parameters<typeof writeListWorkbook>[0]['rows']) {
  const content = await writeListWorkbook({
    title: '专家库',
    type: 'expert',
    packVersion: 3,
    columns: [column(NUMBER_KEY, '编号'), column('name', '姓名')],
    details: [
      {
        name: detail?.sheet ?? '',
        columns: [
          column(NUMBER_KEY, owner),
          column('place', '单位'),
          column('head', '是否负责人', ['是', '否']),
        ],
      },
    ],
    rows,
  });
  const read = readWorkbook(new Uint8Array(content), {
    mostRows: 100,
    others: new Set([detail?.sheet ?? '']),
  });
  if ('refusal' in read) throw new Error(read.refusal);
  return read;
}

test('the sheet of a table is found in a template, and its example line is no row', async () => {
  expect(detail?.sheet).toBe('工作 经历');
  const { others, stamp } = await written([]);
  expect(stamp).toEqual(['lixiang-list', 'expert', '3']);
  const [sheet] = others;
  expect(sheet?.cells[2]).toEqual(['示例：某单位', '某单位', '是']);
  expect(detail && sheet && readDetails(sheet.cells, detail, openLists([], {}))).toEqual({
    rows: [],
    places: {},
  });
});

test('what is written into a template comes back as it was written, with whose row it is', async () => {
  const works = [
    { [NUMBER_KEY]: '何思远', place: '市一院', head: '是' },
    { [NUMBER_KEY]: '', place: '市二院', head: '' },
  ];
  const filled = {
    cells: { name: '何思远' },
    problems: {},
    problem: '',
    details: { [detail?.sheet ?? '']: works },
  };
  const { cells, others } = await written([filled]);
  const lists = openLists([], {});
  const records = table && readRecords(cells, table, lists);
  expect(records).toMatchObject({ rows: [{ values: { name: '何思远' }, issues: [] }] });
  const [sheet] = others;
  expect(detail && sheet && readDetails(sheet.cells, detail, lists)).toMatchObject({
    rows: [
      { number: '何思远', values: { place: '市一院', head: true } },
      { number: '何思远', values: { place: '市二院' } },
    ],
  });
});
