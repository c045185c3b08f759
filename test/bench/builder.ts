import type { Browser, Page } from 'playwright-core';
import { DESIGN_ACTS, LOGIC_ACTS, PAPER_ACTS } from './builder-acts.ts';
import { type Act, measureAct } from './measure-act.ts';
import { measureMount, openPeer } from './measure-page.ts';
import { judge, Samples, sampleOf, shown } from './statistics.ts';

const FIELDS = 1000;
const TURNS = 3;
const ROUNDS = 4;
const MOST_TO_OPEN = 1000;
const MOST_TO_EDIT = 100;

/** The other aspects of a form, and what is there once one can work. */
const TABS = [
  { tab: 'logic', there: '[aria-current]', acts: LOGIC_ACTS },
  { tab: 'print', there: '[role="tabpanel"] button', acts: PAPER_ACTS },
  { tab: 'preview', there: '[data-field] input', acts: [] },
] as const;

/** A form of a thousand fields being designed inside a real county's pack: opening it, and everything one does there. */
export async function benchBuilder(browser: Browser, address: string): Promise<void> {
  console.log(`\nForm builder, ${FIELDS} fields; milliseconds to the painted page`);
  const trial = { address, peer: 'builder', size: FIELDS };
  const opens: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) opens.push(await measureMount(browser, trial));
  console.log(`  opens ${shown(sampleOf(opens))}`);
  judge('milliseconds to open', { ratio: sampleOf(opens).median, limit: MOST_TO_OPEN });
  const page = await openPeer(browser, trial);
  page.setDefaultTimeout(10_000);
  await measureActs(page, DESIGN_ACTS);
  for (const { tab, there, acts } of TABS) {
    const time = await openTab(page, tab, there);
    judge(`milliseconds to open ${tab}`, { ratio: time, limit: MOST_TO_OPEN });
    await measureActs(page, acts);
  }
  await page.close();
}

async function measureActs(page: Page, acts: readonly Act[]): Promise<void> {
  const painted = new Samples<string>();
  const longest = new Samples<string>();
  // The first round only warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const act of acts) {
      const time = await measureAct(page, act).catch((error: unknown) => {
        throw new Error(`In round ${round} this could not be done: ${act.name}`, { cause: error });
      });
      if (round === 0) continue;
      painted.add(act.name, time.painted);
      longest.add(act.name, time.longest);
    }
  }
  for (const { name } of acts) {
    console.log(
      `  ${name}: ${shown(painted.of(name))}, longest task until at rest ${shown(longest.of(name))}`,
    );
    judge(`milliseconds until painted, ${name}`, { ratio: painted.of(name).median, limit: MOST_TO_EDIT });
    judge(`longest task, ${name}`, { ratio: longest.of(name).median, limit: MOST_TO_EDIT });
  }
}

function openTab(page: Page, tab: string, there: string): Promise<number> {
  return page.evaluate(
    async ([name, selector]) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const start = performance.now();
      document.getElementById(`tab-${name}`)?.click();
      while (!document.querySelector(selector)) await frame();
      await frame();
      return performance.now() - start;
    },
    [tab, there] as const,
  );
}
