import { expect, test } from 'vitest';
import type { Desk } from './desk.ts';
import { declarationAnswers } from './sample.ts';
import { setStage, WAIT } from './stage.ts';

const { comes, desk } = setStage();

async function listEntry(unit: Desk, projectName: string): Promise<string> {
  const entry = await unit.begin('listEntry');
  await unit.fill(entry, 'entry', {
    projectName,
    planYear: 2030,
    kind: 'newBuild',
    category: 'application',
    investment: 600_000_000,
    fundSources: ['fiscal'],
    supplementary: false,
  });
  return entry;
}

async function declaration(unit: Desk, projectName: string): Promise<string> {
  const project = await unit.begin('project');
  await unit.fill(project, 'declaration', declarationAnswers(projectName));
  return `${project}/d/declaration`;
}

test('of two who decide at once one decides, and the other is shown what has come meanwhile', async () => {
  const unit = await desk('chengguan');
  const entry = await listEntry(unit, '智慧路灯');
  await unit.take(entry, 'submit');
  const one = await comes('dashuju');
  await one.open(entry);
  const other = await one.opensTab(entry);
  await other.page.getByRole('button', { name: '退回', exact: true }).click();
  const dialog = other.page.getByRole('dialog', { name: '退回' });
  await dialog.getByLabel('办理意见或理由').fill('金额有误。');
  await one.take('汇总纳入并发布项目清单');
  await one.seesState('已纳入项目清单');
  await dialog.getByText('该事项有了新的变化，此项现在不能办理').waitFor();
  expect(await dialog.getByRole('button', { name: '退回', exact: true }).isDisabled()).toBe(true);
  expect(await dialog.getByLabel('办理意见或理由').inputValue()).toBe('金额有误。');
  await other.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await other.seesState('已纳入项目清单');
  expect(await other.page.locator('main').innerText()).not.toContain('金额有误');
});

test('a double click begins one record and takes one step', async () => {
  const unit = await comes('jiaotong');
  await unit.open('/records/listEntry/new');
  await unit.page.getByRole('button', { name: '建立' }).dblclick();
  await unit.page.waitForURL(/\/r\/[^/]+$/);
  await unit.open('/records/listEntry');
  const unnamed = unit.page.getByRole('row', { name: /尚未命名/ });
  await expect.poll(() => unnamed.count(), WAIT).toBe(1);
  const entry = await listEntry(await desk('jiaotong'), '智慧交通');
  await unit.open(entry);
  await unit.page.getByRole('button', { name: '报送项目清单', exact: true }).click();
  const dialog = unit.page.getByRole('dialog', { name: '报送项目清单' });
  await dialog.getByRole('button', { name: '报送项目清单', exact: true }).dblclick();
  await dialog.waitFor({ state: 'hidden' });
  await unit.seesState('已报送');
  await expect.poll(() => unit.page.getByText('未纳入清单 → 已报送').count(), WAIT).toBe(1);
  expect(await unit.page.getByText('不能办理').count()).toBe(0);
});

test('two who write in different fields are merged; in one field, a person chooses', async () => {
  const path = await declaration(await desk('chengguan'), '智慧城管平台');
  const one = await comes('chengguan');
  const other = await comes('chengguan');
  await one.open(path);
  await other.open(path);
  await expect.poll(() => other.answer('leader'), WAIT).toBe('蒋城');
  await one.write({ contact: '甲经办' });
  await one.saved();
  await other.write({ filler: '乙经办' });
  await expect.poll(() => other.sight(), WAIT).toContain('他人同时修改了 1 处，已合并显示');
  await expect.poll(() => other.answer('contact'), WAIT).toBe('甲经办');
  await one.write({ leader: '甲领导' });
  await one.saved();
  await expect.poll(() => one.answer('filler'), WAIT).toBe('乙经办');
  await other.write({ leader: '乙领导' });
  const conflict = other.page.getByRole('dialog', { name: '他人同时修改了相同的内容' });
  await conflict.waitFor();
  expect(await conflict.innerText()).toMatch(
    /分管领导[\s\S]*我填写的[\s\S]*乙领导[\s\S]*蒋城填写的[\s\S]*甲领导/,
  );
  await conflict.getByRole('radio', { name: /甲领导/ }).check();
  await conflict.getByRole('button', { name: '按所选保存' }).click();
  await conflict.waitFor({ state: 'hidden' });
  await expect.poll(() => other.answer('leader'), WAIT).toBe('甲领导');
  await other.saved();
  await one.write({ leader: '甲之二' });
  await one.saved();
  await other.write({ leader: '乙之二' });
  await conflict.getByRole('button', { name: '全部保留我的' }).click();
  await conflict.getByRole('button', { name: '按所选保存' }).click();
  await conflict.waitFor({ state: 'hidden' });
  await other.saved();
  await one.page.reload();
  await expect.poll(() => one.answer('leader'), WAIT).toBe('乙之二');
  await expect.poll(() => one.answer('filler'), WAIT).toBe('乙经办');
});

