import { identityOf, Pack } from '@lixiang/schema';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { readList } from '../design/read-place.ts';
import { openDesign } from '../design/open-design.ts';
import { SampleServer } from '../design/sample-server.ts';
import { type Design, DesignContext } from '../design/use-design.tsx';
import { loadPack } from '../form/loaded-pack.ts';
import { Announcements } from '../ui/announcements.tsx';
import { Themed } from '../ui/themed.tsx';
import { ProcedurePage } from './procedure-page.tsx';
import { hindrances } from '../ui/hindrances.ts';

const source = {
  format: 1,
  jurisdiction: { key: 'trial', name: '试用县', code: '500000' },
  regulation: { title: '办法', articles: [{ key: '1', label: '第一条', summary: '-' }] },
  effectiveFrom: '2024-01-01',
  offices: [{ key: 'data', name: '数据局' }],
  forms: [
    {
      key: 'trial',
      name: '试用表',
      sections: [
        {
          key: 'basic',
          title: '基本情况',
          fields: [{ key: 'amount', label: '总投资', kind: 'money' }],
        },
      ],
    },
  ],
  recordTypes: [
    {
      key: 'thing',
      name: '事项',
      nature: 'dossier',
      title: 'paper.amount',
      number: '{seq:4}',
      procedure: 'handling',
      documents: [
        { key: 'paper', name: '申报表', form: 'trial', filledBy: [{ unit: 'own' }], editableIn: ['draft'] },
      ],
    },
  ],
  procedures: [
    {
      key: 'handling',
      name: '办理程序',
      recordType: 'thing',
      initial: 'draft',
      states: [
        { key: 'draft', name: '起草' },
        { key: 'asked', name: '已申报' },
        { key: 'done', name: '已办结', final: true },
      ],
      transitions: [
        { key: 'ask', name: '申报', from: ['draft'], to: 'asked', by: [{ unit: 'own' }] },
        { key: 'finish', name: '办结', from: ['asked'], to: 'done', by: [{ office: 'data' }] },
      ],
    },
  ],
};

let design: Design;
let stop: () => void = () => undefined;
beforeEach(() => localStorage.clear());
afterEach(() => stop());

async function draw() {
  const published = loadPack(1, Pack.parse(source));
  const server = new SampleServer(JSON.parse(JSON.stringify(source)));
  const opened = { baseVersion: 1, revision: 1, begunRevision: 1, content: server.content, editors: [] };
  design = openDesign({ opened, api: server.api, published, journalKey: 'trial' });
  const stops = [design.saver.start(), design.issues.start()];
  stop = () => {
    for (const each of stops) each();
  };
  const router = createMemoryRouter([{ path: '/design/procedures/:procedure', Component: ProcedurePage }], {
    initialEntries: ['/design/procedures/handling'],
  });
  return render(
    <Themed dark={false}>
      <Announcements>
        <main>
          <DesignContext value={design}>
            <RouterProvider router={router} />
          </DesignContext>
        </main>
      </Announcements>
    </Themed>,
  );
}

const read = (...place: readonly string[]) => design.store.read(['procedures', 'handling', ...place]);

test('a state is found in the picture by keyboard and given another name', async () => {
  const screen = await draw();
  screen.getByRole('button', { name: '环节 已申报' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('textbox', { name: '环节名称' }).fill('已受理');
  await expect.element(screen.getByRole('button', { name: '环节 已受理' })).toBeVisible();
  expect(read('states', 'asked', 'name')).toBe('已受理');
  expect(await hindrances()).toEqual([]);
});

test('who may act is said line by line, and when there is such an act as a sentence', async () => {
  const screen = await draw();
  await screen.getByRole('button', { name: '从“起草”到“已申报”：申报' }).click();
  await screen.getByLabelText('第 1 行 谁').selectOptions('职能部门');
  await screen.getByLabelText('第 1 行 哪一个').selectOptions('数据局');
  await expect.poll(() => read('transitions', 'ask', 'by')).toEqual([{ office: 'data' }]);
  const section = screen.getByRole('group', { name: '什么情况下有这项办理', exact: true }).first();
  await section.getByRole('button', { name: '增加条件', exact: true }).click();
  await screen.getByLabelText('看哪一项').selectOptions('《申报表》的“总投资”');
  await screen.getByLabelText('怎样').selectOptions('>');
  await screen.getByLabelText('比较的内容').fill('50');
  await expect.poll(() => read('transitions', 'ask', 'appliesWhen')).toBe("paper.amount > wan('50')");
  await expect.element(screen.getByText('读作：《申报表》的“总投资”大于 50 万元')).toBeVisible();
});

test('a new state that nothing leads to is told; what speaks of a state is shown before it goes', async () => {
  const screen = await draw();
  await screen.getByRole('tab', { name: '环节和办理事项' }).click();
  await screen.getByRole('button', { name: '新增环节' }).click();
  await screen.getByRole('textbox', { name: '环节名称' }).fill('公示');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { name: '公示' })).toBeVisible();
  expect(read('states', 'gongShi', 'name')).toBe('公示');
  await screen.getByRole('tab', { name: '检查' }).click();
  await expect.element(screen.getByText('从起点没有办法到达此环节').first()).toBeVisible();
  await screen.getByRole('tab', { name: '环节和办理事项' }).click();
  const row = screen.getByRole('button', { name: '已申报', exact: true });
  await expect.element(row).toBeVisible();
  row.element().focus();
  await userEvent.keyboard('{Delete}');
  await expect.element(screen.getByText('办理程序 / 申报 / 办理后进入')).toBeVisible();
  await screen.getByRole('button', { name: '取消' }).click();
  expect(read('states', 'asked')).toBeDefined();
});

