import type { Browser, Page } from 'playwright-core';
import { measureMount, measureTyping } from './measure-page.ts';
import { judge, sampleOf, shown } from './statistics.ts';

const FIELDS = 1000;
const TURNS = 3;
const MOST_TO_OPEN = 1000;
const MOST_TO_EDIT = 100;
/** Fields moved down and up again, and one doubled. */
const KEYS = 'Control+ArrowDown Control+ArrowUp ArrowDown Control+ArrowDown Control+d Control+z'.split(' ');

/** A form of a thousand fields being designed: opening, and JavaScript per edit, checks apart included. */
export async function benchBuilder(browser: Browser, address: string): Promise<void> {
  console.log(`\nForm builder, ${FIELDS} fields; milliseconds`);
  const trial = { address, peer: 'builder', size: FIELDS };
  const opens: number[] = [];
  const edits: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    opens.push(await measureMount(browser, trial));
    edits.push(...(await measureTyping(browser, trial, { focus: selectFirst, keys: KEYS })));
  }
  console.log(`  opens ${shown(sampleOf(opens))}   edit ${shown(sampleOf(edits))}`);
  judge('milliseconds to open', { ratio: sampleOf(opens).median, limit: MOST_TO_OPEN });
  judge('milliseconds of an edit', { ratio: sampleOf(edits).median, limit: MOST_TO_EDIT });
}

async function selectFirst(page: Page): Promise<void> {
  await page
    .locator('[data-nature="field"]')
    .first()
    .click({ position: { x: 3, y: 3 } });
  await page.locator('[data-nature="field"]').first().focus();
}
