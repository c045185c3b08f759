import type { Json, JsonObject, PackEdit } from '@lixiang/schema';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readPlace } from '../design/read-place.ts';
import { type Design } from '../design/use-design.tsx';
import { drawTrialForm } from './trial-form.tsx';
import { hindrances } from '../ui/hindrances.ts';

let design: Design;
let stop: () => void = () => undefined;
/** Fetched beforehand, as far as tests go: how long that takes says nothing of the builder. */
beforeAll(async () => {
  await Promise.all([
    import('./design-tab.tsx'),
    import('./logic/logic-tab.tsx'),
    import('./paper/paper-tab.tsx'),
  ]);
}, 60_000);
beforeEach(() => localStorage.clear());
afterEach(() => stop());

const fieldsAt = ['forms', 'trial', 'sections', 'basic', 'fields'];
const fields = () => {
  const list = readPlace(design.content, fieldsAt);
  return Array.isArray(list) ? list.map((field: JsonObject) => field['key']) : [];
};
const read = (...place: readonly string[]): Json | undefined =>
  readPlace(design.content, [...fieldsAt, ...place]);
const press = (keys: string) => userEvent.keyboard(keys);

test('a field is put in, named and keyed without a mouse', async () => {
  const screen = await draw();
  const canvas = screen.getByRole('group', { name: /表单画布/ });
  await expect.element(canvas).toBeVisible();
  canvas.element().focus();
  await press('{ArrowDown}{ArrowDown}{Insert}');
  await screen.getByRole('dialog').getByRole('textbox').fill('je');
  await press('{Enter}');
  await expect.element(screen.getByRole('textbox', { name: '标题' }).first()).toHaveFocus();
  await press('预算金额{Enter}');
  await expect.poll(fields).toEqual(['name', 'yuSuanJinE', 'kind', 'reason']);
  expect(read('yuSuanJinE')).toMatchObject({ kind: 'money', label: '预算金额' });
  expect(screen.getByText(/所涉及的内容已不存在/).query()).toBe(null);
  await expect.element(screen.getByRole('group', { name: /^预算金额，/ })).toHaveFocus();
});

test('Ctrl and an arrow move, undo moves back, and what happened is told', async () => {
  const screen = await draw();
  await select(screen, '名称');
  await press('{Control>}{ArrowDown}{/Control}');
  expect(fields()).toEqual(['kind', 'name', 'reason']);
  await expect.element(screen.getByText('名称已移到第 2 项，共 3 项')).toBeVisible();
  await press('{Control>}z{/Control}');
  expect(fields()).toEqual(['name', 'kind', 'reason']);
});

test('what speaks of a field is shown before it goes', async () => {
  const screen = await draw();
  await select(screen, '类别');
  await press('{Delete}');
  await expect
    .element(screen.getByRole('link', { name: '试用表 / 基本情况 / 理由 / 显示条件' }))
    .toBeVisible();
  await screen.getByRole('button', { name: '删除 1 项' }).click();
  expect(fields()).toEqual(['name', 'reason']);
});

test('whoever thinks better of it goes on at what was selected', async () => {
  const screen = await draw();
  await select(screen, '类别');
  const field = screen.getByRole('group', { name: /^类别，/ });
  for (const keys of ['{Delete}', '{Insert}', '{Control>}m{/Control}']) {
    await press(keys);
    await expect.element(screen.getByRole('dialog')).toBeVisible();
    await press('{Escape}');
    await expect.element(field, { message: keys }).toHaveFocus();
  }
  expect(fields()).toEqual(['name', 'kind', 'reason']);
});

test('keys of the canvas do nothing while a text is being typed', async () => {
  const screen = await draw();
  await select(screen, '名称');
  await press('{Enter}');
  await press('全称?+{Backspace}{Delete}{Enter}');
  expect(fields()).toEqual(['name', 'kind', 'reason']);
  expect(read('name', 'label')).toBe('全称?');
  expect(screen.getByRole('dialog').query()).toBe(null);
});

test('properties of several are changed at once, and go back to what they are by themselves', async () => {
  const screen = await draw();
  await select(screen, '名称');
  await press('{Shift>}{ArrowDown}{/Shift}');
  await expect.element(screen.getByText('2 项的共同属性')).toBeVisible();
  await screen.getByRole('radio', { name: '必填', exact: true }).click();
  expect([read('name', 'required'), read('kind', 'required')]).toEqual([true, true]);
  await screen.getByRole('button', { name: '将是否必填恢复默认' }).click();
  expect([read('name', 'required'), read('kind', 'required')]).toEqual([false, false]);
  await expect.element(screen.getByRole('radio', { name: '选填' })).toBeChecked();
});

