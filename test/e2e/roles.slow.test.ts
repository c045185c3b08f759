import { expect, test } from 'vitest';
import { pdf } from './pdf.ts';
import { catalogueRows, declarationAnswers, profileAnswers } from './sample.ts';
import { setStage, WAIT } from './stage.ts';

const { comes, desk } = setStage();

/** A project of the city management bureau with everything that a declaration asks for. */
async function declared(
  projectName: string,
  special: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const unit = await desk('chengguan');
  const project = await unit.begin('project');
  await unit.fill(project, 'declaration', declarationAnswers(projectName));
  await unit.fill(project, 'profile', profileAnswers(special));
  await unit.fill(project, 'catalogue', { items: catalogueRows(2) });
  for (const document of ['report', 'budget'])
    await unit.attach(project, document, pdf('可行性研究报告.pdf'));
  await unit.take(project, 'declare');
  return project;
}

test('a school is told by article that its authority hands in its entry, and the authority does', async () => {
  const unit = await desk('zhongxue');
  const entry = await unit.begin('listEntry');
  await unit.fill(entry, 'entry', {
    projectName: '智慧校园',
    planYear: 2030,
    kind: 'newBuild',
    category: 'application',
    investment: 80_000_000,
    fundSources: ['fiscal'],
    supplementary: false,
  });
  const school = await comes('zhongxue');
  await school.open(entry);
  const reasons = await school.reasonsAgainst('报送项目清单');
  expect(reasons).toContain('学校、医院的项目由行政主管部门汇总后统一报送');
  expect(reasons).toMatch(/由县教育委员会办理：由行政主管部门报送本条目/);
  const refusal = school.page.locator('li', { hasText: '学校、医院的项目' }).last();
  await refusal.getByRole('button', { name: '查看第七条内容提要' }).click();
  const article = school.page.getByRole('tooltip').filter({ hasText: '第七条' });
  await article.waitFor();
  expect(await article.innerText()).toMatch(/清单/);

  const authority = await comes('jiaowei');
  await authority.open('/');
  await authority.page.getByRole('link', { name: '智慧校园' }).first().click();
  await authority.take('报送项目清单');
  await authority.seesState('已报送');
  await expect.poll(() => authority.sight()).toContain('县教育委员会 沈教');
});

test('a refusal leads to where it is cured', async () => {
  const path = await (await desk('chengguan')).begin('project');
  const unit = await comes('chengguan');
  await unit.open(path);
  await unit.reasonsAgainst('项目申报');
  const refusal = unit.page.locator('li', { hasText: '数据资源目录是审批的必备条件' }).last();
  expect(await refusal.innerText()).toContain('您可以：填写信息资源目录');
  await refusal.getByRole('link', { name: '去办理' }).click();
  await unit.page.waitForURL(new RegExp(`${path}/d/catalogue$`));
  await unit.page.getByRole('grid', { name: '信息资源目录' }).waitFor();
});

test('what is returned says why beside each field, and the next version shows what was changed', async () => {
  const project = await declared('智慧城管平台');
  const unit = await comes('chengguan');
  await unit.open(`${project}/d/declaration`);
  await expect.poll(() => unit.sight(), WAIT).toContain('当前不能修改，原因如下');

  const bureau = await comes('dashuju');
  await bureau.open(project);
  await bureau.take('退回补正', async (act) => {
    for (const [place, choice] of [
      ['材料', '云阳县政务信息化项目建设申报表'],
      ['填写项', '经费估算'],
    ] as const) {
      const box = act.getByRole('combobox', { name: `第 1 条 ${place}` });
      await box.fill(choice);
      await box.press('Enter');
    }
    await act.getByLabel('第 1 条 内容').fill('请分列硬件和软件费用。');
  });
  await bureau.seesState('退回补正');

  await unit.open(`${project}/d/declaration`);
  const remark = unit.field('costEstimate').getByRole('note');
  await expect.poll(() => remark.innerText(), WAIT).toMatch(/请分列硬件和软件费用。\s*县大数据发展局.*意见/);
  expect(await unit.page.getByRole('note').count()).toBe(1);
  await unit.write({ costEstimate: '软件 400 万元，硬件 200 万元。' });
  await unit.saved();
  await (
    await desk('chengguan')
  ).fill(project, 'catalogue', {
    items: [{ ...catalogueRows(3)[2], id: 'row3' }],
  });
  await unit.open(project);
  await unit.take('重新提交');
  await unit.seesState('已申报');

  await bureau.open(`${project}/d/declaration`);
  await bureau.page.getByRole('link', { name: '比较版本' }).first().click();
  const changes = bureau.page.getByRole('table');
  await expect.poll(() => changes.innerText(), WAIT).toMatch(/修改\s*经费估算/);
  expect(await changes.innerText()).toMatch(/软件开发 420 万元[\s\S]*软件 400 万元，硬件 200 万元。/);
  expect(await changes.locator('tbody tr').count()).toBe(1);
  await bureau.open(`${project}/d/catalogue/compare`);
  await expect.poll(() => changes.innerText(), WAIT).toMatch(/新增行[\s\S]*信息项 3/);
  await bureau.open(project);
  await expect.poll(() => bureau.sight(), WAIT).toContain('请分列硬件和软件费用。');
});

