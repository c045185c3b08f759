/**
 * Runs a command with DATABASE_URL set to a PostgreSQL of its own, and leaves nothing behind; with
 * LIXIANG_BENCH_DATA, its data stay in that folder, and are found there again.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const [command, ...args] = process.argv.slice(2);
const bin = serverBinaries();
const directory = mkdtempSync(join(tmpdir(), 'lixiang-postgres-'));
const kept = process.env.LIXIANG_BENCH_DATA;
const data = kept ?? join(directory, 'data');
const isRoot = process.getuid?.() === 0;
if (isRoot) giveToPostgres(directory);
if (kept && !existsSync(kept)) {
  mkdirSync(kept, { recursive: true });
  if (isRoot) giveToPostgres(kept);
}

const port = await freePort();
if (!existsSync(join(data, 'PG_VERSION')))
  runServerBinary('initdb', [
    '--pgdata',
    data,
    '--username',
    'postgres',
    '--auth',
    'trust',
    '--encoding',
    'UTF8',
    '--no-locale',
    '--no-sync',
  ]);
process.on('exit', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${directory} -c fsync=off -c max_connections=200`;
runServerBinary('pg_ctl', [
  'start',
  '--wait',
  '--silent',
  '--pgdata',
  data,
  '--log',
  join(directory, 'log'),
  '--options',
  options,
]);

const child = spawn(command, args, {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: `postgresql://postgres@127.0.0.1:${port}/postgres` },
});
child.on('error', (error) => {
  console.error(`${command} did not start: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));

function stop() {
  try {
    // What is thrown away need not be brought to an end.
    const mode = kept ? 'fast' : 'immediate';
    runServerBinary('pg_ctl', ['stop', '--mode', mode, '--silent', '--pgdata', data]);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** PostgreSQL refuses to run as root, as which containers and CI run us. */
function runServerBinary(name, binaryArgs) {
  const path = join(bin, name);
  if (isRoot)
    execFileSync('runuser', ['-u', 'postgres', '--', path, ...binaryArgs], {
      cwd: directory,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  else execFileSync(path, binaryArgs, { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] });
}

function giveToPostgres(path) {
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  chownSync(path, id('-u'), id('-g'));
  chmodSync(path, 0o700);
}

function serverBinaries() {
  const directories = [
    ...globSync('/usr/lib/postgresql/*/bin').toSorted().toReversed(),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const found = directories.find((each) => globSync(join(each, 'pg_ctl')).length > 0);
  if (!found) {
    console.error('PostgreSQL is not installed: apt-get install postgresql');
    process.exit(1);
  }
  return found;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
