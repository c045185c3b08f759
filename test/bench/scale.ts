import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const REGISTER = ['--import', '@oxc-node/core/register'];

/**
 * The typed read API over 200,000 projects and a million acts, against plain `pg` behind node:http and PostGraphile
 * on the same tables. LIXIANG_BENCH_DATA names a folder that keeps them for the next time.
 */
export async function benchScale(): Promise<void> {
  const postgres = join(import.meta.dirname, '../postgres.mjs');
  const main = join(import.meta.dirname, 'scale/main.ts');
  const child = spawn(process.execPath, [postgres, process.execPath, ...REGISTER, main], {
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('What is large could not be measured');
}
