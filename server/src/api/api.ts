import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { ApiContext } from '../context/api-context.ts';
import { runCompiled } from './compiled-queries.ts';
import { formatError, type LogBug } from './format-error.ts';
import { limitRule, MAX_TOKENS } from './limits.ts';
import { requireCsrfToken } from './require-csrf-token.ts';
import { buildApiSchema } from './schema.ts';

export type ApiOptions = {
  /** Developers may ask the schema about itself. */
  readonly development: boolean;
  readonly logBug: LogBug;
};

/** The GraphQL server, started. */
export async function startApi({ development, logBug }: ApiOptions): Promise<ApolloServer<ApiContext>> {
  const server = new ApolloServer<ApiContext>({
    gateway: runCompiled(await buildApiSchema()),
    introspection: development,
    hideSchemaDetailsFromClientErrors: !development,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    validationRules: [limitRule],
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: formatError(logBug),
    plugins: [
      requireCsrfToken,
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field of every answer, and none may be kept by anybody.
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await server.start();
  return server;
}