test('whoever signs in again after the session ended is back on the page, with what was typed meanwhile', async () => {
  const path = await declaration(await desk('chengguan'), '智慧停车');
  const unit = await comes('chengguan');
  // It is told of nothing, so that it learns from its saving, and not before, that the session has ended.
  await unit.page.route('**/live', (line) => line.abort());
  await unit.open(path);
  await expect.poll(() => unit.answer('projectName'), WAIT).toBe('智慧停车');
  const elsewhere = await unit.opensTab('/');
  await elsewhere.page.getByRole('button', { name: /^账号/ }).click();
  await elsewhere.page.getByRole('menuitem', { name: '退出登录' }).click();
  await elsewhere.page.waitForURL(/\/sign-in$/);
  await unit.write({ contact: '断线后' });
  await unit.page.waitForURL(/\/sign-in\?next=/);
  await expect.poll(() => unit.sight(), WAIT).toContain('登录后回到刚才的页面');
  await unit.submitSignIn('chengguan');
  await unit.page.waitForURL(new RegExp(`${path}$`));
  await expect.poll(() => unit.answer('contact'), WAIT).toBe('断线后');
  await unit.saved();
});

test('what is typed without a connection is kept and said to be, and goes out once there is one', async () => {
  const path = await declaration(await desk('chengguan'), '智慧环卫');
  const unit = await comes('chengguan');
  await unit.open(path);
  await unit.write({ contact: '在线' });
  await unit.saved();
  await unit.page.context().setOffline(true);
  await unit.write({ contact: '离线' });
  await unit.page.getByText('离线，已填写的内容保留在本机，联网后自动保存').waitFor();
  await unit.write({ filler: '离线填表' });
  await unit.page.context().setOffline(false);
  await unit.saved();
  await unit.page.reload();
  await expect.poll(() => unit.answer('contact'), WAIT).toBe('离线');
  await expect.poll(() => unit.answer('filler'), WAIT).toBe('离线填表');
});

test('a page that is loaded anew in the middle of a word loses no letter', async () => {
  const path = await declaration(await desk('chengguan'), '智慧市容');
  const unit = await comes('chengguan');
  await unit.open(path);
  await unit.field('background').locator('textarea').fill('');
  await unit.page.keyboard.type('统一平台建设依据正在填');
  await unit.page.reload();
  await expect.poll(() => unit.answer('background'), WAIT).toBe('统一平台建设依据正在填');
  await unit.saved();
});

test('what was done is undone and redone by key and button, and kept as it then stands', async () => {
  const path = await declaration(await desk('chengguan'), '智慧园林');
  const unit = await comes('chengguan');
  await unit.open(path);
  await unit.write({ contact: '改一', filler: '改二' });
  await unit.pick({ projectType: '续建' });
  await unit.page.keyboard.press('Control+z');
  await expect
    .poll(() => unit.field('projectType').getByLabel('新建', { exact: true }).isChecked(), WAIT)
    .toBe(true);
  await unit.page.keyboard.press('Control+z');
  await expect.poll(() => unit.answer('filler'), WAIT).toBe('李管');
  await unit.page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(() => unit.answer('contact'), WAIT).toBe('李管');
  await unit.page.getByRole('button', { name: '重做', exact: true }).click();
  await expect.poll(() => unit.answer('contact'), WAIT).toBe('改一');
  await unit.saved();
  await unit.page.reload();
  await expect.poll(() => unit.answer('contact'), WAIT).toBe('改一');
  await expect.poll(() => unit.answer('filler'), WAIT).toBe('李管');
});
