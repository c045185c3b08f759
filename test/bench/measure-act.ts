import type { Page } from 'playwright-core';

/** One thing that a person does at a page, by one last press of a key or the mouse. */
export type Act = {
  readonly name: string;
  /** Brings the page to where the press is the next thing to happen. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** By which event the page hears of the press. */
  readonly heard: 'keydown' | 'click' | 'input';
  readonly press: (page: Page) => Promise<void>;
  /** What must be seen for the act to have been done. */
  readonly seen: (page: Page) => Promise<unknown>;
};

/** Milliseconds from the press to the page painted with it, and of the longest task of the page until it is at rest. */
export type ActTime = { readonly painted: number; readonly longest: number };

/** The design is checked and saved a moment after an edit: that is waited for, and counted as tasks of the page. */
const REST = 1500;

/** Does an act once, and says how long the page took to show it and what held it up afterwards. */
export async function measureAct(page: Page, { prepare, heard, press, seen }: Act): Promise<ActTime> {
  await prepare?.(page);
  await page.evaluate(listen, heard);
  await press(page);
  const painted = await page.evaluate(() => window.painted ?? Promise.reject(new Error('nothing is timed')));
  await page.waitForTimeout(REST);
  const longest = await page.evaluate(
    () => window.longest?.() ?? Promise.reject(new Error('nothing is timed')),
  );
  await seen(page);
  return { painted, longest };
}

/**
 * Runs in the page: the clock starts when the browser got the press, and stops behind the frame that follows. Looking
 * for what to press, and for what must be seen, goes through a thousand fields in the page too: it is not counted.
 */
function listen(heard: Act['heard']): void {
  const tasks: PerformanceEntry[] = [];
  const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  watch.observe({ type: 'longtask', buffered: false });
  let pressed = Infinity;
  window.longest = () => {
    watch.disconnect();
    return Math.max(
      0,
      ...tasks.filter((task) => task.startTime + task.duration > pressed).map((task) => task.duration),
    );
  };
  window.painted = new Promise((resolve) => {
    const begin = ({ timeStamp }: Event) => {
      removeEventListener(heard, begin, true);
      pressed = timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - timeStamp));
        port1.start();
        port2.postMessage(0);
      });
    };
    addEventListener(heard, begin, true);
  });
}

declare global {
  interface Window {
    painted?: Promise<number>;
    longest?: () => number;
  }
}
