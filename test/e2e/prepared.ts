import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The jurisdiction in which the journeys are made. */
export const DEMO = 'yunyang';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/e2e');
/** The data folder of a demo that has been started once: every test file begins with a copy of its own. */
export const FRESH_DEMO = join(CACHE, 'demo');
/** Is there where the demo was loaded to its end, and says by its own date when. */
export const LOADED = join(CACHE, 'loaded');
/** Is there once everything is prepared for this run. */
export const READY = join(CACHE, 'ready');
/** Is there where it could not be, and says why. */
export const FAILED = join(CACHE, 'failed');

/** Waits until the program is built and the demo loaded. */
export async function whenPrepared(): Promise<void> {
  while (!existsSync(READY)) {
    if (existsSync(FAILED)) throw new Error(readFileSync(FAILED, 'utf8'));
    await wait(200);
  }
}
