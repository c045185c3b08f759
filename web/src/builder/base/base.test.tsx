import { applyPackEdits, Base, type Json, Pack, restOnBase, valueAt } from '@lixiang/schema';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { jsonOf } from '../../design/json-of.ts';
import { openDesign } from '../../design/open-design.ts';
import { SampleServer } from '../../design/sample-server.ts';
import { type Design, DesignContext } from '../../design/use-design.tsx';
import { loadPack } from '../../form/loaded-pack.ts';
import { Announcements } from '../../ui/announcements.tsx';
import { Themed } from '../../ui/themed.tsx';
import { writeDefinition } from '../exchange/definition-file.ts';
import { FormPage } from '../form-page.tsx';
import { readBaseFile } from './read-base-file.ts';
import { hindrances } from '../../ui/hindrances.ts';

const FIRST = Base.parse({
  key: 'ledger',
  version: 1,
  title: '台账模板',
  source: '样省。',
  form: {
    key: 'ledger',
    name: '台账',
    inferred: '共用。',
    sections: [
      {
        key: 'main',
        title: '基本情况',
        fields: [
          { key: 'title', label: '名称', kind: 'text', required: true, maxLength: 50 },
          { key: 'remark', label: '备注', kind: 'text' },
        ],
      },
    ],
  },
  locks: [{ field: 'title', holds: ['present', 'kind', 'required', 'limits'], why: '汇总要用名称。' }],
});
const [MAIN] = FIRST.form.sections;
const SECOND = Base.parse({
  ...FIRST,
  version: 2,
  changes: '名称改称，新增代码。',
  form: {
    ...FIRST.form,
    sections: [
      {
        ...MAIN,
        fields: [
          { key: 'title', label: '正式名称', kind: 'text', required: true, maxLength: 50 },
          { key: 'code', label: '代码', kind: 'text' },
          { key: 'remark', label: '备注', kind: 'text' },
        ],
      },
    ],
  },
});
const BARE = {
  format: 1,
  jurisdiction: { key: 'trial', name: '试用县', code: '500000' },
  regulation: { title: '办法', articles: [{ key: '1', label: '第一条', summary: '-' }] },
  effectiveFrom: '2024-01-01',
  offices: [{ key: 'data', name: '数据局' }],
  forms: [
    {
      key: 'own',
      name: '自拟表',
      sections: [{ key: 'main', title: '情况', fields: [{ key: 'a', label: '甲', kind: 'text' }] }],
    },
  ],
  recordTypes: [
    {
      key: 'thing',
      name: '事项',
      nature: 'dossier',
      title: 'paper.a',
      number: '{seq:4}',
      documents: [
        { key: 'paper', name: '表', form: 'own', filledBy: [{ office: 'data' }], editableIn: ['draft'] },
      ],
    },
  ],
};
const TITLE = ['forms', 'county', 'sections', 'main', 'fields', 'title'];

/** A county whose form rests on the first version, with a name of its own for the title. */
function county(): Json {
  const begun = restOnBase(jsonOf(BARE), 'county', FIRST);
  if ('unfinished' in begun) throw new Error('unfinished');
  const named = applyPackEdits(begun.content, [{ kind: 'set', at: [...TITLE, 'label'], value: '项目名称' }]);
  if ('refused' in named) throw new Error(named.refused.code);
  return named.content;
}

let design: Design;
let stop: () => void = () => undefined;
beforeAll(async () => {
  await Promise.all([import('../design-tab.tsx'), import('./base-tab.tsx')]);
}, 60_000);
beforeEach(() => localStorage.clear());
afterEach(() => stop());
const press = (keys: string) => userEvent.keyboard(keys);
const at = (...place: readonly string[]) => valueAt(design.content, place);

test('what both changed is chosen by keys, all else is taken over and told, and undo brings it back', async () => {
  const screen = await draw('base', [FIRST, SECOND]);
  const accept = screen.getByRole('button', { name: '采用第 2 版' });
  await expect.element(accept).toBeDisabled();
  const group = screen.getByRole('group', { name: /项目名称 \/ 标题$/ });
  await expect.element(group.getByText('“名称”')).toBeVisible();
  await expect.element(group.getByText('“正式名称”')).toBeVisible();
  await expect
    .element(screen.getByText(/新增 表单 \/ 台账 \/ 基本情况 \/ 代码|台账 \/ 基本情况 \/ 代码/))
    .toBeVisible();
  group
    .getByRole('radio', { name: /新基础/ })
    .element()
    .focus();
  await press(' ');
  await expect.element(accept).toBeEnabled();
  await press('{ArrowDown}');
  await expect.element(group.getByRole('radio', { name: /本县/ })).toBeChecked();
  await expect.poll(() => hindrances()).toEqual([]);
  await accept.click();
  expect(at('bases', 'ledger', 'version')).toBe(2);
  expect(at(...TITLE, 'label')).toBe('项目名称');
  expect(at(...TITLE.slice(0, -1), 'code', 'label')).toBe('代码');
  await expect.element(screen.getByText(/没有比第 2 版更新的版本/)).toBeVisible();
  await screen.getByRole('button', { name: '撤销' }).click();
  expect(at('bases', 'ledger', 'version')).toBe(1);
});

