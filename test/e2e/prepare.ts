import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { freePort } from './free-port.ts';
import { DEMO, FAILED, FRESH_DEMO, LOADED, READY } from './prepared.ts';

const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'server/dist/main.js');

const Welcome = z.object({
  data: z.object({ welcome: z.object({ demoFilling: z.array(z.string()) }) }),
});

/** Builds the program where it is older than its sources, and loads the demo where it is not today's. */
try {
  execFileSync(process.execPath, [join(ROOT, 'server/scripts/build-if-stale.mjs')], { stdio: 'inherit' });
  const loaded = changedAt(LOADED);
  if (!isOfToday(loaded) || newestIngredient() > loaded) await loadDemo();
  writeFileSync(READY, '');
} catch (error) {
  writeFileSync(FAILED, error instanceof Error ? error.message : String(error));
}

/** The demo's days are told from the day on which it is loaded. */
function isOfToday(moment: number): boolean {
  return new Date(moment).toDateString() === new Date().toDateString();
}

function newestIngredient(): number {
  const files = globSync(['server/dist/**', 'seed/**/*.yaml', 'test/e2e/prepare.ts'], { cwd: ROOT });
  return Math.max(...files.map((file) => changedAt(join(ROOT, file))));
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

async function loadDemo(): Promise<void> {
  rmSync(LOADED, { force: true });
  rmSync(FRESH_DEMO, { recursive: true, force: true });
  const port = await freePort();
  const { DATABASE_URL: _elsewhere, ...environment } = process.env;
  const program = spawn(process.execPath, [PROGRAM], {
    env: {
      ...environment,
      NODE_ENV: 'production',
      PORT: String(port),
      LIXIANG_DATA: FRESH_DEMO,
      LIXIANG_DEMO: DEMO,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(program, 'exit');
  process.once('SIGTERM', () => {
    program.kill('SIGKILL');
    process.exit(1);
  });
  while (program.exitCode === null && !(await hasDemo(port))) await wait(300);
  if (program.exitCode !== null) throw new Error('the demo could not be loaded');
  program.kill('SIGTERM');
  await ended;
  writeFileSync(LOADED, '');
}

/** The program can be used before its demo is whole. */
async function hasDemo(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ welcome { demoFilling } }' }),
    });
    return Welcome.parse(await answer.json()).data.welcome.demoFilling.length === 0;
  } catch {
    return false;
  }
}
