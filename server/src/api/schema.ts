import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { resolvers } from './resolvers.ts';

/** The one static schema of the core API, built once however many programs a process runs. */
export async function buildApiSchema(): Promise<GraphQLSchema> {
  built ??= buildSchema({ resolvers, validate: false, disableInferringDefaultValues: true });
  return await built;
}

let built: Promise<GraphQLSchema> | undefined;
