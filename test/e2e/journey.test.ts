import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdf } from './pdf.ts';
import { setStage, WAIT } from './stage.ts';

const { server, comes } = setStage();

let project = '';

/** Eight rows as a spreadsheet puts them on the clipboard, in the order of annex 2's columns. */
const EIGHT_ROWS = readFileSync(join(import.meta.dirname, 'catalogue-rows.tsv'), 'utf8');

test('the unit hands in a list entry and the bureau puts it on the list', async () => {
  const unit = await comes('chengguan');
  const entry = await unit.begin('项目清单条目');
  await unit.open(`${entry}/d/entry`);
  await unit.write({
    projectName: '智慧城管平台',
    planYear: '2027',
    investment: '600',
    brief: '城市运行管理服务平台。',
  });
  await unit.pick({
    kind: '新建',
    category: '行业信息化应用',
    fundSources: '各级财政性资金（含国有资金）',
    supplementary: '否',
  });
  await unit.saved();
  await unit.open(entry);
  await unit.take('报送项目清单');
  const bureau = await comes('dashuju');
  await bureau.open('/');
  await bureau.seesHome();
  await bureau.page.getByRole('link', { name: '智慧城管平台' }).first().click();
  await bureau.take('汇总纳入并发布项目清单', async (act) => {
    const late = act.getByLabel('仍要办理的理由');
    if ((await late.count()) > 0) await late.fill('因年中机构调整延误，同意接收。');
  });
  await bureau.seesState('已纳入项目清单');
  await expect.poll(() => bureau.sight(), WAIT).toContain('蒋城');
});

test('the unit fills annex 1 and pastes eight catalogue rows, attaches two files, and survives kill -9', async () => {
  const unit = await comes('chengguan');
  project = await unit.begin('政务信息化项目');
  await expect.poll(() => unit.reasonsAgainst('项目申报'), WAIT).toContain('申报表');
  await unit.open(`${project}/d/declaration`);
  await unit.write({
    projectName: '智慧城管平台',
    leader: '蒋城',
    leaderPhone: '023-55128001',
    contact: '李管',
    contactPhone: '13800000021',
    background: '落实城市运行管理服务平台建设要求。',
    costAmount: '600',
    costEstimate: '软件开发 420 万元，硬件 120 万元，其他 60 万元。',
    preparation: '已完成需求调研和初步方案。',
    scheduleAndFunds: '2027 年完成建设和验收。',
    filler: '李管',
    fillerPhone: '13800000021',
  });
  await unit.pick({ projectType: '新建', basisKind: '业务工作需要' });
  await unit.write({ workNeedNote: '城市管理业务需要统一平台。' });
  await unit.saved();
  await server.kill();
  await server.start();
  await unit.page.reload();
  if (await unit.page.getByLabel('用户名').isVisible()) await unit.enter('chengguan');
  await unit.open(`${project}/d/declaration`);
  await expect.poll(() => unit.field('fillerPhone').locator('input').inputValue(), WAIT).toBe('13800000021');
  await unit.attach(0, pdf('可行性研究报告.pdf'));
  await unit.attach(1, pdf('预算明细表.pdf'));

  await unit.open(`${project}/d/profile`);
  await unit.pick({
    kind: '新建',
    category: '行业信息化应用',
    fundSources: '各级财政性资金（含国有资金）',
    crossDepartment: '否',
    civilWorks: '否',
    highEnergy: '否',
    classified: '否',
    restrictedOpening: '否',
  });
  await unit.saved();

  await unit.open(`${project}/d/catalogue`);
  await unit.page.getByLabel(/^第 1 行 部门名称/).click();
  await unit.paste(EIGHT_ROWS);
  await unit.page.getByText('共 8 行').waitFor();
  await unit.saved();

  await unit.open(project);
  await unit.take('项目申报');
  await unit.seesState('已申报');
});

test('the bureau draws three experts and asks for changes; the unit answers them', async () => {
  const bureau = await comes('dashuju');
  await bureau.open(project);
  await expect.poll(() => bureau.reasonsAgainst('开展技术审查'), WAIT).toContain('请先抽选');
  await bureau.draw('experts', 3);
  expect(await bureau.page.locator('#panel-experts').innerText()).not.toContain('陶城');
  await bureau.take('开展技术审查');
  await bureau.open(`${project}/d/opinion`);
  await bureau.write({
    necessity: '确有必要。',
    technicalFeasibility: '总体可行。',
    economicRationality: '基本合理，需细化。',
  });
  await bureau.pick({ conclusion: '修改完善' });
  await bureau.saved();
  await bureau.open(project);
  await bureau.take('出具审查意见（修改完善）', async (act) => {
    for (const [index, text] of ['细化软件开发费用', '补充接口清单'].entries()) {
      if ((await act.getByLabel(`第 ${index + 1} 条 内容`).count()) === 0) {
        await act.getByRole('button', { name: '增加一条' }).click();
      }
      await act.getByLabel(`第 ${index + 1} 条 内容`).fill(text);
    }
  });

  const unit = await comes('chengguan');
  await unit.open(project);
  await expect.poll(() => unit.reasonsAgainst('修改完善并提交'), WAIT).toMatch(/未答复|逐条/);
  for (const [index, text] of ['已细化，见预算明细第 3 页。', '已补充接口清单。'].entries()) {
    const point = unit.page.locator('#points li').nth(index);
    await point.getByLabel(`第 ${index + 1} 条的答复`).fill(text);
    await point.getByRole('button', { name: '提交答复' }).click();
    await point.getByRole('button').waitFor({ state: 'hidden' });
  }
  await unit.take('修改完善并提交');
  await unit.seesState('审查意见已落实');
});

