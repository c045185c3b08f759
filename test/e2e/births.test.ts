import { expect, test } from 'vitest';
import { setStage } from './stage.ts';

const { comes, desk } = setStage();

let entry = '';

test('a plan that begins by an act is begun with what the act asks for, or not at all', async () => {
  const unit = await desk('chengguan');
  entry = await unit.begin('listEntry');
  await unit.fill(entry, 'entry', { projectName: '智慧城管平台', planYear: 2027 });

  const bureau = await comes('dashuju');
  await bureau.open('/records/annualPlan/new');
  const { page } = bureau;
  await page.getByRole('button', { name: '编制年度建设计划' }).click();
  await page.getByText('请先填完整上面的内容').or(page.getByRole('alert')).first().waitFor();
  expect(new URL(page.url()).pathname, 'nothing has been begun').toBe('/records/annualPlan/new');
  await bureau.write({ planYear: '2027', availableFunds: '3000', principles: '先急后缓，续建优先。' });
  await page.getByRole('button', { name: '编制年度建设计划' }).click();
  await page.waitForURL(/\/r\//);
  expect(await bureau.sight()).toContain('2027年度政务信息化项目建设计划');
});
