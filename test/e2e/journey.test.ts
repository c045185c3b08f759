import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { DemoServer } from './demo-server.ts';
import { Person } from './person.ts';

const server = new DemoServer();
let browser: Browser;
let project = '';
const people: Person[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  await server.start();
});
afterAll(async () => {
  await browser?.close();
  await server.close();
});
afterEach(async () => {
  const faults = people.flatMap((person) => person.faults);
  for (const person of people.splice(0)) await person.leave();
  expect(faults).toEqual([]);
});

async function comes(login: string): Promise<Person> {
  const person = await Person.signIn(browser, server.address, login);
  people.push(person);
  return person;
}

/** A small but true PDF, so that what is inside is what its name says. */
const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
});

/** Eight rows as a spreadsheet puts them on the clipboard, in the order of annex 2's columns. */
const EIGHT_ROWS = readFileSync(join(import.meta.dirname, 'catalogue-rows.tsv'), 'utf8');

test('the unit hands in a list entry and the bureau puts it on the list', async () => {
  const unit = await comes('chengguan');
  const entry = await unit.begin('项目清单条目');
  await unit.open(`${entry}/d/entry`);
  await unit.fill({
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
  await unit.take('报送第二年度项目清单');
  const bureau = await comes('dashuju');
  await bureau.page.getByRole('link', { name: '智慧城管平台' }).first().click();
  await bureau.take('汇总纳入并发布项目清单');
  await bureau.seesState('已纳入项目清单');
});

test('the unit fills annex 1 and pastes eight catalogue rows, attaches two files, and survives kill -9', async () => {
  const unit = await comes('chengguan');
  project = await unit.begin('政务信息化项目');
  expect(await unit.reasonsAgainst('项目申报')).toContain('申报表');
  await unit.open(`${project}/d/declaration`);
  await unit.fill({
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
  await unit.fill({ workNeedNote: '城市管理业务需要统一平台。' });
  await unit.saved();
  await server.kill();
  await server.start();
  await unit.page.reload();
  if (await unit.page.getByLabel('用户名').isVisible()) await unit.enter('chengguan');
  await unit.open(`${project}/d/declaration`);
  await expect.poll(() => unit.field('fillerPhone').locator('input').inputValue()).toBe('13800000021');
  const slots = unit.field('attachments');
  await unit.attach(slots.locator('li').nth(0), [pdf('可行性研究报告.pdf')]);
  await unit.attach(slots.locator('li').nth(1), [pdf('投资预算明细.pdf')]);

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
  await unit.page.getByRole('gridcell').first().click();
  await unit.page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, EIGHT_ROWS);
  await unit.page.getByText('共 8 行').waitFor();
  await unit.saved();
  await unit.page.screenshot({ path: '/tmp/shots/catalogue.png' });

  await unit.open(project);
  await unit.take('项目申报');
  await unit.seesState('已申报');
});

test('the bureau draws three experts and asks for changes; the unit answers them', async () => {
  const bureau = await comes('dashuju');
  await bureau.open(project);
  expect(await bureau.reasonsAgainst('开展技术审查')).toContain('抽选');
  const panel = bureau.page.locator('#panel-experts');
  await panel.getByRole('button').first().click();
  const dialog = bureau.page.getByRole('dialog');
  await dialog.getByRole('spinbutton').fill('3');
  await dialog.getByRole('button', { name: /抽/ }).last().click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => panel.locator('ol li').count()).toBe(3);
  await bureau.take('开展技术审查');
  await bureau.open(`${project}/d/opinion`);
  await bureau.fill({
    necessity: '确有必要。',
    technicalFeasibility: '总体可行。',
    economicRationality: '基本合理，需细化。',
  });
  await bureau.pick({ conclusion: '修改完善' });
  await bureau.saved();
  await bureau.open(project);
  await bureau.take('出具审查意见（修改完善）', async (act) => {
    for (const text of ['细化软件开发费用', '补充接口清单']) {
      await act.getByRole('button', { name: /增加|添加/ }).click();
      await act.getByRole('textbox').last().fill(text);
    }
  });
  const unit = await comes('chengguan');
  await unit.open(project);
  expect(await unit.reasonsAgainst('修改完善并提交')).toContain('第十条');
});
