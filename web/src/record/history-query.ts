import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';
import { BasisFields } from '../refusal/refusal-fragments.ts';

export const HistoryQuery = graphql(
  `
    query History($id: ID!, $after: String) {
      record(id: $id) {
        id
        events(first: 30, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              id
              sequence
              at
              transition
              name
              from {
                key
                name
              }
              to {
                key
                name
              }
              actor
              organisation
              basis {
                ...BasisFields
              }
              reason
              remarks {
                document
                field
                text
              }
              input
              acknowledged {
                message
                reason
              }
              submissions {
                id
                document
                sequence
              }
            }
          }
        }
      }
    }
  `,
  [BasisFields],
);

export type HistoryEvent = NonNullable<
  ResultOf<typeof HistoryQuery>['record']
>['events']['edges'][number]['node'];
