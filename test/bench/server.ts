import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const REGISTER = ['--import', '@oxc-node/core/register'];

/** The server against plain `pg` behind node:http, on a PostgreSQL started for it alone. */
export async function benchServer(): Promise<void> {
  const postgres = join(import.meta.dirname, '../postgres.mjs');
  const main = join(import.meta.dirname, 'server/main.ts');
  const child = spawn(process.execPath, [postgres, process.execPath, ...REGISTER, main], {
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The server could not be measured');
}
