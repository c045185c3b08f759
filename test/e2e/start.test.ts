import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../browser.ts';

const address = 'http://127.0.0.1:4109';
let server: ChildProcess;
let browser: Browser;

beforeAll(async () => {
  server = spawn(process.execPath, [join(import.meta.dirname, '../../server/scripts/start.mjs')], {
    env: { ...process.env, PORT: '4109' },
    stdio: 'ignore',
  });
  browser = await openBrowser();
  await vi.waitFor(() => fetch(address), { timeout: 60_000, interval: 200 });
});

afterAll(async () => {
  await browser.close();
  server.kill();
});

test('the built server shows the built client', async () => {
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: '提交' }).click();
  await expect.poll(() => page.getByRole('button').textContent()).toBe('已提交');
  await page.screenshot({ path: join(import.meta.dirname, '../../node_modules/.cache/start.png') });
});
