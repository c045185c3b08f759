import { graphql } from '../api/graphql.ts';
import { BlockerFields } from '../refusal/refusal-fragments.ts';

export const LinkRecords = graphql(
  `
    mutation LinkRecords($input: LinkRecordsInput!) {
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

export const UnlinkRecords = graphql(
  `
    mutation UnlinkRecords($input: LinkRecordsInput!) {
      unlinkRecords(input: $input) {
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
