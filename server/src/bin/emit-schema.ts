import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from '../api/schema.ts';
import { projectRoot } from './project-root.ts';
import { complain } from './say.ts';

/** Writes the API's contract for the client; with `--check`, only says whether it is what the resolvers say. */
const path = join(projectRoot(), 'schema/schema.graphql');
const emitted = `${printSchema(lexicographicSortSchema(await buildApiSchema()))}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(path, emitted);
} else if (readFileSync(path, 'utf8') !== emitted) {
  complain('schema/schema.graphql 与服务端不一致：请运行 npm run generate。');
  process.exitCode = 1;
}