test('the panel and the canvas say the same, also after undo', async () => {
  const screen = await draw();
  await select(screen, '名称');
  const hint = screen.getByRole('textbox', { name: '提示', exact: true });
  await hint.fill('照执照填写');
  await expect.element(screen.getByText('照执照填写', { exact: true }).first()).toBeVisible();
  await screen.getByRole('button', { name: '撤销' }).click();
  await expect.element(hint).toHaveValue('');
  expect(read('name', 'hint')).toBe(undefined);
});

test('Enter adds the next option, a pasted list becomes as many, a published one is retired', async () => {
  const screen = await draw();
  await select(screen, '类别');
  const editor = screen.getByRole('complementary', { name: '属性' }).getByRole('group', { name: '选项' });
  await editor.getByRole('textbox', { name: '选项 2' }).click();
  await press('{Enter}');
  await expect.element(editor.getByRole('textbox', { name: '选项 3' })).toHaveFocus();
  await press('丙类');
  await editor.getByRole('button', { name: '停用选项甲' }).click();
  expect(read('kind', 'options')).toMatchObject([
    { key: 'a', retired: true },
    { key: 'b' },
    { label: '丙类' },
  ]);
});

test('who closes a dialog goes on where it was opened', async () => {
  const screen = await draw();
  await select(screen, '类别');
  const paste = screen.getByRole('complementary', { name: '属性' }).getByRole('button', { name: '批量填写' });
  paste.element().focus();
  await press('{Enter}');
  await screen.getByRole('dialog').getByRole('textbox').fill('甲\n乙\n丙');
  await screen.getByRole('button', { name: '采用' }).click();
  await expect.element(paste).toHaveFocus();
  expect(read('kind', 'options')).toMatchObject([{ label: '甲' }, { label: '乙' }, { label: '丙' }]);
});

test('the component of that name is taken before those that are only described by it', async () => {
  const screen = await draw();
  await select(screen, '名称');
  await press('{Insert}');
  await screen.getByRole('dialog').getByRole('textbox').fill('单位');
  await press('{Enter}');
  await expect.poll(fields).toEqual(['name', 'danWei', 'kind', 'reason']);
  expect(read('danWei', 'kind')).toBe('unit');
});

test('arrows go along the tabs as fast as they are pressed', async () => {
  const screen = await draw();
  screen.getByRole('tab', { name: '设计' }).element().focus();
  await press('{ArrowRight}{ArrowRight}');
  await expect.element(screen.getByRole('tab', { name: '打印' })).toHaveFocus();
  await expect.element(screen.getByRole('tab', { name: '打印' })).toHaveAttribute('aria-selected', 'true');
});

test('a published key stands; a new one may change, and what speaks of it follows', async () => {
  const screen = await draw();
  design.edit(
    [
      { kind: 'insert', into: fieldsAt, item: { key: 'fresh', label: '新项', kind: 'text' }, after: 'name' },
      { kind: 'set', at: [...fieldsAt, 'reason', 'visibleWhen'], value: "fresh == 'x'" },
    ],
    '加',
  );
  await select(screen, '名称');
  await expect.element(screen.getByRole('textbox', { name: '标识' })).toHaveAttribute('readonly');
  await select(screen, '新项');
  await screen.getByRole('textbox', { name: '标识' }).fill('renamed');
  await press('{Enter}');
  expect(read('reason', 'visibleWhen')).toBe("renamed == 'x'");
});

test('copies are put in behind what is selected, with keys of their own', async () => {
  const screen = await draw();
  await select(screen, '名称');
  await press('{Control>}d{/Control}');
  expect(fields()).toEqual(['name', 'name2', 'kind', 'reason']);
});

test('the outline is a tree that selects, and moves what is selected', async () => {
  const screen = await draw();
  await screen.getByText('大纲').click();
  await screen.getByRole('treeitem', { name: /^理由/ }).click();
  await press('{Control>}{ArrowUp}{/Control}');
  expect(fields()).toEqual(['name', 'reason', 'kind']);
});

