import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { setStage } from './stage.ts';

const { comes } = setStage();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Longer than a thread takes to begin on a busy machine. */
const RUN = { timeout: 90_000 };

test('an administrator plays a unit on a copy of its entry, by keyboard, and nothing of it is real', async () => {
  const bureau = await comes('dashuju', { width: 390 });
  const { page } = bureau;
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const faults = async () => {
    await page.evaluate(AXE);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const found = await page.evaluate<readonly string[]>(
      `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, ...target].join(' '))))`,
    );
    return { overflow, found };
  };
  await bureau.open('/design/simulation');
  await page.getByLabel('事项', { exact: true }).focus();
  await page.keyboard.type('停车场门禁改造');
  await page.getByText(/停车场门禁改造（QD-/).waitFor();
  await page.keyboard.press('Enter');
  await press('开始模拟');
  await page.getByText('以下均为模拟').waitFor(RUN);
  const day = page.getByRole('region', { name: '模拟运行' }).locator('strong').nth(1);
  const before = await day.innerText();
  await page.getByRole('combobox', { name: '扮演' }).focus();
  await page.keyboard.type('县城市管理局');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '报备小额项目' }).waitFor(RUN);
  expect(await faults()).toEqual({ overflow: 0, found: [] });
  await press('过 1 天');
  await page.getByText(/^已到 /).waitFor(RUN);
  await expect.poll(() => day.innerText(), RUN).not.toBe(before);
  await press('报备小额项目');
  await page.getByRole('dialog').getByRole('button', { name: '报备小额项目' }).focus();
  await page.keyboard.press('Enter');
  await bureau.seesState('已报备');
  const simulated = new URL(page.url()).pathname;
  await press('结束模拟');
  await press('结束');
  await page.getByText('模拟运行已经结束').waitFor(RUN);
  expect(await faults()).toEqual({ overflow: 0, found: [] });
  await bureau.open(simulated.slice(simulated.indexOf('/r/')));
  await bureau.seesState('未纳入清单');
});
