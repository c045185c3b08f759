import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';
import { BasisFields, BlockerFields } from '../refusal/refusal-fragments.ts';

/** A record's documents without their contents: light enough to be asked for after every save. */
export const DocumentQuery = graphql(
  `
    query DocumentPage($id: ID!) {
      record(id: $id) {
        id
        type
        title
        number
        packVersion
        state {
          key
          name
        }
        unit {
          id
          name
          attributes
          authority {
            id
          }
        }
        documents {
          key
          name
          form
          applies
          complete
          editable
          revision
          basis {
            ...BasisFields
          }
          notEditable {
            ...BlockerFields
          }
          files {
            id
            name
            size
            uploadedAt
            uploadedBy
          }
          submissions {
            id
            sequence
            at
            by
            digest
            files {
              id
              name
              size
              uploadedAt
              uploadedBy
            }
          }
        }
        points {
          document
          field
          text
          raisedBy
          raisedAt
          answer
        }
        events(first: 100) {
          edges {
            node {
              at
              actor
              organisation
              remarks {
                document
                field
                text
              }
              submissions {
                document
              }
            }
          }
        }
      }
    }
  `,
  [BasisFields, BlockerFields],
);

export const DraftQuery = graphql(`
  query Draft($id: ID!) {
    record(id: $id) {
      id
      documents {
        key
        draft
        revision
      }
    }
  }
`);

export const SubmissionsQuery = graphql(`
  query Submissions($id: ID!) {
    record(id: $id) {
      id
      documents {
        key
        draft
        submissions {
          id
          sequence
          at
          by
          values
          packVersion
        }
      }
    }
  }
`);

export type DocumentRecord = NonNullable<ResultOf<typeof DocumentQuery>['record']>;
export type RecordDocument = DocumentRecord['documents'][number];
export type StoredFile = RecordDocument['files'][number];
export type SubmissionHead = RecordDocument['submissions'][number];
