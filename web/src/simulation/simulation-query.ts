import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';
import { PackIssueFields } from '../publish/pack-issue-fragment.ts';

export const SimulationQuery = graphql(`
  query Simulation {
    simulation {
      id
      state
      startedAt
      pack
      copied
      left
      record {
        id
        number
        title
      }
    }
    packDesign {
      revision
    }
  }
`);

/** What the banner of a simulation shows; with the token that its own changes are sent with. */
export const BannerQuery = graphql(`
  query SimulationBanner {
    viewer {
      id
      csrfToken
    }
    simulation {
      id
      pack
      day
      record {
        id
      }
      staying {
        code
        about
      }
      roles {
        account
        name
        organisation
        offices
        positions
        administrator
      }
    }
  }
`);

/** How far the clock has come. */
export const DayQuery = graphql(`
  query SimulationDay {
    simulation {
      id
      day
    }
  }
`);

export const BeginSimulation = graphql(
  `
    mutation BeginSimulation($input: BeginSimulationInput!) {
      beginSimulation(input: $input) {
        kind: __typename
        ... on SimulationBegun {
          simulation {
            id
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

export const MoveSimulationClock = graphql(`
  mutation MoveSimulationClock($input: MoveSimulationClockInput!) {
    moveSimulationClock(input: $input) {
      kind: __typename
      ... on SimulationClockMoved {
        day
      }
      ... on SimulationClockRefused {
        code
      }
    }
  }
`);

export const EndSimulation = graphql(`
  mutation EndSimulation($id: ID!) {
    endSimulation(id: $id)
  }
`);

export type Simulation = NonNullable<ResultOf<typeof SimulationQuery>['simulation']>;
export type BannerSimulation = NonNullable<ResultOf<typeof BannerQuery>['simulation']>;
export type SimulatedRole = BannerSimulation['roles'][number];
