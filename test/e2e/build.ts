import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { FAILED, READY } from './prepared.ts';

/** How far it stands back behind the tests that run meanwhile: far enough for those that wait for no more than a second. */
const BEHIND = 5;

/**
 * End-to-end tests drive what was built, and the demo is loaded once for all of them. Both are seen to while other
 * tests run, which come first and go before.
 */
export function setup(): () => void {
  mkdirSync(dirname(FAILED), { recursive: true });
  for (const mark of [READY, FAILED]) rmSync(mark, { force: true });
  const preparing = spawn(process.execPath, [join(import.meta.dirname, 'prepare.ts')], { stdio: 'inherit' });
  if (preparing.pid !== undefined) setPriority(preparing.pid, BEHIND);
  return () => {
    preparing.kill();
  };
}
