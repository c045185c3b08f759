import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';
import { PackIssueFields } from './pack-issue-fragment.ts';

export const PackVersionQuery = graphql(`
  query PackVersion($version: Int) {
    pack(version: $version) {
      version
      effectiveFrom
      publishedAt
      digest
      current
      content
    }
  }
`);

export const PublishPack = graphql(
  `
    mutation PublishPack($input: PublishPackInput!) {
      publishPack(input: $input) {
        kind: __typename
        ... on PackPublished {
          pack {
            version
          }
        }
        ... on PackRefused {
          issues {
            ...PackIssueFields
          }
        }
      }
    }
  `,
  [PackIssueFields],
);

export const ReaderChangesQuery = graphql(`
  query ReaderChanges($content: JSON!) {
    readChanges(content: $content) {
      changes {
        kind
        message
      }
      operations {
        digest
        text
        lastSeenAt
        count
      }
    }
  }
`);

export type PackVersion = ResultOf<typeof PackVersionQuery>['pack'];
export type PackIssue = Extract<
  ResultOf<typeof PublishPack>['publishPack'],
  { readonly kind: 'PackRefused' }
>['issues'][number];
