import { expect, test } from 'vitest';
import { hindrances } from './hindrances.ts';
import { Keyboard } from './keyboard.ts';
import type { Person } from './person.ts';
import { setStage } from './stage.ts';
import { workbook } from './workbook.ts';

const { comes, desk } = setStage();

/** Annex 1 as it is printed: sections, and in each the component and the title of every blank, the optional ones marked. */
const ANNEX_1: readonly (readonly [section: string, ...fields: readonly string[]])[] = [
  ['申报单位', '单位 项目申报单位（盖章）', '盖章处 盖章处', '日期 年月日'],
  [
    '项目',
    '单行文本 项目名称',
    '单选 项目类型',
    '单位 项目业主',
    '单位 行政主管部门 选填',
    '姓名 分管领导',
    '联系电话 分管领导电话',
    '姓名 项目联系人',
    '联系电话 联系人电话',
    '多行文本 建设背景和依据',
    '多行文本 经费估算',
    '多行文本 前期准备情况',
    '多行文本 进度计划和年度资金估算',
    '申报材料 申报时应附材料',
    '多行文本 备注 选填',
  ],
  ['填表人', '姓名 填表人', '联系电话 填表人电话'],
];

/** Annex 2 as it is issued: two rows of heads, blank rows, and the notes below. */
const ANNEX_2 = workbook(
  '信息资源目录.xlsx',
  [
    ['信息资源目录'],
    [
      '部门名称',
      '信息资源名称',
      '信息资源格式',
      '',
      '信息项名称',
      '数据类型',
      '数据长度',
      '共享类型',
      '共享方式',
      '是否向社会开放',
      '开放条件',
      '数据更新周期',
    ],
    ['', '', '分类', '类型'],
    Array.from({ length: 12 }, () => ''),
    Array.from({ length: 12 }, () => ''),
    ['填表说明：'],
    ['1.共享类型：分为无条件共享、有条件共享、不予共享；'],
    ['2.共享方式：分为共享交换平台、接口、数据库、电子文档；'],
    ['3.数据更新周期：分为实时、每日、每周、每月、每季度、每年等。'],
  ],
  ['A1:L1', 'C2:D2', ...'ABEFGHIJKL'.split('').map((column) => `${column}2:${column}3`)],
);

/** Puts something behind what is selected on the canvas, and names it. */
async function add({ page }: Person, keys: Keyboard, [component = '', title = '']: readonly string[]) {
  await keys.press('Insert');
  await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null);
  await keys.write(component);
  await keys.press('Enter');
  await name({ page }, keys, title);
}

async function name({ page }: Pick<Person, 'page'>, keys: Keyboard, title: string) {
  await page.waitForFunction(() => document.activeElement?.closest('[data-canvas] input') !== null);
  await keys.write(title);
  await keys.press('Enter');
  await keys.isOn(`${title}，`);
}

const LONG = { timeout: 400_000 };

