import { createHash, randomBytes } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemplate, Store } from '@lixiang/server';
import pg from 'pg';

const url = process.env['DATABASE_URL'];

export type TestStore = { readonly store: Store; readonly drop: () => Promise<void> };

/** An empty store with its tables: a database of its own on PostgreSQL, or an embedded one in memory. */
export async function openTestStore(): Promise<TestStore> {
  if (url) return await openFreshDatabase(url);
  return {
    store: await Store.open({ kind: 'memory', dump: await (known ??= template()) }),
    drop: () => Promise.resolve(),
  };
}

async function openFreshDatabase(server: string): Promise<TestStore> {
  const name = `lixiang_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name}`);
  const own = new URL(server);
  own.pathname = `/${name}`;
  return {
    store: await Store.open({ kind: 'server', url: own.href }),
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/lixiang');
/** Read once in a process, however many stores begin as it. */
let known: Promise<Blob> | undefined;

/**
 * Made once for as long as the migrations stay as they are. A file appears under its name only when it is whole, and
 * is read at once: a blob over a file that another worker puts in place again cannot be read any more.
 */
async function template(): Promise<Blob> {
  const path = join(cache, `template-${digestOfMigrations()}.tar`);
  if (!existsSync(path)) {
    const made = Buffer.from(await (await makeTemplate()).arrayBuffer());
    const draft = `${path}.${process.pid}`;
    mkdirSync(cache, { recursive: true });
    writeFileSync(draft, made);
    renameSync(draft, path);
  }
  return new Blob([readFileSync(path)]);
}

function digestOfMigrations(): string {
  const files = ['server/src/storage/migration/*.ts', 'server/src/storage/database.ts'];
  const lock = JSON.parse(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'));
  const hash = createHash('sha256').update(String(lock.version));
  for (const file of globSync(files, { cwd: root }).toSorted()) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}
