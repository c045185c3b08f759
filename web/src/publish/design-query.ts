import { graphql } from '../api/graphql.ts';
import { PackIssueFields } from './pack-issue-fragment.ts';

export const PackVersionsQuery = graphql(`
  query PackVersions {
    packVersions {
      version
      effectiveFrom
      publishedAt
      publishedBy
      note
    }
  }
`);

export const DesignToPublishQuery = graphql(
  `
    query DesignToPublish {
      packVersions {
        version
      }
      packDesign {
        baseVersion
        revision
        content
        issues {
          ...PackIssueFields
        }
      }
      packDesignEffects {
        drafts {
          recordType
          document
          count
          missing
          kept
          stuck
        }
        submissions {
          recordType
          document
          count
        }
        pinned {
          recordType
          version
          count
        }
      }
    }
  `,
  [PackIssueFields],
);

export const PublishPackDesign = graphql(
  `
    mutation PublishPackDesign($input: PublishPackDesignInput!) {
      publishPackDesign(input: $input) {
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

export const RebasePackDesign = graphql(`
  mutation RebasePackDesign($input: PackDesignInput!) {
    rebasePackDesign(input: $input) {
      lost {
        edit
        code
        by
      }
      overwritten {
        place
        theirs
        mine
        by
      }
    }
  }
`);

export const DiscardPackDesign = graphql(`
  mutation DiscardPackDesign($input: PackDesignInput!) {
    discardPackDesign(input: $input)
  }
`);
