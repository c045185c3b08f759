import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const closed = [
  'LICENSE',
  'README.md',
  'forms',
  'package-lock.json',
  'package.json',
  'schema',
  'seed',
  'server',
  'test',
  'tsconfig.base.json',
  'web',
];

test('the top level is closed', () => {
  const root = join(import.meta.dirname, '../..');
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const topLevel = new Set(
    files.map((file) => file.split('/')[0] ?? file).filter((name) => !name.startsWith('.')),
  );
  expect([...topLevel].filter((name) => !closed.includes(name))).toEqual([]);
});

test('everything runs on Node 26, whatever the machine brings', () => {
  expect(process.version).toMatch(/^v26\./);
});
