import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';
import { BlockerFields } from '../refusal/refusal-fragments.ts';

/** Asked again with every save: a draft says something else now. */
export const FOLLOWS = { additionalTypenames: ['Document', 'DocumentSaved'] };

export const SimilarQuery = graphql(`
  query Similar($id: ID!) {
    record(id: $id) {
      id
      title
      similar {
        id
        type
        title
        unit
        state {
          name
        }
        likeness
        shared {
          part
          words
          count
        }
        record {
          id
          number
        }
        linkable {
          key
          label
        }
      }
    }
  }
`);

export const LinkSimilar = graphql(
  `
    mutation LinkSimilar($input: LinkRecordsInput!) {
      linkRecords(input: $input) {
        kind: __typename
        ... on RecordsLinked {
          record {
            id
          }
        }
        ... on Refused {
          blockers {
            ...BlockerFields
          }
        }
      }
    }
  `,
  [BlockerFields],
);

export type Similar = NonNullable<NonNullable<ResultOf<typeof SimilarQuery>['record']>['similar']>[number];
