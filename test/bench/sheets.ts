import type { Browser, Page } from 'playwright-core';
import { measureMount, measureTyping } from './measure-page.ts';
import { judge, Samples, shown } from './statistics.ts';

const ROWS = 1000;
const MANY_ROWS = 10_000;
/** Three cells written and left downwards. */
const KEYS = 'a b c Enter d e f Enter g h i Enter'.split(' ');

const PEERS = ['sheet', 'ag-grid'] as const;
type Peer = (typeof PEERS)[number];
const TURNS = 3;

/** Tables of 12 columns: opening, and JavaScript per key while cells are written. */
export async function benchSheets(browser: Browser, address: string): Promise<void> {
  console.log(`\nSheet of ${ROWS} × 12; milliseconds`);
  const opens = new Samples<Peer>();
  const opensMany = new Samples<Peer>();
  const keys = new Samples<Peer>();
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const peer of PEERS) {
      const trial = { address, peer, size: ROWS };
      opens.add(peer, await measureMount(browser, trial), await measureMount(browser, trial));
      opensMany.add(peer, await measureMount(browser, { ...trial, size: MANY_ROWS }));
      keys.add(peer, ...(await measureTyping(browser, trial, { focus: focusFirst, keys: KEYS })));
    }
  }
  for (const peer of PEERS) {
    console.log(
      `  ${peer.padEnd(8)} opens ${shown(opens.of(peer))}   key ${shown(keys.of(peer))}   ` +
        `${MANY_ROWS} rows open ${shown(opensMany.of(peer))}`,
    );
  }
  judge('opening to AG Grid', { ratio: opens.of('sheet').median / opens.of('ag-grid').median, limit: 1.5 });
  judge('JavaScript per key to AG Grid', {
    ratio: keys.of('sheet').median / keys.of('ag-grid').median,
    limit: 1.5,
  });
}

/** By its place: our sheet has its editor lying over the active cell. */
async function focusFirst(page: Page): Promise<void> {
  const box = await page.locator('[role="gridcell"]').first().boundingBox();
  if (!box) throw new Error('There is no cell');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
