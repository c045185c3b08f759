import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';
import { BasisFields, BlockerFields } from '../refusal/refusal-fragments.ts';

const FileFields = graphql(`
  fragment FileFields on File {
    id
    name
    size
    uploadedAt
    uploadedBy
  }
`);

/** One document without its contents, and the files of all: light enough to be asked for after every save. */
export const DocumentQuery = graphql(
  `
    query DocumentPage($id: ID!, $document: String!) {
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
        document(key: $document) {
          key
          name
          form
          applies
          complete
          editable
          mine
          revision
          basis {
            ...BasisFields
          }
          notEditable {
            ...BlockerFields
          }
          files {
            ...FileFields
          }
          kept {
            path
            labels
            text
          }
          submissions {
            id
            sequence
            at
            by
            packVersion
            digest
            files {
              ...FileFields
            }
          }
        }
        documents {
          key
          editable
          mine
          files {
            ...FileFields
          }
          submissions {
            sequence
            files {
              ...FileFields
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
  [BasisFields, BlockerFields, FileFields],
);

export const DraftQuery = graphql(`
  query Draft($id: ID!, $document: String!) {
    record(id: $id) {
      id
      document(key: $document) {
        key
        draft
        revision
      }
    }
  }
`);

/** Everything that was ever written in one document. */
export const ContentsQuery = graphql(`
  query DocumentContents($id: ID!, $document: String!) {
    record(id: $id) {
      id
      document(key: $document) {
        key
        draft
        submissions {
          id
          sequence
          at
          by
          values
          packVersion
          carried {
            values
            kept {
              path
              labels
              text
            }
          }
        }
      }
    }
  }
`);

export type DocumentRecord = NonNullable<ResultOf<typeof DocumentQuery>['record']>;
export type RecordDocument = NonNullable<DocumentRecord['document']>;
/** What a place for files needs to know of any document of the record. */
export type FiledDocument = DocumentRecord['documents'][number];
export type StoredFile = RecordDocument['files'][number];
export type SubmissionHead = RecordDocument['submissions'][number];
