import { compileForm, openLists, writeSheet, type Row } from '@lixiang/forms';
import { CodeList, Form, type FieldOf } from '@lixiang/schema';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { workbookStream } from '../../../server/src/exchange/workbook-stream.ts';
import { AnswerStore } from '../form/store/answer-store.ts';
import { FormSurface } from '../form/surface.tsx';
import { rowsOf } from './cell-text.ts';
import { writeWorkbook } from './save-workbook.ts';
import { Sheet } from './sheet.tsx';

let store: AnswerStore;
beforeEach(() => {
  store = open(3);
});

test('it is a grid that a screen reader can count', async () => {
  const screen = await draw();
  const grid = screen.getByRole('grid', { name: '目录' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '6');
  await expect.element(grid).toHaveAttribute('aria-colcount', '5');
  await expect.element(screen.getByRole('columnheader', { name: '信息资源格式' })).toBeVisible();
});

test('what is typed replaces a cell, and Enter leads down', async () => {
  await draw();
  await press('新名称{Enter}第二行{Enter}');
  expect(column('name')).toEqual(['新名称', '第二行', '资源 2']);
});

test('Escape leaves a cell as it was, F2 keeps what is in it', async () => {
  await draw();
  await press('不要{Escape}{F2}补充{Enter}');
  expect(column('name')).toEqual(['资源 0补充', '资源 1', '资源 2']);
});

test('typing below the last row begins a new one', async () => {
  await draw();
  await press('{Control>}{ArrowDown}{/Control}第四行{Tab}');
  expect(column('name')).toEqual(['资源 0', '资源 1', '资源 2', '第四行']);
});

test('Shift selects, Delete clears, undo brings back', async () => {
  await draw();
  await press('{Shift>}{ArrowDown}{/Shift}{Delete}');
  expect(column('name')).toEqual([undefined, undefined, '资源 2']);
  await press('{Control>}z{/Control}');
  expect(column('name')).toEqual(['资源 0', '资源 1', '资源 2']);
});

test('Ctrl+D repeats the first row downwards', async () => {
  await draw();
  await press('{Control>}{Shift>}{ArrowDown}{/Shift}{/Control}{Control>}d{/Control}');
  expect(column('name')).toEqual(['资源 0', '资源 0', '资源 0']);
});

test('a list narrows while one types, and its option is kept by its key', async () => {
  const screen = await draw();
  await press('{ArrowRight}电子');
  await expect.element(screen.getByRole('option', { name: '电子表格' })).toBeVisible();
  await press('{Enter}');
  expect(column('format')[0]).toBe('sheet');
});

test('a dependent list offers what stands under its row', async () => {
  const screen = await draw();
  await press('{ArrowRight}{ArrowRight}{F2}');
  await expect.element(screen.getByRole('option', { name: 'oracle' })).toBeVisible();
  expect(screen.getByRole('option', { name: 'xlsx' }).query()).toBe(null);
});

test('cells from a spreadsheet are pasted over rows and beyond the last', async () => {
  const screen = await draw();
  await press('{ArrowDown}{ArrowDown}');
  await paste('甲\t数据库类\toracle\t12\r\n"乙\n二"\t电子表格\txlsx\t不是数');
  expect(column('name')).toEqual(['资源 0', '资源 1', '甲', '乙 二']);
  expect(column('format').slice(2)).toEqual(['database', 'sheet']);
  expect(column('length').slice(2)).toEqual([12, '不是数']);
  await expect.element(screen.getByRole('button', { name: '第 4 行 长度' })).toBeVisible();
});

test('more rows than the table takes are refused whole, and say what to do', async () => {
  store = open(19_999);
  const screen = await draw();
  await press('{Control>}{End}{/Control}');
  await paste('甲\n乙\n丙');
  await expect.element(screen.getByText('没有写入。请分批复制', { exact: false })).toBeVisible();
  expect(store.rows(['items']).length).toBe(19_999);
  await paste('甲');
  await expect.element(screen.getByText('没有写入。请分批复制', { exact: false })).not.toBeInTheDocument();
});

test('the list of errors leads to the cell', async () => {
  const screen = await draw();
  await paste('甲\t数据库类\toracle\t不是数');
  await press('{ArrowDown}{ArrowDown}');
  await screen.getByRole('button', { name: '第 1 行 长度' }).click();
  await expect.element(screen.getByRole('textbox', { name: '第 1 行 长度 不是数' })).toHaveFocus();
});

test('what is copied is what a spreadsheet reads', async () => {
  await draw();
  await press('{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
  const data = new DataTransfer();
  document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true }));
  expect(data.getData('text/plain')).toBe('资源 0\t数据库类\r\n资源 1\t数据库类');
});

test('rows are inserted, moved and removed', async () => {
  const screen = await draw();
  await screen.getByRole('button', { name: '插入行' }).click();
  expect(column('name')).toEqual([undefined, '资源 0', '资源 1', '资源 2']);
  await screen.getByRole('button', { name: '下移' }).click();
  expect(column('name')).toEqual(['资源 0', undefined, '资源 1', '资源 2']);
  await screen.getByRole('button', { name: '删除行' }).click();
  expect(column('name')).toEqual(['资源 0', '资源 1', '资源 2']);
});

test('a spreadsheet saved in the official layout is read back, and written only when confirmed', async () => {
  const screen = await draw();
  const workbook = await saved(store);
  await screen.getByRole('button', { name: '导入表格' }).click();
  await page.getByLabelText('选择 .xlsx 文件').upload(new File([workbook], '目录.xlsx'));
  await expect.element(page.getByText('读到 3 行，没有发现读取问题。')).toBeVisible();
  expect(store.rows(['items']).length).toBe(3);
  await page.getByRole('button', { name: '追加到末尾' }).click();
  expect(column('name')).toEqual(['资源 0', '资源 1', '资源 2', '资源 0', '资源 1', '资源 2']);
  expect(column('format').at(-1)).toBe('database');
});

