import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { hindrances } from './hindrances.ts';
import { setStage, WAIT } from './stage.ts';

const { comes, desk } = setStage();

test(
  'a bureau makes a dashboard, publishes it, follows a number to its records, and sees what others do without reload',
  { timeout: 300_000 },
  async () => {
    const unit = await desk('chengguan');
    await unit.begin('project');
    const bureau = await comes('dashuju');
    const { page } = bureau;
    await bureau.open('/design');
    await page.getByRole('button', { name: '开始设计下一版' }).click();
    await page.getByRole('button', { name: '新建表单', exact: true }).waitFor();

    await bureau.open('/design/dashboards');
    await page.getByRole('button', { name: '新建看板' }).click();
    await page.getByRole('textbox', { name: '看板名称' }).fill('申报准备');
    await page.getByRole('dialog').getByRole('button', { name: '建立' }).click();
    await page.getByRole('heading', { level: 1, name: '申报准备' }).waitFor();
    await page.getByRole('button', { name: /，第 1 项，共 1 项/ }).click();
    const panel = page.getByRole('complementary', { name: '属性' });
    await panel.getByRole('combobox', { name: '统计哪一类' }).selectOption({ label: '政务信息化项目' });
    const title = panel.getByRole('textbox', { name: '标题' });
    await title.fill('填写中的项目');
    await title.blur();
    await panel.getByRole('combobox', { name: '增加条件' }).selectOption({ label: '状态' });
    await panel.getByRole('group', { name: '比较的内容' }).waitFor();

    // A copy is made, drawn as another kind, and taken back.
    await page.getByRole('button', { name: '复制填写中的项目' }).click();
    await page.getByRole('button', { name: /^填写中的项目（副本），第 2 项，共 2 项/ }).waitFor();
    await panel.getByRole('combobox', { name: '样式' }).selectOption({ label: '柱状图' });
    await page.getByText(/（副本），统计图。/).waitFor({ state: 'attached' });
    expect(await hindrances(bureau)).toEqual([]);
    await bureau.saved();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByRole('button', { name: /（副本）/ }).waitFor({ state: 'detached' });
    await bureau.saved();

    await bureau.open('/admin/pack/design');
    await page.getByLabel('发布说明').fill('增加申报准备看板');
    await page.getByRole('button', { name: '发布设计稿' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '确定' }).click();
    await page.getByText(/第 \d+ 版已发布/).waitFor();

    await bureau.open('/dashboards');
    await page.getByRole('combobox', { name: '切换看板' }).click();
    await page.getByTitle('申报准备', { exact: true }).last().click();
    const number = page.getByRole('button', { name: /^填写中的项目：\d+ 项/ });
    await number.waitFor();
    const shown = async () => Number(/：(\d+) 项/.exec((await number.getAttribute('aria-label')) ?? '')?.[1]);
    const before = await shown();
    expect(before).toBeGreaterThan(0);
    await number.click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText(new RegExp(`共 ${before} 项`)).waitFor();
    await expect.poll(() => drawer.getByRole('link').count(), WAIT).toBe(Math.min(before, 20));
    expect(await hindrances(bureau)).toEqual([]);
    await page.keyboard.press('Escape');

    await unit.begin('project');
    await page.getByRole('button', { name: new RegExp(`^填写中的项目：${before + 1} 项`) }).waitFor();

    await page.getByRole('button', { name: '“填写中的项目”的更多操作' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: '导出 Excel' }).click(),
    ]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await file.path());
    expect(workbook.worksheets[0]?.getSheetValues().flat()).toContain(before + 1);
  },
);
