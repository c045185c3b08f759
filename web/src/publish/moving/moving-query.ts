import type { ResultOf } from 'gql.tada';
import { graphql } from '../../api/graphql.ts';

const CheckFields = graphql(`
  fragment MoveCheckFields on RecordMoveCheck {
    id
    type
    number
    title
    unit
    version
    state
    reasons {
      code
      about
    }
    drafts {
      document
      kept
      missing
    }
  }
`);

export const MovePlanQuery = graphql(
  `
    query MovePlan($toVersion: Int!, $drafts: Boolean!) {
      recordMovePlan(toVersion: $toVersion, drafts: $drafts) {
        total
        records {
          ...MoveCheckFields
        }
      }
    }
  `,
  [CheckFields],
);

export const MovesQuery = graphql(`
  query RecordMoves {
    recordMoves {
      id
      toVersion
      at
      by
      count
      takenBackAt
    }
  }
`);

export const MoveRecords = graphql(
  `
    mutation MoveRecords($input: MoveRecordsInput!) {
      moveRecords(input: $input) {
        kind: __typename
        ... on RecordsMoved {
          move {
            count
            toVersion
          }
        }
        ... on RecordsNotMoved {
          records {
            ...MoveCheckFields
          }
        }
      }
    }
  `,
  [CheckFields],
);

export const TakeBackMove = graphql(
  `
    mutation TakeBackMove($input: TakeBackMoveInput!) {
      takeBackMove(input: $input) {
        kind: __typename
        ... on RecordsNotMoved {
          records {
            ...MoveCheckFields
          }
        }
      }
    }
  `,
  [CheckFields],
);

export type MoveCheck = ResultOf<typeof CheckFields>;
