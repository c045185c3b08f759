/** Writes the types that gql.tada reads from the API's committed contract; `--check` only tells whether they are current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';

const contract = join(import.meta.dirname, '../../schema/schema.graphql');
const target = join(import.meta.dirname, '../src/api/graphql-env.generated.d.ts');

const introspection = introspectionFromSchema(buildSchema(readFileSync(contract, 'utf8')), {
  descriptions: false,
});
const types = outputIntrospectionFile(minifyIntrospection(introspection), {
  fileType: '.d.ts',
  shouldPreprocess: true,
});

/** The comments that ask linters to look away say nothing: generated files are left out by name. */
const text = types.replace(/\/\* (eslint-disable|prettier-ignore) \*\/\n/g, '');

if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('web: the API types are stale; run npm run generate');
  process.exitCode = 1;
}
