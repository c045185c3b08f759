import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';

export const TokensQuery = graphql(`
  query ApiTokens($first: Int!, $after: String) {
    apiTokens(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          prefix
          scopes
          perMinute
          createdAt
          createdBy
          expiresAt
          revokedAt
          lastUsedAt
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

export const CreateToken = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      secret
      token {
        id
      }
    }
  }
`);

export const RevokeToken = graphql(`
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
      id
    }
  }
`);

export type ListedToken = ResultOf<typeof TokensQuery>['apiTokens']['edges'][number]['node'];
