import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const SERVER = join(import.meta.dirname, '../../server');
/** The data folder of a demo that has been started once: every test file begins with a copy of its own. */
export const FRESH_DEMO = join(import.meta.dirname, '../../node_modules/.cache/e2e/demo');

/** End-to-end tests drive what was built, so it must not be older than its sources; the demo is loaded once for all. */
export async function setup(): Promise<void> {
  execFileSync(process.execPath, [join(SERVER, 'scripts/build-if-stale.mjs')], { stdio: 'inherit' });
  rmSync(FRESH_DEMO, { recursive: true, force: true });
  const port = await freePort();
  const { DATABASE_URL: _elsewhere, ...environment } = process.env;
  const program = spawn(process.execPath, [join(SERVER, 'dist/main.js')], {
    env: { ...environment, NODE_ENV: 'production', PORT: String(port), LIXIANG_DATA: FRESH_DEMO },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(program, 'exit');
  while (program.exitCode === null && !(await answers(port))) await wait(300);
  if (program.exitCode !== null) throw new Error('the demo could not be loaded');
  program.kill('SIGTERM');
  await ended;
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health`)).ok;
  } catch {
    return false;
  }
}

async function wait(milliseconds: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