test('what is dragged goes to where the line is, a component likewise', async () => {
  const screen = await draw();
  const item = (name: string) => screen.getByRole('group', { name: new RegExp(`^${name}，`) });
  await expect.element(item('名称')).toBeVisible();
  await userEvent.dragAndDrop(item('名称'), item('理由'), {
    sourcePosition: { x: 4, y: 8 },
    targetPosition: { x: 40, y: 4 },
  });
  await expect.poll(fields).toEqual(['kind', 'name', 'reason']);
  await userEvent.dragAndDrop(screen.getByRole('button', { name: /^多行文本/ }), item('类别'), {
    targetPosition: { x: 40, y: 4 },
  });
  await expect.poll(fields).toEqual(['duoHangWenBen', 'kind', 'name', 'reason']);
});

test('whoever adds a rule goes on at its first control', async () => {
  const screen = await draw();
  await screen.getByRole('tab', { name: '逻辑' }).click();
  await screen.getByRole('group', { name: '新增规则' }).getByLabelText('给哪一项').selectOptions('名称');
  await screen.getByRole('button', { name: '增加', exact: true }).click();
  await expect.element(screen.getByRole('heading', { name: '显示条件：名称' })).toBeVisible();
  await expect
    .poll(() => document.activeElement?.closest('fieldset')?.getAttribute('aria-label'))
    .toBe('显示条件');
  const first = screen.getByRole('button', { name: '显示条件“类别”是“甲”' });
  await expect.element(first).toHaveAccessibleDescription('未写依据');
  design.edit([{ kind: 'set', at: [...fieldsAt, 'reason', 'basis'], value: ['1'] }], '写明依据');
  await expect.element(first).toHaveAccessibleDescription('依据 第一条');
  await screen.getByLabelText('按原因：规则看的是哪一项').click();
  await expect.element(screen.getByRole('button', { name: '显示条件理由：“类别”是“甲”' })).toBeVisible();
});

test('what is filled in by way of trial stays when the form becomes another', async () => {
  const screen = await draw();
  await screen.getByRole('tab', { name: '预览' }).click();
  await expect.element(screen.getByLabelText('假定今天是')).toBeVisible();
  await screen.getByRole('textbox', { name: '名称' }).fill('数据平台');
  design.edit([{ kind: 'set', at: [...fieldsAt, 'name', 'label'], value: '项目名称' }], '改名');
  await expect.element(screen.getByRole('textbox', { name: '项目名称' })).toHaveValue('数据平台');
  await screen.getByRole('button', { name: '撤销' }).click();
  await expect.element(screen.getByRole('textbox', { name: '名称', exact: true })).toHaveValue('数据平台');
});

test('of conditions that wait for each other it is told which, where the form would be tried', async () => {
  const screen = await draw();
  const waits = (field: string, on: string): PackEdit => {
    return { kind: 'set', at: [...fieldsAt, field, 'visibleWhen'], value: `has(answers.${on})` };
  };
  design.edit([waits('name', 'reason'), waits('reason', 'name')], '条件');
  await screen.getByRole('tab', { name: '预览' }).click();
  await expect
    .element(screen.getByText(/“名称” → “理由” → “名称”.*互相循环|“理由” → “名称” → “理由”.*互相循环/))
    .toBeVisible();
  await screen.getByRole('tab', { name: '逻辑' }).click();
  await screen.getByText('试填', { exact: true }).click();
  await expect.element(screen.getByText(/互相循环，无法试填/)).toBeVisible();
  await screen.getByRole('button', { name: '撤销' }).click();
  await expect.element(screen.getByRole('textbox', { name: '名称' })).toBeVisible();
});

test('no state of the builder hinders assistive software', async () => {
  const screen = await draw();
  expect(await hindrances()).toEqual([]);
  await select(screen, '类别');
  expect(await hindrances()).toEqual([]);
  await screen.getByText('大纲').click();
  expect(await hindrances()).toEqual([]);
  await press('{Escape}');
  await select(screen, '类别');
  await press('?');
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  expect(await hindrances()).toEqual([]);
});

type Screen = Awaited<ReturnType<typeof draw>>;

async function select(screen: Screen, name: string) {
  const item = screen.getByRole('group', { name: new RegExp(`^${name}，`) });
  await expect.element(item).toBeInTheDocument();
  await item.click({ position: { x: 4, y: 4 } });
  item.element().focus();
}

async function draw() {
  const { screen, ...opened } = await drawTrialForm();
  ({ design, stop } = opened);
  return screen;
}
