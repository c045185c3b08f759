import { applyPackEdits, isObject, type Json, Layout, type PackEdit, valueAt } from '@lixiang/schema';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { madeUpPack } from '../../form/paper/made-up-pack.ts';
import { Themed } from '../../ui/themed.tsx';
import { PaperDesigner } from './paper-designer.tsx';
import { hindrances } from '../../ui/hindrances.ts';

const FORM = {
  key: 'sheet',
  name: '登记表',
  sections: [
    {
      key: 'main',
      title: '基本情况',
      fields: [
        { key: 'name', label: '项目名称', kind: 'text' },
        { key: 'nature', label: '建设性质', kind: 'text' },
        { key: 'reason', label: '建设理由', kind: 'longText' },
      ],
    },
  ],
};
const GRID = {
  title: '登记表',
  grid: {
    widths: [20, 30, 20, 30],
    rows: [
      { cells: [{ of: 'name' }, { fields: ['name'] }, { of: 'nature' }, { fields: ['nature'] }] },
      { cells: [{}, {}, {}, {}] },
    ],
  },
};
const PLACE = ['forms', 'sheet'];
const pack = madeUpPack();

async function open(layout?: unknown) {
  const made: (readonly PackEdit[])[] = [];
  const first: Json = JSON.parse(JSON.stringify({ forms: [{ ...FORM, layout }] }));
  let latest = first;
  function Desk() {
    const [content, setContent] = useState(first);
    return (
      <PaperDesigner
        pack={pack}
        place={PLACE}
        form={valueAt(content, PLACE) ?? null}
        change={(edits) => {
          const edited = applyPackEdits(latest, edits);
          if ('refused' in edited) throw new Error(edited.refused.code);
          made.push(edits);
          latest = edited.content;
          setContent(latest);
        }}
      />
    );
  }
  const screen = await render(
    <Themed dark={false}>
      <main>
        <Desk />
      </main>
    </Themed>,
  );
  const layoutNow = () => {
    const form = valueAt(latest, PLACE);
    return Layout.parse(isObject(form) ? form['layout'] : undefined);
  };
  return { screen, made, layoutNow };
}

const cellsOf = (layout: Layout, row: number) =>
  layout.grid?.rows[row]?.cells.map(({ text, of, fields, colspan }) => [
    text ?? of ?? fields.join(),
    colspan,
  ]);

test('a form without a layout is laid out, and seen as it prints', async () => {
  const { screen, layoutNow } = await open();
  await screen.getByRole('button', { name: '自动排版' }).click();
  expect(cellsOf(layoutNow(), 0)).toEqual([
    ['name', 1],
    ['name', 1],
    ['nature', 1],
    ['nature', 1],
  ]);
  await expect.element(screen.getByText('空表打印为 1 页 A4。')).toBeVisible();
  await expect.element(screen.getByRole('article', { name: '登记表' })).toBeVisible();
});

test('cells are selected, merged, filled, turned and taken apart by the keyboard alone', async () => {
  const { screen, layoutNow, made } = await open(GRID);
  await screen.getByRole('gridcell', { name: '第 2 行第 1 列，空' }).click();
  await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}m');
  expect(cellsOf(layoutNow(), 1)).toEqual([
    ['', 1],
    ['', 3],
  ]);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByLabelText('印刷文字')).toHaveFocus();
  await userEvent.keyboard('说');
  expect(cellsOf(layoutNow(), 1)?.[1]).toEqual(['说', 3]);
  // One act is one property: the widths are not said again.
  expect(made.at(-1)).toMatchObject([{ kind: 'set', at: [...PLACE, 'layout', 'grid', 'rows'] }]);
  await screen.getByRole('gridcell', { name: '第 2 行第 2 列，说，占 1 行 3 列' }).click();
  await userEvent.keyboard('vs');
  expect(layoutNow().grid?.rows[1]?.cells[1]).toMatchObject({ vertical: true, colspan: 1 });
  await userEvent.keyboard('{Insert}{Delete}');
  expect(layoutNow().grid?.rows).toHaveLength(3);
  expect(cellsOf(layoutNow(), 1)?.[1]).toEqual(['', 1]);
});

test('a field that has no place is put into a cell; a label stands for its field', async () => {
  const { screen, layoutNow } = await open(GRID);
  await expect.element(screen.getByText('还有 1 个字段未放入表格式')).toBeVisible();
  await screen.getByRole('gridcell', { name: '第 2 行第 2 列，空' }).click();
  await screen.getByRole('button', { name: '加入“建设理由”' }).click();
  await screen.getByRole('gridcell', { name: '第 2 行第 1 列，空' }).click();
  await screen.getByLabelText('显示字段名称').selectOptions('建设理由');
  expect(cellsOf(layoutNow(), 1)?.slice(0, 2)).toEqual([
    ['reason', 1],
    ['reason', 1],
  ]);
  await expect.element(screen.getByText('所有字段均已放入表格式。')).toBeVisible();
});

test('widths are typed or moved, lines are added, notes kept, and too high a paper is told', async () => {
  const { screen, layoutNow } = await open(GRID);
  await screen.getByLabelText('第 1 列宽度').fill('25');
  expect(layoutNow().grid?.widths).toEqual([25, 30, 20, 30]);
  const bar = screen.getByLabelText('拖动调整第 1 列与下一列的宽度');
  const handle = bar.element();
  if (handle instanceof HTMLElement) handle.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(layoutNow().grid?.widths).toEqual([26, 29, 20, 30]);
  await screen.getByRole('button', { name: '表格下方的行：增加一行' }).click();
  await screen.getByLabelText('印刷文字').fill('填表人：');
  expect(layoutNow().below[0]?.[0]?.text).toBe('填表人：');
  await screen.getByLabelText('填报说明，每行一条').fill('如实填写。\n一式三份。');
  await userEvent.tab();
  expect(layoutNow().notes).toEqual(['如实填写。', '一式三份。']);
  await screen.getByRole('gridcell', { name: '第 2 行第 1 列，空' }).click();
  await screen.getByLabelText('行高（毫米）').fill('250');
  await expect.element(screen.getByText(/约需 2 页 A4/)).toBeVisible();
});

test('it can be used with assistive software', async () => {
  const { screen } = await open(GRID);
  await screen.getByRole('gridcell', { name: '第 1 行第 1 列，项目名称' }).click();
  await expect.element(screen.getByRole('article', { name: '登记表' })).toBeVisible();
  expect(await hindrances(document.querySelector('main') ?? document.body)).toEqual([]);
});