test('the unit reports for decision with its papers, and 发改委 approves 600 万元', async () => {
  const unit = await comes('chengguan');
  await unit.open(project);
  await expect.poll(() => unit.reasonsAgainst('报请项目决策'), WAIT).toMatch(/第十四条[\s\S]*密码应用方案/);
  await unit.open(`${project}/d/feasibility`);
  await unit.write({
    estimate: '600',
    goals: '建成统一的城市运行管理服务平台。',
    contents: '平台软件、数据汇聚、物联接入。',
    dataGovernance: '第三章。',
    sharingAnalysis: '第四章。',
    networkSecurity: '第五章。',
    cryptographyPlan: '第六章。',
    intensive: '第七章。',
  });
  await unit.pick({ sharingMechanism: '是', feedbackMechanism: '是' });
  await unit.saved();
  await unit.attach(0, pdf('可研及概算.pdf'));
  for (const [document, name] of [
    ['cryptography', '密码应用方案.pdf'],
    ['products', '产品安全可靠说明.pdf'],
  ] as const) {
    await unit.open(`${project}/d/${document}`);
    await unit.attach(0, pdf(name));
  }
  await unit.open(project);
  await unit.take('报请项目决策');

  const planner = await comes('fagai');
  await planner.open('/');
  await planner.page.getByRole('link', { name: '智慧城管平台' }).first().click();
  await expect.poll(() => planner.reasonsAgainst('批复可行性研究报告及概算'), WAIT).toContain('批复');
  await planner.open(`${project}/d/approval`);
  await planner.write({
    documentNumber: '云阳发改〔2026〕88号',
    approvedOn: '2026-11-20',
    estimate: '600',
    goals: '建成统一的城市运行管理服务平台。',
    contents: '平台软件、数据汇聚、物联接入。',
  });
  await planner.pick({
    chapters: [
      '数据资源收集治理及业务应用梳理',
      '数据资源共享分析',
      '网络安全保护措施',
      '密码应用方案',
      '集约化建设',
    ],
  });
  await planner.saved();
  await planner.attach(0, pdf('批复文件.pdf'));
  await planner.open(project);
  await planner.take('批复可行性研究报告及概算');
  await planner.seesState('可研及概算已批复');
});

test('财政局 reviews, is told why money must wait, and arranges it once the project is on the list', async () => {
  const treasury = await comes('caizheng');
  await treasury.open(project);
  await treasury.take('开展投资评审');
  await treasury.open(`${project}/d/investmentReview`);
  await treasury.write({
    submittedAmount: '600',
    reviewedAmount: '580',
    reviewedOn: '2026-11-20',
    conclusion: '已采纳技术审查意见，审定 580 万元。',
  });
  await expect
    .poll(() => treasury.field('difference').locator('input, output').first().inputValue(), WAIT)
    .toBe('20');
  await treasury.saved();
  await treasury.open(project);
  await treasury.take('出具投资评审结论');
  await treasury.open(`${project}/d/funding`);
  await treasury.write({ budgetYear: '2027' });
  await treasury.page.getByRole('button', { name: '增加一行' }).click();
  await treasury.page.getByLabel('第 1 行 安排方式').selectOption({ label: '年度预算' });
  await treasury.page.getByLabel('第 1 行 金额').fill('580');
  await treasury.saved();
  await treasury.open(project);
  await expect
    .poll(() => treasury.reasonsAgainst('安排年度预算、划拨资金'), WAIT)
    .toMatch(/第七条[\s\S]*项目清单/);

  const unit = await comes('chengguan');
  await unit.open(project);
  const links = unit.page.locator('section', { hasText: '项目清单条目' }).last();
  await links.getByRole('button', { name: '关联已有' }).click();
  await unit.page
    .getByRole('dialog')
    .getByRole('button', { name: /智慧城管平台/ })
    .first()
    .click();
  await unit.page.getByRole('dialog').waitFor({ state: 'hidden' });

  await treasury.open(project);
  await treasury.take('安排年度预算、划拨资金');
  await treasury.seesState('资金已安排');
  const history = await treasury.page.locator('main').innerText();
  for (const step of [
    '项目申报',
    '开展技术审查',
    '修改完善并提交',
    '批复可行性研究报告及概算',
    '出具投资评审结论',
  ]) {
    expect(history).toContain(step);
  }
  expect(history).toContain('第十条');
});

test('a second process on the same data is refused in a sentence', async () => {
  const { code, said } = await server.startSecond();
  expect(code).not.toBe(0);
  expect(said).toMatch(/正在使用|已被占用|另一个/);
});
