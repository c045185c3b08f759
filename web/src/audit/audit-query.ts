import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';

export const AuditQuery = graphql(`
  query Audit(
    $first: Int!
    $after: String
    $person: String
    $organisation: ID
    $actions: [String!]
    $matter: String
    $from: Date
    $to: Date
  ) {
    audit(
      first: $first
      after: $after
      person: $person
      organisation: $organisation
      actions: $actions
      matter: $matter
      from: $from
      to: $to
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          at
          account
          organisation
          action
          detail
          address
          record {
            id
            title
            number
            type
          }
        }
      }
    }
  }
`);

export type AuditEntries = ResultOf<typeof AuditQuery>;
export type AuditEntry = AuditEntries['audit']['edges'][number]['node'];