test('the order of states is changed by keys, and taken back', async () => {
  const screen = await draw();
  await screen.getByRole('tab', { name: '环节和办理事项' }).click();
  const row = screen.getByRole('button', { name: '已办结', exact: true });
  await expect.element(row).toBeVisible();
  row.element().focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  const keys = () => readList(design.content, ['procedures', 'handling', 'states']).map(identityOf);
  expect(keys()).toEqual(['draft', 'done', 'asked']);
  design.undo();
  expect(keys()).toEqual(['draft', 'asked', 'done']);
});

test('what cannot be gone on from is shown with a way into it by name, each act of which leads to its design', async () => {
  const screen = await draw();
  const at = ['procedures', 'handling'];
  design.edit(
    [
      { kind: 'insert', into: [...at, 'states'], item: { key: 'stuck', name: '补正' }, after: 'asked' },
      {
        kind: 'insert',
        into: [...at, 'transitions'],
        item: { key: 'mend', name: '要求补正', from: ['asked'], to: 'stuck', by: [{ office: 'data' }] },
        after: 'ask',
      },
    ],
    '补正',
  );
  await screen.getByRole('tab', { name: '检查' }).click();
  const fault = screen.getByRole('listitem').filter({ hasText: '环节“补正”没有出路' }).first();
  await expect.element(fault.getByText('→ 已申报', { exact: false })).toBeVisible();
  await expect.element(fault.getByText('→ 补正', { exact: false })).toBeVisible();
  await fault.getByRole('button', { name: '要求补正' }).click();
  await expect.element(screen.getByRole('complementary', { name: '要求补正' })).toBeVisible();
});

test('in the picture arrows lead from one to the next, and F6 to the properties and back', async () => {
  const screen = await draw();
  const draft = screen.getByRole('button', { name: /^环节 起草/ });
  await expect.element(draft).toBeVisible();
  draft.element().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await expect.element(screen.getByRole('button', { name: '环节 已申报' })).toHaveFocus();
  await expect.element(screen.getByRole('complementary', { name: '已申报' })).toBeVisible();
  await userEvent.keyboard('{F6}');
  await expect.element(screen.getByRole('complementary', { name: '已申报' })).toHaveFocus();
  await userEvent.keyboard('{F6}');
  await expect.element(screen.getByRole('button', { name: '环节 已申报' })).toHaveFocus();
});

test('what was published keeps its key; what is new gets another, and what names it follows at once', async () => {
  const screen = await draw();
  await screen.getByRole('tab', { name: '环节和办理事项' }).click();
  await screen.getByRole('button', { name: '已申报', exact: true }).click();
  const panel = screen.getByRole('complementary', { name: '已申报' });
  await expect.element(panel.getByText('标识：asked', { exact: false })).toBeVisible();
  expect(panel.getByRole('button', { name: '修改标识' }).elements()).toEqual([]);
  design.edit(
    [
      {
        kind: 'insert',
        into: ['procedures', 'handling', 'states'],
        item: { key: 'x', name: '公示' },
        after: 'asked',
      },
      { kind: 'set', at: ['procedures', 'handling', 'transitions', 'finish', 'from'], value: ['x'] },
      {
        kind: 'set',
        at: ['procedures', 'handling', 'transitions', 'finish', 'appliesWhen'],
        value: "record.state == 'x'",
      },
    ],
    '公示',
  );
  await screen.getByRole('button', { name: '公示', exact: true }).click();
  await screen.getByRole('button', { name: '修改标识' }).click();
  const key = screen.getByRole('textbox', { name: '标识' });
  await key.fill('ask');
  await expect.element(screen.getByText('“ask”已被使用', { exact: false })).toBeVisible();
  await key.fill('shown');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('标识：shown', { exact: false })).toBeVisible();
  expect(read('transitions', 'finish')).toMatchObject({
    from: ['shown'],
    appliesWhen: "record.state == 'shown'",
  });
  design.undo();
  expect(read('transitions', 'finish')).toMatchObject({ from: ['x'], appliesWhen: "record.state == 'x'" });
  expect(read('states', 'x', 'name')).toBe('公示');
});
