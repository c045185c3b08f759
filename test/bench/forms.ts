import type { Browser, Page } from 'playwright-core';
import { TYPED } from './form-spec.ts';
import { measureMount, measureTyping } from './measure-page.ts';
import { judge, Samples, shown } from './statistics.ts';

const PEERS = ['ours', 'formily', 'react-hook-form', 'formik', 'rjsf'] as const;
type Peer = (typeof PEERS)[number];

const LARGE = 1000;
const SMALL = 50;
const KEYS = [...'a b c d e'.split(' '), ...Array.from({ length: 5 }, () => 'Backspace')];
const TURNS = 3;

/** Forms of 1,000 fields: JavaScript per key, and from rendering to the painted page. */
export async function benchForms(browser: Browser, address: string): Promise<void> {
  console.log(`\nForm of ${LARGE} fields, 400 conditions, 100 formulas, 100 rules; milliseconds`);
  const keys = new Samples<Peer | 'small'>();
  const mounts = new Samples<Peer>();
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const peer of PEERS) {
      const trial = { address, peer, size: LARGE };
      mounts.add(peer, await measureMount(browser, trial), await measureMount(browser, trial));
      keys.add(peer, ...(await measureTyping(browser, trial, typingIn(peer))));
    }
    keys.add(
      'small',
      ...(await measureTyping(browser, { address, peer: 'ours', size: SMALL }, typingIn('ours'))),
    );
  }
  for (const peer of PEERS) {
    console.log(`  ${peer.padEnd(16)} key ${shown(keys.of(peer))}   mount ${shown(mounts.of(peer))}`);
  }
  console.log(`  ours, ${SMALL} fields  key ${shown(keys.of('small'))}`);
  const own = keys.of('ours').median;
  judge('JavaScript per key to Formily', { ratio: own / keys.of('formily').median, limit: 1 });
  judge(`JavaScript per key to ours at ${SMALL} fields`, { ratio: own / keys.of('small').median, limit: 2 });
  judge('mount to rjsf', { ratio: mounts.of('ours').median / mounts.of('rjsf').median, limit: 1 });
}

function typingIn(peer: Peer) {
  const field =
    peer === 'ours' ? `[data-field="${TYPED}"] input` : `#${peer === 'rjsf' ? 'root_' : ''}${TYPED}`;
  return {
    focus: (page: Page) => page.locator(field).click(),
    keys: KEYS,
    check: async (page: Page) => {
      await page.keyboard.type('nothing lost', { delay: 0 });
      return (await page.locator(field).inputValue()) === 'nothing lost';
    },
  };
}