test('a project with civil works asks four papers more before it goes to decision', async () => {
  const project = await declared('智慧停车楼', { civilWorks: true });
  const bureau = await desk('dashuju');
  await bureau.draw(project, 'experts', 1);
  await bureau.take(project, 'startReview');
  await bureau.fill(project, 'opinion', {
    necessity: '必要。',
    technicalFeasibility: '可行。',
    economicRationality: '合理。',
    conclusion: 'pass',
  });
  await bureau.take(project, 'passReview');
  const unit = await comes('chengguan');
  await unit.open(project);
  const papers = ['节能评估', '规划选址', '用地预审', '环境影响评价'];
  const reasons = await unit.reasonsAgainst('报请项目决策');
  expect(reasons).toMatch(/新建土建或者高耗能项目须办齐节能、选址、用地、环评手续[\s\S]*第十二条/);
  for (const paper of papers) expect(reasons).toMatch(new RegExp(`${paper}\\s.*缺少.*已上传`));
  for (const document of ['energyAssessment', 'siteSelection', 'landReview']) {
    await (await desk('chengguan')).attach(project, document, pdf('批件.pdf'));
  }
  await unit.page.getByRole('link', { name: '环境影响评价材料' }).first().click();
  await unit.attach(0, pdf('环评批复.pdf'));
  await unit.open(project);
  const rest = await unit.reasonsAgainst('报请项目决策');
  expect(rest).toContain('密码应用方案');
  expect(rest).not.toContain('新建土建');

  const plain = await declared('智慧门户');
  await unit.open(plain);
  await unit.page.getByText(/目前无需提交/).click();
  await expect.poll(() => unit.sight(), WAIT).toContain('环境影响评价材料');
});

const SUBMIT = '联合报县大数据发展局审核';

test('a framework of several departments goes to review once each of them has signed', async () => {
  const lead = await desk('chengguan');
  const [own, transport, emergency] = await Promise.all(
    ['县城市管理局', '县交通运输局', '县应急管理局'].map((name) => lead.unit(name)),
  );
  const framework = await lead.begin('framework');
  await lead.fill(framework, 'scheme', {
    name: '城市运行一网统管',
    participants: [transport, emergency],
    goals: '统一平台。',
    mainContents: '平台和三个部门的应用。',
    dataCatalogue: '三十二类数据。',
    noOverlap: true,
    parts: [own, transport, emergency].map((department, index) => ({
      id: `part${index}`,
      department,
      contents: '本部门应用。',
      businessFlow: '受理、派单、处置、反馈。',
      dataFlow: '经共享交换平台。',
      systemInterface: '统一接口。',
    })),
  });
  const leader = await comes('chengguan');
  await leader.open(framework);
  const reasons = await leader.reasonsAgainst(SUBMIT);
  expect(reasons).toMatch(/参建部门尚未全部会签同意[\s\S]*第十三条[\s\S]*已会签单位数\s.*0\D+2/);

  const sign = async (login: string, outcome: string) => {
    const signer = await comes(login);
    await signer.open(framework);
    await signer.page.getByRole('button', { name: /^(重新)?出具意见$/ }).click();
    const dialog = signer.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: outcome, exact: true }).check();
    await dialog.getByRole('textbox').last().fill('已核对本部门建设内容。');
    await dialog.getByRole('button', { name: '出具意见', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  const standings = [];
  for (const [login, outcome] of [
    ['jiaotong', '同意联合报审'],
    ['yingji', '不同意'],
  ] as const) {
    await sign(login, outcome);
    await leader.open(framework);
    standings.push((await leader.reasonsAgainst(SUBMIT)).includes('参建部门尚未全部会签同意'));
  }
  expect(standings).toEqual([true, true]);
  // What they signed has changed: each looks at it again.
  await lead.fill(framework, 'scheme', { goals: '统一平台，应急指挥单列。' });
  for (const login of ['yingji', 'jiaotong']) await sign(login, '同意联合报审');
  await leader.open(framework);
  await leader.take(SUBMIT);
  await leader.seesState('已联合报审');
});
