import type { Browser, CDPSession, Page } from 'playwright-core';

export type Trial = { readonly address: string; readonly peer: string; readonly size: number };
export type Typing = {
  /** Puts the cursor where typing begins. */
  readonly focus: (page: Page) => Promise<void>;
  /** The keys of one round; after them the page is given time for what it puts off. */
  readonly keys: readonly string[];
  /** What must stand there after the last round; keys lost are a failure. */
  readonly check?: (page: Page) => Promise<boolean>;
};

const SETTLE = 400;
const ROUNDS = 3;

/** Milliseconds from rendering to the painted page, on a fresh page. */
export async function measureMount(browser: Browser, trial: Trial): Promise<number> {
  const page = await openPage(browser, trial);
  const time = await mount(page, trial.size);
  await page.close();
  return time;
}

/** Milliseconds of JavaScript per key, put-off work included, for several rounds on one page. */
export async function measureTyping(
  browser: Browser,
  trial: Trial,
  { focus, keys, check }: Typing,
): Promise<readonly number[]> {
  const page = await openPeer(browser, trial);
  await focus(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await typeKeys(page, keys);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await scriptTime(session);
    await typeKeys(page, keys);
    times.push((await scriptTime(session)) - before);
  }
  if (check && !(await check(page))) throw new Error(`${trial.peer} lost keys`);
  await page.close();
  return times.map((time) => time / keys.length);
}

/** A page with everything drawn, to be worked on. */
export async function openPeer(browser: Browser, trial: Trial): Promise<Page> {
  const page = await openPage(browser, trial);
  await mount(page, trial.size);
  return page;
}

async function openPage(browser: Browser, { address, peer }: Trial): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => console.error(`${peer}: ${error.message}`));
  await page.goto(`${address}?peer=${peer}`);
  await page.waitForFunction(() => window.peer !== undefined);
  return page;
}

function mount(page: Page, size: number): Promise<number> {
  return page.evaluate((count) => window.peer?.mount(count) ?? Promise.reject(new Error('no peer')), size);
}

async function typeKeys(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(20);
  }
  await page.waitForTimeout(SETTLE);
}

async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}