test('a spreadsheet with faults is not taken in: each is told by its cell', async () => {
  const wrong = open(2);
  wrong.set(['items', 'r1', 'length'], '不是数');
  const screen = await draw();
  await screen.getByRole('button', { name: '导入表格' }).click();
  await page.getByLabelText('选择 .xlsx 文件').upload(new File([await saved(wrong)], '目录.xlsx'));
  await expect.element(page.getByRole('cell', { name: 'D5' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: '追加到末尾' })).toBeDisabled();
});

test('what is no spreadsheet is refused', async () => {
  const screen = await draw();
  await screen.getByRole('button', { name: '导入表格' }).click();
  await page.getByLabelText('选择 .xlsx 文件').upload(new File(['MZ'], '目录.xlsx'));
  await expect.element(page.getByText('文件无法读取。', { exact: false })).toBeVisible();
});

test(
  'of a hundred thousand rows it is said that they are too many, and nothing changes',
  { timeout: 90_000 },
  async () => {
    const screen = await draw();
    await screen.getByRole('button', { name: '导入表格' }).click();
    await page.getByLabelText('选择 .xlsx 文件').upload(new File([await hugeWorkbook(100_000)], '目录.xlsx'));
    await expect
      .element(page.getByText('文件有 100000 行，此表最多填写 20000 行。', { exact: false }), {
        timeout: 60_000,
      })
      .toBeVisible();
    await expect.element(page.getByRole('button', { name: '替换现有内容' })).toBeDisabled();
    expect(store.rows(['items']).length).toBe(3);
  },
);

/** A workbook of so many rows, as other programs write them. */
async function hugeWorkbook(rows: number): Promise<Blob> {
  async function* written() {
    for (let at = 0; at < rows - 2; at += 1) yield [`资源 ${at}`];
  }
  const header = [[{ column: 0, text: '信息资源名称', colspan: 1, rowspan: 1 }]];
  const pieces: BlobPart[] = [];
  const sheet = { name: '目录', title: '目录', width: 1, header, rows: written() };
  for await (const piece of workbookStream([sheet])) pieces.push(new Uint8Array(piece));
  return new Blob(pieces);
}

test('of ten thousand rows only those in sight are drawn', async () => {
  store = open(10_000);
  const screen = await draw();
  expect(screen.getByRole('row').all().length).toBeLessThan(60);
  await press('{Control>}{End}{/Control}');
  await expect.element(screen.getByText('资源 9999')).toBeVisible();
});

const form = Form.parse({
  key: 'trial',
  name: '试用目录',
  sections: [
    {
      key: 'only',
      title: '目录',
      fields: [
        {
          key: 'items',
          label: '目录',
          kind: 'table',
          style: 'sheet',
          maxRows: 20_000,
          heads: [{ label: '信息资源格式', columns: ['format', 'formatType'] }],
          columns: [
            { key: 'name', label: '名称', kind: 'text', maxLength: 50 },
            { key: 'format', label: '分类', kind: 'choice', list: 'formats' },
            { key: 'formatType', label: '类型', kind: 'dependentChoice', list: 'types', parent: 'format' },
            { key: 'length', label: '长度', kind: 'integer' },
          ],
        },
      ],
    },
  ],
});
const codeLists = [
  CodeList.parse({
    key: 'formats',
    name: '分类',
    options: [
      { key: 'database', label: '数据库类' },
      { key: 'sheet', label: '电子表格' },
    ],
  }),
  CodeList.parse({
    key: 'types',
    name: '类型',
    options: [
      { key: 'oracle', label: 'oracle', under: ['database'] },
      { key: 'xlsx', label: 'xlsx', under: ['sheet'] },
    ],
  }),
];
const circumstances = { today: '2024-05-01', parameters: {}, unit: {} };
const compiled = compileForm(form, { codeLists, parameters: [], unitAttributes: [] });

function open(count: number): AnswerStore {
  const items = Array.from({ length: count }, (_, at) => ({
    id: `r${at}`,
    name: `资源 ${at}`,
    format: 'database',
  }));
  return new AnswerStore(compiled.open({ items }, circumstances));
}

async function draw() {
  const screen = await render(
    <FormSurface>
      <Sheet
        field={tableOf(form)}
        path={['items']}
        id="sheet"
        disabled={false}
        source={store}
        lists={openLists(codeLists)}
        form={form}
        suggestions={{}}
        judge={(rows: readonly Row[]) => compiled.evaluate({ items: rows }, circumstances).issues}
      />
    </FormSurface>,
  );
  await screen.getByRole('textbox').click();
  return screen;
}

function tableOf({ sections }: Form): FieldOf<'table'> {
  const field = sections[0]?.fields[0];
  if (field?.kind !== 'table') throw new Error('not a table');
  return field;
}

function saved(source: AnswerStore): Promise<ArrayBuffer> {
  const rows = rowsOf({ source, path: ['items'] });
  return writeWorkbook(writeSheet(tableOf(form), rows, openLists(codeLists)), form);
}

const press = (keys: string) => userEvent.keyboard(keys);

async function paste(text: string): Promise<void> {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
  await expect.poll(() => store.rows(['items']).length).toBeGreaterThan(0);
}

function column(key: string): readonly unknown[] {
  return store.rows(['items']).map((row) => store.answer(['items', row, key]).value);
}
