import { Pack } from '@lixiang/schema';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { openDesign } from '../design/open-design.ts';
import { readList } from '../design/read-place.ts';
import { SampleServer } from '../design/sample-server.ts';
import { type Design, DesignContext } from '../design/use-design.tsx';
import { loadPack } from '../form/loaded-pack.ts';
import { Announcements } from '../ui/announcements.tsx';
import { Themed } from '../ui/themed.tsx';
import { OptionTable } from './option-table.tsx';
import { hindrances } from '../ui/hindrances.ts';

const source = {
  format: 1,
  jurisdiction: { key: 'trial', name: '试用县', code: '500000' },
  regulation: { title: '办法', articles: [{ key: '1', label: '第一条', summary: '-' }] },
  effectiveFrom: '2024-01-01',
  offices: [{ key: 'data', name: '数据局' }],
  codeLists: [
    {
      key: 'classes',
      name: '格式分类',
      options: [
        { key: 'file', label: '电子文件' },
        { key: 'sheet', label: '电子表格' },
      ],
    },
    {
      key: 'types',
      name: '格式类型',
      options: [
        { key: 'ofd', label: 'OFD', code: '01', under: ['file'] },
        { key: 'xls', label: 'xls', code: '02', under: ['sheet'] },
      ],
    },
  ],
  forms: [
    {
      key: 'trial',
      name: '试用表',
      sections: [
        {
          key: 'basic',
          title: '基本情况',
          fields: [
            { key: 'format', label: '分类', kind: 'choice', list: 'classes', core: 'format' },
            { key: 'sort', label: '类型', kind: 'dependentChoice', list: 'types', parent: 'format' },
            { key: 'reason', label: '理由', kind: 'longText', visibleWhen: "sort == 'ofd'" },
          ],
        },
      ],
    },
  ],
  recordTypes: [
    {
      key: 'thing',
      name: '事项',
      nature: 'dossier',
      title: 'paper.reason',
      number: '{seq:4}',
      documents: [
        { key: 'paper', name: '表', form: 'trial', filledBy: [{ office: 'data' }], editableIn: ['draft'] },
      ],
    },
  ],
};

let design: Design;
let stop: () => void = () => undefined;
beforeEach(() => localStorage.clear());
afterEach(() => stop());

const options = (list = 'types') => readList(design.content, ['codeLists', list, 'options']);
const press = (keys: string) => userEvent.keyboard(keys);

async function draw(list = 'types') {
  const published = loadPack(1, Pack.parse(source));
  const server = new SampleServer(JSON.parse(JSON.stringify(source)));
  const opened = { baseVersion: 1, revision: 1, begunRevision: 1, content: server.content, editors: [] };
  design = openDesign({ opened, api: server.api, published, journalKey: 'trial' });
  stop = design.saver.start();
  const counts = {
    words: (option: string) => (option === 'ofd' ? '3 件 8 处' : '无'),
    sentence: (option: string) => (option === 'ofd' ? '已有 3 件事项、8 处填报了此项。' : '无'),
  };
  const place = ['codeLists', list, 'options'];
  return await render(
    <Themed dark={false}>
      <Announcements>
        <MemoryRouter>
          <DesignContext value={design}>
            <main>
              <h1>代码表</h1>
              <OptionTable
                list={list}
                options={{ place, published: new Set(['ofd', 'xls', 'file', 'sheet']) }}
                counts={counts}
              />
            </main>
          </DesignContext>
        </MemoryRouter>
      </Announcements>
    </Themed>,
  );
}

