import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { resolvers } from './resolvers.ts';

/** The one static schema of the core API. */
export async function buildApiSchema(): Promise<GraphQLSchema> {
  return await buildSchema({ resolvers, validate: false, disableInferringDefaultValues: true });
}
