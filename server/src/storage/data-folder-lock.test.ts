import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataFolderTaken, lockDataFolder } from './data-folder-lock.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lixiang-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder is held by one at a time', () => {
  const first = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(DataFolderTaken);
  first.release();
  lockDataFolder(folder).release();
});

test('another process is refused by name, and killed without warning it leaves the folder free', async () => {
  const source = `import { lockDataFolder } from ${JSON.stringify(join(import.meta.dirname, 'data-folder-lock.ts'))};
    lockDataFolder(${JSON.stringify(folder)}); process.stdout.write('held'); setInterval(() => {}, 1000);`;
  const script = ['--import', '@oxc-node/core/register', '--input-type=module', '--eval', source];
  const other = spawn(process.execPath, script, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(other.stdout, 'data');
  expect(() => lockDataFolder(folder)).toThrow(`进程号 ${other.pid}`);
  other.kill('SIGKILL');
  await once(other, 'exit');
  lockDataFolder(folder).release();
});
