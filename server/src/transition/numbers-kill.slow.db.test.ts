import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { Store } from '../storage/store.ts';

const SUPPORT = join(import.meta.dirname, '../../../test/support');
/** Hands in one catalogue after the other in a process of its own, and says a line before and after each. */
const WRITER = `
import { openSampleCounty } from ${JSON.stringify(join(SUPPORT, 'sample-county.ts'))};
import { NUMBERED_COUNTY } from ${JSON.stringify(join(SUPPORT, 'numbered-county.ts'))};
import { Store } from ${JSON.stringify(join(import.meta.dirname, '../storage/store.ts'))};
const store = await Store.open({ kind: 'embedded', folder: process.argv[1] });
const county = await openSampleCounty(NUMBERED_COUNTY, {}, { store });
const [unit, bureau] = [await county.as('unit'), await county.as('bureau')];
for (;;) {
  const record = await unit.begin('entry');
  await unit.fill(record, 'card', { name: '目录', items: [{ id: 'a', kind: 'base' }, { id: 'b', kind: 'base' }] });
  process.stdout.write('asked\\n');
  await bureau.act(record, 'list');
  process.stdout.write('done\\n');
}`;

const folder = mkdtempSync(join(tmpdir(), 'lixiang-kill-numbers-'));
const database = join(folder, 'database');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The embedded database alone: a PostgreSQL elsewhere has its own ways of dying. */
test('a kill in the middle of handing in leaves no gap in the numbers', { timeout: 240_000 }, async () => {
  const options = ['--import', '@oxc-node/core/register', '--input-type=module', '--eval', WRITER, database];
  const writer = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  let done = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    if (line === 'done') done += 1;
    // Between being asked and being done, whatever it has come to.
    if (line === 'asked' && done === 5) setTimeout(() => writer.kill('SIGKILL'), 8);
  }
  const store = await Store.open({ kind: 'embedded', folder: database });
  const { given, next } = await store.inJurisdiction('sample', async (rows) => ({
    given: await sql<{ readonly number: string }>`select number from given_number order by number`.execute(
      rows,
    ),
    next: await sql<{
      readonly next: number;
    }>`select next from number_series where type like 'card/%'`.execute(rows),
  }));
  await store.close();
  const counted = (start: RegExp) =>
    given.rows
      .filter(({ number }) => start.test(number))
      .map(({ number }) => Number(/\d+$/.exec(number)?.[0]));
  for (const numbers of [counted(/\//), counted(/^ZY-/)]) {
    expect(numbers.length).toBeGreaterThanOrEqual(2 * done);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => at + 1));
    expect(next.rows).toContainEqual({ next: numbers.length + 1 });
  }
  expect(next.rows.length).toBe(2);
});
