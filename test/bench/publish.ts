import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const REGISTER = ['--import', '@oxc-node/core/register'];

/** What publishing would do, shown of a county with ten thousand submissions, on a PostgreSQL started for it alone. */
export async function benchPublish(): Promise<void> {
  const postgres = join(import.meta.dirname, '../postgres.mjs');
  const main = join(import.meta.dirname, 'publish/main.ts');
  const child = spawn(process.execPath, [postgres, process.execPath, ...REGISTER, main], {
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('Publishing could not be measured');
}
