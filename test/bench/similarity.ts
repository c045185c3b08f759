import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const REGISTER = ['--import', '@oxc-node/core/register'];

/** How long it takes to find what is like a project among 200,000, on a PostgreSQL started for it alone. */
export async function benchSimilarity(): Promise<void> {
  const postgres = join(import.meta.dirname, '../postgres.mjs');
  const main = join(import.meta.dirname, 'similarity/main.ts');
  const child = spawn(process.execPath, [postgres, process.execPath, ...REGISTER, main], {
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('Similarity could not be measured');
}
