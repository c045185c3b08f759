/** Builds client and server when what they are built from is newer than what is built. */
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const sources = [
  '{schema,forms,seed,server,web}/{src,public}/**',
  'schema/*.graphql',
  '{server,web}/*.{ts,html}',
  'package-lock.json',
];
const products = ['web/dist/index.html', 'server/dist/main.js'];

const changedAt = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const newestSource = Math.max(...globSync(sources, { cwd: root }).map(changedAt));

if (products.some((product) => changedAt(product) < newestSource)) {
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    stdio: 'inherit',
    // A test runner's NODE_ENV would have React's development build served.
    env: { ...process.env, NODE_ENV: 'production' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
