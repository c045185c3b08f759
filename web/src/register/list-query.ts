import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';

export const RecordsQuery = graphql(`
  query Records(
    $type: String!
    $search: String
    $states: [String!]
    $mine: Boolean
    $orderBy: RecordOrder!
    $first: Int!
    $after: String
  ) {
    importableTypes
    records(
      type: $type
      search: $search
      states: $states
      mine: $mine
      orderBy: $orderBy
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title
          number
          updatedAt
          columns
          state {
            key
            name
            final
          }
          unit {
            id
            name
          }
        }
      }
    }
  }
`);

export type ListedRecords = ResultOf<typeof RecordsQuery>;
export type ListedRecord = ListedRecords['records']['edges'][number]['node'];
