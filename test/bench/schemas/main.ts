import 'reflect-metadata';
import { join } from 'node:path';
import { readdirSync, statSync } from 'node:fs';
import { parsePack } from '@lixiang/schema';
import { buildReadSchema } from '../../../server/src/reading/read-schema.ts';
import { readPack } from '../../scenario/read-scenarios.ts';
import { judge, sampleOf, shown } from '../statistics.ts';

const COUNTIES = 100;
const MEGABYTE = 1024 * 1024;
const LIMITS = { all: 400, each: 2, milliseconds: 50 };
const SEED = join(import.meta.dirname, '../../../seed');

/** Runs by itself, with `--expose-gc`: a hundred jurisdictions, no two of which share a schema. */
const folders = readdirSync(SEED).filter(
  (name) => statSync(join(SEED, name)).isDirectory() && readdirSync(join(SEED, name)).includes('pack.yaml'),
);
const sources = folders.map((name) => JSON.stringify(readPack(join(SEED, name))));
const packs = Array.from({ length: COUNTIES }, (_, at) => {
  const parsed = parsePack(JSON.parse(sources[at % sources.length] ?? ''));
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.pack;
});
const schemas: unknown[] = [];
const times = folders.map((): number[] => []);
// The first of each has the code compiled.
for (const pack of packs.slice(0, folders.length)) buildReadSchema(pack);
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
for (const [at, pack] of packs.entries()) {
  const start = performance.now();
  schemas.push(buildReadSchema(pack));
  times[at % times.length]?.push(performance.now() - start);
}
globalThis.gc?.();
const grown = (process.memoryUsage().heapUsed - before) / MEGABYTE;
console.log(`\n${schemas.length} read schemas, ms each`);
for (const [at, name] of folders.entries()) console.log(`  ${name}: ${shown(sampleOf(times[at] ?? []))}`);
judge('read schemas of all jurisdictions, heap in MB', { ratio: grown, limit: LIMITS.all });
judge('a read schema, heap in MB', { ratio: grown / COUNTIES, limit: LIMITS.each });
const slowest = Math.max(...times.map((each) => sampleOf(each).median));
judge('a read schema, of the slowest jurisdiction in ms', { ratio: slowest, limit: LIMITS.milliseconds });