test('Enter adds below, arrows go along the column, Alt moves, and a new blank one goes by Backspace', async () => {
  const screen = await draw();
  await screen.getByRole('textbox', { name: '第 1 项的名称' }).click();
  await press('{Enter}');
  await expect.element(screen.getByRole('textbox', { name: '第 2 项的名称' })).toHaveFocus();
  await press('wps');
  expect(options()).toMatchObject([{ key: 'ofd' }, { label: 'wps' }, { key: 'xls' }]);
  await press('{Alt>}{ArrowDown}{/Alt}');
  expect(options()).toMatchObject([{ key: 'ofd' }, { key: 'xls' }, { label: 'wps' }]);
  await expect.element(screen.getByRole('textbox', { name: '第 3 项的名称' })).toHaveFocus();
  await press('{ArrowUp}');
  await expect.element(screen.getByRole('textbox', { name: '第 2 项的名称' })).toHaveFocus();
  await press('{ArrowDown}');
  await expect.element(screen.getByRole('textbox', { name: '第 3 项的名称' })).toHaveFocus();
  await press('{Backspace}{Backspace}');
  expect(options()).toMatchObject([{ key: 'ofd' }, { key: 'xls' }]);
  design.undo();
  expect(options()).toHaveLength(3);
});

test('what is pasted from a spreadsheet is read first, and wrong lines keep it from being taken', async () => {
  const screen = await draw();
  await screen.getByRole('button', { name: '批量粘贴' }).click();
  const text = screen.getByRole('textbox', { name: '选项内容' });
  await text.fill('名称\t代码\t上级\net\t02\t电子表格\nwps\t04\t没有这个');
  await expect.element(screen.getByText('第 2 行：代码“02”已用于另一个选项，请改用别的代码。')).toBeVisible();
  await expect.element(screen.getByText('第 3 行：没有名为“没有这个”的上级选项，请核对名称。')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: '采用' })).toBeDisabled();
  await text.fill('名称\t代码\t上级\net\t03\t电子表格\nwps\t04\t电子文件');
  await expect.element(screen.getByText('新增 2 个，修改 0 个，删除或停用 0 个。')).toBeVisible();
  await screen.getByRole('button', { name: '采用' }).click();
  expect(options().slice(2)).toMatchObject([
    { label: 'et', code: '03', under: ['sheet'] },
    { label: 'wps', code: '04', under: ['file'] },
  ]);
});

test('before an option is retired it is said who holds it and what names it; its key stays', async () => {
  const screen = await draw();
  await screen.getByRole('button', { name: '停用OFD' }).click();
  await expect.element(screen.getByText('已有 3 件事项、8 处填报了此项。')).toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: '试用表 / 基本情况 / 理由 / 显示条件' }))
    .toBeVisible();
  await screen.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  expect(options()[0]).toMatchObject({ key: 'ofd', retired: true });
  await screen.getByRole('button', { name: '恢复OFD' }).click();
  expect(options()[0]).toMatchObject({ key: 'ofd', retired: false });
});

test('what an option stands under, and what it means in the national catalogue, is chosen', async () => {
  const screen = await draw();
  await screen.getByRole('button', { name: 'OFD的上级：电子文件' }).click();
  await screen.getByRole('checkbox', { name: '电子表格' }).click();
  expect(options()[0]).toMatchObject({ under: ['file', 'sheet'] });
  stop();
  await screen.unmount();
  const classes = await draw('classes');
  await classes.getByRole('combobox', { name: '电子文件在国家目录中的含义' }).selectOptions('document');
  expect(options('classes')[0]).toMatchObject({ core: 'document' });
});

test.each(['plain', 'paste', 'retire'] as const)('axe finds nothing: %s', async (state) => {
  const screen = await draw();
  await expect.element(screen.getByRole('textbox', { name: '第 1 项的名称' })).toBeVisible();
  if (state === 'paste') await screen.getByRole('button', { name: '批量粘贴' }).click();
  if (state === 'retire') await screen.getByRole('button', { name: '停用OFD' }).click();
  // What is still fading in has less contrast than it will have.
  const seen = () =>
    screen
      .getByRole('dialog')
      .elements()
      .filter((dialog) => dialog.checkVisibility({ opacityProperty: true }));
  await expect.poll(() => seen().length).toBe(state === 'plain' ? 0 : 1);
  expect(await hindrances({ exclude: ['.ant-modal-mask'] })).toEqual([]);
});
