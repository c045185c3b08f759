import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a hundred jurisdictions' read schemas weigh, in a process of their own. */
export async function benchSchemas(): Promise<void> {
  const main = join(import.meta.dirname, 'schemas/main.ts');
  const child = spawn(process.execPath, ['--expose-gc', '--import', '@oxc-node/core/register', main], {
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The read schemas could not be measured');
}
