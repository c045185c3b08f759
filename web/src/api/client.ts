import { cacheExchange, Client, fetchExchange, mapExchange } from '@urql/core';
import { failureOf } from './failure.ts';
import { LiveQueries } from './live-queries.ts';

export type ApiClient = {
  readonly client: Client;
  /** Asks anew for what is shown, when others change it; answers how to stop. */
  readonly follow: () => () => void;
  /** The token that every changing request carries; empty before anyone signed in. */
  csrfToken(): string;
};

/** One session's connection to the API; a new session gets a new one, so that nothing cached outlives it. */
export function openApi(onSessionEnded: () => void): ApiClient {
  let token = '';
  const live = new LiveQueries();
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      mapExchange({
        onOperation: (operation) => live.note(operation),
        onResult(result) {
          token = tokenIn(result.data) ?? token;
        },
        onError(error, operation) {
          if (operation.kind !== 'teardown' && failureOf(error).code === 'UNAUTHENTICATED') onSessionEnded();
        },
      }),
      cacheExchange,
      fetchExchange,
    ],
    fetchOptions: () => ({ credentials: 'same-origin', headers: { 'x-csrf-token': token } }),
  });
  return { client, csrfToken: () => token, follow: () => live.start(client) };
}

/** The viewer's token, wherever the viewer stands in an answer. */
function tokenIn(data: unknown): string | undefined {
  const viewer = memberOf(data, 'viewer') ?? memberOf(memberOf(data, 'signIn'), 'viewer');
  const token = memberOf(viewer, 'csrfToken');
  return typeof token === 'string' ? token : undefined;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