test('what is locked says why, cannot be edited in the panel, and is not taken away', async () => {
  const screen = await draw('design');
  const item = screen.getByRole('group', { name: /^项目名称，.*已锁定/ });
  await item.click({ position: { x: 4, y: 4 } });
  item.element().focus();
  const panel = screen.getByRole('complementary', { name: '属性' });
  await expect
    .element(panel.getByText(/已由基础模板锁定，不能修改。理由：汇总要用名称。/).first())
    .toBeVisible();
  await expect.element(panel.getByRole('radio', { name: '选填' })).toBeDisabled();
  await expect.element(panel.getByRole('textbox', { name: '提示', exact: true })).toBeEnabled();
  await expect.element(panel.getByRole('textbox', { name: '标识' })).toHaveAttribute('readonly');
  await expect.poll(() => hindrances()).toEqual([]);
  item.element().focus();
  await press('{Delete}');
  await expect.element(screen.getByText(/“项目名称”由基础模板锁定，不能删除/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: '删除 1 项' })).toBeDisabled();
  await expect.poll(() => hindrances()).toEqual([]);
  await press('{Escape}');
  expect(at(...TITLE, 'key')).toBe('title');
});

test('a form that rests on nothing may choose a base, and one that does may leave it', async () => {
  const screen = await draw('base', [FIRST], 'own');
  await screen.getByRole('radio', { name: /台账模板/ }).click();
  await expect.poll(() => hindrances()).toEqual([]);
  await screen.getByRole('button', { name: '使用此模板' }).click();
  expect(at('forms', 'own', 'base')).toBe('ledger');
  expect(at('forms', 'own', 'sections', 'main', 'fields', 'title', 'label')).toBe('名称');
  expect(at('forms', 'own', 'sections', 'main', 'title')).toBe('情况');
  await screen.getByRole('button', { name: '不再使用基础模板' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: '不再使用' }).click();
  expect(at('forms', 'own', 'base')).toBe(undefined);
  expect(at('forms', 'own', 'sections', 'main', 'fields', 'title', 'label')).toBe('名称');
});

test('what a new base breaks in the county is told with its place before it is taken over', async () => {
  const without = Base.parse({
    ...SECOND,
    form: { ...FIRST.form, sections: [{ ...MAIN, fields: [{ ...MAIN?.fields[0] }] }] },
  });
  const screen = await draw('base', [FIRST, without], 'county', [
    { kind: 'set', at: [...TITLE, 'hint'], value: '全称' },
    {
      kind: 'insert',
      into: TITLE.slice(0, -1),
      item: { key: 'b', label: '乙', kind: 'text', visibleWhen: "remark == '1'" },
      after: 'title',
    },
  ]);
  await expect.element(screen.getByText(/将有 1 个新问题/)).toBeVisible();
  await expect.element(screen.getByText(/乙 \/ 显示条件：表达式中的“remark”不存在/)).toBeVisible();
});

test('a version that only locks more says what of the county it contradicts, before it is taken over', async () => {
  const locked = Base.parse({
    ...FIRST,
    version: 2,
    locks: [...FIRST.locks, { field: 'remark', holds: ['present'], why: '备注须报送。' }],
  });
  const hidden = {
    kind: 'set',
    at: [...TITLE.slice(0, -1), 'remark', 'visibleWhen'],
    value: "title == 'a'",
  } as const;
  const screen = await draw('base', [FIRST, locked], 'county', [hidden]);
  await expect.element(screen.getByText(/将有 1 个新问题/)).toBeVisible();
  await expect.element(screen.getByText(/备注 \/ 显示条件：.*锁定理由：备注须报送。/)).toBeVisible();
});

test('a file that holds no base is refused in a sentence, one with a fault by its line', async () => {
  const file = (text: string) => readBaseFile(new File([text], 'a.yaml'));
  const exported = await writeDefinition({ kind: 'base', content: JSON.parse(JSON.stringify(SECOND)) });
  expect(await file(exported)).toEqual({ base: SECOND });
  expect(await file(JSON.stringify({ bases: [SECOND] }))).toEqual({ base: SECOND });
  expect(await file('项目名称')).toEqual({ refused: expect.stringContaining('文件里没有基础模板') });
  expect(await file('bases:\n  - key: a\n    version: 一')).toEqual({
    refused: expect.stringMatching(/^文件第 \d 行有误：/),
  });
  const form = await writeDefinition({ kind: 'form', content: { key: 'a' } });
  expect(await file(form)).toEqual({ refused: expect.stringContaining('文件里没有基础模板') });
});

async function draw(
  tab: string,
  bases: readonly Base[] = [FIRST],
  ...[form = 'county', edits = []]: readonly [form?: string, edits?: Parameters<Design['edit']>[0]]
) {
  const content = county();
  const server = new SampleServer(content);
  const opened = { baseVersion: 1, revision: 1, begunRevision: 1, content, editors: [] };
  const published = loadPack(1, Pack.parse(BARE));
  design = openDesign({ opened, api: server.api, published, journalKey: 'trial' });
  design.edit(edits, '改');
  stop = design.saver.start();
  const formBases = bases.map((base) => ({
    __typename: 'FormBase',
    key: base.key,
    version: base.version,
    title: base.title,
    content: base,
  }));
  const client = new Client({
    url: 'http://trial.invalid/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetch: async () =>
      new Response(JSON.stringify({ data: { formBases } }), {
        headers: { 'content-type': 'application/json' },
      }),
  });
  const router = createMemoryRouter([{ path: '/design/forms/:form', Component: FormPage }], {
    initialEntries: [`/design/forms/${form}?tab=${tab}`],
  });
  return render(
    <Themed dark={false}>
      <Announcements>
        <main>
          <Provider value={client}>
            <DesignContext value={design}>
              <RouterProvider router={router} />
            </DesignContext>
          </Provider>
        </main>
      </Announcements>
    </Themed>,
  );
}
