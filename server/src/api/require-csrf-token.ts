import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type { ApiContext } from '../context/api-context.ts';
import { sameToken } from '../session/session-token.ts';

/**
 * A mutation in a session must carry the session's token in a header, which no other site can read or send.
 * Signing in needs none: there is nothing yet to borrow, and the request's origin has been checked.
 */
export const requireCsrfToken: ApolloServerPlugin<ApiContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, request, contextValue: { session } }) => {
        const onlySignsIn = operation?.selectionSet.selections.every(
          (selection) => selection.kind === Kind.FIELD && selection.name.value === 'signIn',
        );
        if (operation?.operation !== OperationTypeNode.MUTATION || !session || onlySignsIn)
          return Promise.resolve();
        if (sameToken(session.csrfToken, request.http?.headers.get('x-csrf-token'))) return Promise.resolve();
        throw new GraphQLError('缺少或错误的 x-csrf-token', {
          extensions: { code: 'FORBIDDEN', http: { status: 403 } },
        });
      },
    }),
};
