import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';
import { BlockerFields } from '../refusal/refusal-fragments.ts';

const ListImportFields = graphql(`
  fragment ListImportFields on ListImport {
    id
    fileName
    at
    templateVersion
    digest
    newRows
    sameRows
    changedRows
    faultyRows
    places
    acts {
      key
      name
    }
    importedAt
    takenBackAt
  }
`);

export const ListImportQuery = graphql(
  `
    query ListImport($id: ID!, $verdicts: [RowVerdict!], $first: Int!, $after: String) {
      listImport(id: $id) {
        ...ListImportFields
        rows(verdicts: $verdicts, first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              row
              verdict
              title
              record
              cells
              details
              faults {
                address
                field
                code
                params
                message
              }
              changes {
                field
                before
                after
              }
            }
          }
        }
      }
    }
  `,
  [ListImportFields],
);

export const ListImportsQuery = graphql(
  `
    query ListImports($type: String!) {
      importableTypes
      listImports(type: $type) {
        ...ListImportFields
      }
    }
  `,
  [ListImportFields],
);

export const ImportList = graphql(
  `
    mutation ImportList($input: ImportListInput!) {
      importList(input: $input) {
        kind: __typename
        ... on ListImported {
          listImport {
            id
            importedAt
          }
        }
        ... on ListMoved {
          moved {
            id
            digest
          }
        }
        ... on ListRefused {
          row
          blockers {
            ...BlockerFields
          }
        }
      }
    }
  `,
  [BlockerFields],
);

export const TakeBackImport = graphql(`
  mutation TakeBackImport($input: TakeBackImportInput!) {
    takeBackImport(input: $input) {
      kind: __typename
      ... on ListImported {
        listImport {
          id
          takenBackAt
        }
      }
      ... on ImportKept {
        records {
          id
          number
          title
        }
      }
    }
  }
`);

export type ListImport = ResultOf<typeof ListImportFields>;
export type ListRow = ResultOf<typeof ListImportQuery>['listImport']['rows']['edges'][number]['node'];
export type ListFault = ListRow['faults'][number];
export type Verdict = ListRow['verdict'];
