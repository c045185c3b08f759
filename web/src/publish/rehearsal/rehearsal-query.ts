import type { ResultOf } from 'gql.tada';
import { graphql } from '../../api/graphql.ts';
import { PackIssueFields } from '../pack-issue-fragment.ts';

export const RehearsalQuery = graphql(`
  query Rehearsal {
    rehearsal {
      id
      state
      startedAt
      scenarios {
        id
        title
        articles
        state
        failure {
          part
          index
          step
          differences {
            code
            about
            expected
            found
          }
        }
      }
    }
  }
`);

export const Rehearse = graphql(
  `
    mutation Rehearse($input: RehearseInput!) {
      rehearse(input: $input) {
        kind: __typename
        ... on RehearsalBegun {
          rehearsal {
            id
            state
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

export const StopRehearsal = graphql(`
  mutation StopRehearsal($id: ID!) {
    stopRehearsal(id: $id) {
      id
      state
    }
  }
`);

export type Rehearsal = NonNullable<ResultOf<typeof RehearsalQuery>['rehearsal']>;
export type RehearsedScenario = Rehearsal['scenarios'][number];
export type ScenarioFailure = NonNullable<RehearsedScenario['failure']>;
export type ScenarioDifference = ScenarioFailure['differences'][number];
