import { cacheExchange, Client, fetchExchange, mapExchange } from '@urql/core';
import { Connection } from './connection.ts';
import { failureOf } from './failure.ts';
import { KeptAnswers, isOutage } from './kept-answers.ts';
import { LiveQueries } from './live-queries.ts';
import { played, stageBase } from './stage.ts';

export type ApiClient = {
  readonly client: Client;
  /** Asks anew for what is shown, when others change it; answers how to stop. */
  readonly follow: () => () => void;
  /** Whether the server can be reached, as far as the last answer tells. */
  readonly connection: Connection;
  /** Asks anew for what is shown, whatever changed it. */
  readonly refresh: () => void;
  /** The token that every changing request carries; empty before anyone signed in. */
  csrfToken(): string;
};

/**
 * One session's connection to the API; a new session gets a new one, so that nothing cached outlives it. In a
 * simulation nobody else changes anything, so that there is nothing to follow.
 */
export function openApi(onSessionEnded: () => void, base = stageBase): ApiClient {
  let token = '';
  const connection = new Connection();
  const kept = new KeptAnswers();
  const live = new LiveQueries();
  const client = new Client({
    url: `${base}/graphql`,
    ...(base !== '' && { fetch: watchful(onSessionEnded) }),
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      mapExchange({
        onOperation(operation) {
          live.note(operation);
          if (operation.kind === 'teardown') kept.forget(operation);
        },
        onResult(result) {
          token = tokenIn(result.data) ?? token;
          if (result.operation.context.meta?.cacheOutcome !== 'hit') connection.note(isOutage(result));
          return kept.complete(result);
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
  return {
    client,
    csrfToken: () => token,
    connection,
    refresh: () => live.refresh(client),
    follow: () => (played ? () => undefined : live.start(client)),
  };
}

/** A simulation that is over answers nothing at all, which is the end of the session played in it. */
function watchful(onOver: () => void): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.status === 401 || response.status === 404) onOver();
    return response;
  };
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
