import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** End-to-end tests drive what was built, so it must not be older than its sources. */
export function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../server/scripts/build-if-stale.mjs')], {
    stdio: 'inherit',
  });
}
