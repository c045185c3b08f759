import { expect, test } from 'vitest';
import { setStage, WAIT } from './stage.ts';

const { comes } = setStage();

test('a plan that begins by an act is begun with what the act asks for, or not at all', async () => {
  const bureau = await comes('dashuju');
  await bureau.open('/records/annualPlan/new');
  const { page } = bureau;
  const begin = page.getByRole('button', { name: '编制年度建设计划' });
  await begin.click();
  await page.getByRole('alert').filter({ visible: true }).first().waitFor();
  expect(new URL(page.url()).pathname, 'nothing has been begun').toBe('/records/annualPlan/new');
  await bureau.write({ planYear: '2027', availableFunds: '3000', principles: '先急后缓，续建优先。' });
  await page.reload();
  await page.getByText('已恢复上次未提交的内容').waitFor();
  expect([await bureau.answer('planYear'), await bureau.answer('availableFunds')]).toEqual(['2027', '3000']);
  await begin.click();
  await page.waitForURL(/\/r\//);
  await expect.poll(() => bureau.sight(), WAIT).toContain('2027年度政务信息化项目建设计划');
});

test('the act is offered once its form is there, so that no click goes past it', async () => {
  const bureau = await comes('dashuju');
  const { page } = bureau;
  const held: (() => void)[] = [];
  await page.route(/inline-form/, async (route) => {
    await new Promise<void>((release) => held.push(release));
    await route.continue();
  });
  await bureau.open('/records/annualPlan/new');
  await expect.poll(() => held.length, WAIT).toBeGreaterThan(0);
  const begin = page.getByRole('button', { name: '编制年度建设计划' });
  expect(await begin.count()).toBe(0);
  for (const release of held) release();
  await bureau.field('planYear').waitFor();
  expect(await begin.count()).toBe(1);
});

test('what belongs to it is begun from its page, with the plan chosen already', async () => {
  const bureau = await comes('dashuju');
  const { page } = bureau;
  await bureau.open('/records/annualPlan');
  await page.getByRole('link', { name: '2027年度政务信息化项目建设计划' }).first().click();
  await page.waitForURL(/\/r\//);
  const section = page.getByRole('region', { name: '计划项目' });
  await section.getByRole('button', { name: '新建并关联' }).click();
  await page.waitForURL(/\/records\/planItem\/new/);
  await expect.poll(() => bureau.sight(), WAIT).toContain('请先选择上面的关联事项');
});
