import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { Store } from './store.ts';

const WRITER = `
import { Store } from ${JSON.stringify(join(import.meta.dirname, 'store.ts'))};
const store = await Store.open({ kind: 'embedded', folder: process.argv[1] });
for (let index = 0; ; index += 1) {
  await store.asOwner((rows) =>
    rows.insertInto('jurisdiction').values({ key: 'j' + index, name: '县', code: '500000' }).execute());
  process.stdout.write(index + '\\n');
}`;

/** The embedded database alone: a PostgreSQL elsewhere has its own ways of dying. */
test(
  'what was acknowledged before a process was killed is there afterwards',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lixiang-kill-'));
    const database = join(folder, 'database');
    const options = [
      '--import',
      '@oxc-node/core/register',
      '--input-type=module',
      '--eval',
      WRITER,
      database,
    ];
    const writer = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
    let acknowledged = -1;
    for await (const line of createInterface({ input: writer.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === 40) writer.kill('SIGKILL');
    }
    const store = await Store.open({ kind: 'embedded', folder: database });
    const rows = await store.look((all) => all.selectFrom('jurisdiction').select('key').execute());
    expect(rows.length).toBeGreaterThan(acknowledged);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  },
);
