import { graphql } from '../api/graphql.ts';

const ChangeFields = graphql(`
  fragment DesignChangeFields on PackDesignChange {
    revision
    edits
    by
    at
    requestId
  }
`);

const DesignFields = graphql(`
  fragment DesignFields on PackDesign {
    baseVersion
    revision
    begunRevision
    content
    editors {
      name
      place
      self
    }
  }
`);

export const PackDesignQuery = graphql(
  `
    query PackDesign {
      packDesign {
        ...DesignFields
      }
    }
  `,
  [DesignFields],
);

export const OpenPackDesign = graphql(
  `
    mutation OpenPackDesign {
      openPackDesign {
        ...DesignFields
      }
    }
  `,
  [DesignFields],
);

export const EditPackDesign = graphql(
  `
    mutation EditPackDesign($input: EditPackDesignInput!) {
      editPackDesign(input: $input) {
        kind: __typename
        ... on PackDesignEdited {
          revision
          changes {
            ...DesignChangeFields
          }
        }
        ... on PackDesignConflict {
          revision
          changes {
            ...DesignChangeFields
          }
          overlapping
        }
        ... on PackDesignRefused {
          index
          code
        }
      }
    }
  `,
  [ChangeFields],
);

export const SeePackDesign = graphql(
  `
    mutation SeePackDesign($input: SeePackDesignInput!, $after: Int!) {
      seePackDesign(input: $input) {
        revision
        editors {
          name
          place
          self
        }
        changes(after: $after) {
          ...DesignChangeFields
        }
      }
    }
  `,
  [ChangeFields],
);

export const PackDesignHistory = graphql(
  `
    query PackDesignHistory($after: Int!) {
      packDesign {
        changes(after: $after) {
          ...DesignChangeFields
        }
      }
    }
  `,
  [ChangeFields],
);