test(
  'a bureau rebuilds its annexes, adds a rule with its article and publishes, without a mouse; drafts go on',
  LONG,
  async () => {
    const unit = await desk('chengguan');
    const project = await unit.begin('project');
    await unit.fill(project, 'declaration', { projectName: '桥梁监测平台', projectType: 'newBuild' });

    const bureau = await comes('dashuju');
    const { page } = bureau;
    const keys = new Keyboard(page);
    const panel = page.getByRole('complementary', { name: '属性' });
    const dialog = page.getByRole('dialog');
    await bureau.open('/design');
    await keys.push(page.getByRole('button', { name: '开始设计下一版' }));

    // Annex 1 from nothing.
    await keys.push(page.getByRole('button', { name: '新建表单', exact: true }));
    await dialog.waitFor();
    await keys.goTo(dialog.getByRole('textbox', { name: '表单名称' }));
    await keys.write('建设申报表');
    await keys.push(dialog.getByRole('button', { name: '建立' }));
    await keys.isOn('新分节');
    for (const [at, [section, ...fields]] of ANNEX_1.entries()) {
      if (at > 0) await add(bureau, keys, ['分节', section]);
      else {
        await keys.press('F2');
        await name(bureau, keys, section);
      }
      for (const field of fields) {
        const [component = '', title = '', optional] = field.split(' ');
        await add(bureau, keys, [component, title]);
        await keys.press('F6');
        if (component === '申报材料')
          await keys.tag(panel.getByRole('combobox', { name: '材料' }), '投资预算');
        if (component === '单选') {
          await keys.push(panel.getByRole('button', { name: '批量填写' }));
          await keys.write('新建\n续建\n改扩建');
          await keys.push(dialog.getByRole('button', { name: '采用' }));
          await keys.goTo(panel.getByRole('radio', { name: '选填' }), 'Shift+Tab');
          await keys.press('ArrowDown');
        } else if (optional === undefined && !['盖章处', '申报材料'].includes(component)) {
          await keys.goTo(panel.getByRole('radio', { name: '选填' }));
          await keys.press('ArrowDown');
        }
        await keys.press('F6');
        await keys.isOn(`${title}，`);
      }
    }
    expect(await hindrances(bureau)).toEqual([]);
    await keys.goTo(page.getByRole('tab', { name: '设计' }), 'Shift+Tab');
    await keys.press('ArrowRight', 'ArrowRight');
    await keys.push(page.getByRole('button', { name: '自动排版' }));
    await keys.isOn('第 1 行第 1 列');
    await keys.goTo(page.getByRole('textbox', { name: '填报说明，每行一条' }));
    await keys.write('“项目类别”一栏填：新建、续建、改扩建。');
    await page.getByText('空表打印为 1 页 A4').waitFor();
    const paper = await page.getByRole('region', { name: '打印预览' }).innerText();
    for (const [, ...fields] of ANNEX_1)
      for (const field of fields.filter((each) => !/^(盖章处|日期) /.test(each)))
        expect(paper).toContain(field.split(' ')[1]);
    expect(await hindrances(bureau)).toEqual([]);

    // Annex 2 from the workbook that was issued.
    await bureau.open('/design');
    await keys.push(page.getByRole('button', { name: '导入表格文件' }));
    await keys.give(dialog.getByRole('button', { name: '选择 Word 或 Excel 文件' }), ANNEX_2);
    await dialog.getByText(/识别出 \d+ 项填写内容/).waitFor();
    expect(await hindrances(bureau)).toEqual([]);
    await keys.push(dialog.getByRole('button', { name: '采用' }));
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 1, name: '信息资源目录' }).waitFor();
    const columns = page.getByRole('group', { name: /，.*已选中|^.*，/ });
    for (const column of ['部门名称', '信息项名称', '共享方式', '数据更新周期'])
      await columns.getByText(column, { exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: '撤销' }).isEnabled(), 'on another page too').toBe(true);

    // The rule, where everybody fills in: what is asked for, when, and by which article.
    await bureau.open('/design/forms/declaration');
    const attached = page.getByRole('group', { name: '申报时应附材料，申报材料' });
    await attached.waitFor();
    await keys.goTo(page.getByRole('group', { name: /^表单画布/ }));
    while (!(await attached.evaluate((element) => element === document.activeElement)))
      await keys.press('ArrowDown');
    await add(bureau, keys, ['申报材料', '前期项目第三方后评价报告']);
    await keys.press('F6');
    await keys.tag(panel.getByRole('combobox', { name: '材料' }), '前期项目第三方');
    await keys.tag(panel.getByRole('combobox', { name: '依据条文' }), '第十四条');
    await keys.goTo(page.getByRole('tab', { name: '设计' }), 'Shift+Tab');
    await keys.press('ArrowRight');
    await keys.choose(page.getByRole('combobox', { name: '增加什么' }), '显示条件');
    await keys.choose(page.getByRole('combobox', { name: '给哪一项' }), '前期项目第三方后评价报告');
    await keys.press('Tab', 'Enter');
    await keys.push(page.getByRole('button', { name: '增加条件', exact: true }));
    await keys.choose(page.getByRole('combobox', { name: '看哪一项' }), '“项目类型”', 'Shift+Tab');
    await keys.choose(page.getByRole('combobox', { name: '比较的内容' }), '改扩建');
    await page.getByText('“项目类型”是“改扩建”').first().waitFor();
    expect(await hindrances(bureau)).toEqual([]);
    await bureau.saved();

    // Published, with what it comes to told before.
    await bureau.open('/admin/pack/design');
    await page
      .getByText('检查通过')
      .or(page.getByText(/0 处错误/))
      .first()
      .waitFor();
    await page.getByText(/《云阳县政务信息化项目建设申报表》：\d+ 份草稿可随新版本继续/).waitFor();
    expect(await hindrances(bureau)).toEqual([]);
    await keys.goTo(page.getByLabel('发布说明'));
    await keys.write('改扩建项目须附前期项目第三方后评价报告（第十四条）');
    await keys.push(page.getByRole('button', { name: '发布设计稿' }));
    await keys.push(page.getByRole('tooltip').getByRole('button', { name: '确定' }));
    await page.getByText(/第 \d+ 版已发布/).waitFor();

    // The draft that was begun before goes on as it was, and is brought to the new version.
    await unit.fill(project, 'declaration', { costEstimate: '按市场询价估算' });
    await bureau.open('/admin/moves');
    await keys.goTo(page.getByRole('row', { name: /桥梁监测平台/ }).getByRole('checkbox'));
    await keys.press('Space');
    await keys.push(page.getByRole('button', { name: '将所选 1 个改用新版' }));
    await keys.push(page.getByRole('tooltip').getByRole('button', { name: '确定' }));
    await page.getByText(/1 个事项已改用第 \d+ 版/).waitFor();
    await page.getByRole('tooltip').waitFor({ state: 'hidden' });
    expect(await hindrances(bureau)).toEqual([]);

    const filler = await comes('chengguan');
    const typing = new Keyboard(filler.page);
    await filler.open(`${project}/d/declaration`);
    await filler.field('projectName').waitFor();
    expect(await filler.answer('projectName')).toBe('桥梁监测平台');
    expect(await filler.answer('costEstimate')).toBe('按市场询价估算');
    const report = filler.page.getByText('前期项目第三方后评价报告', { exact: true });
    expect(await report.count()).toBe(0);
    await typing.goTo(filler.field('projectType').getByRole('radio', { name: '新建' }));
    await typing.press('ArrowDown', 'ArrowDown');
    await report.first().waitFor();
    expect(await hindrances(filler)).toEqual([]);
  },
);
