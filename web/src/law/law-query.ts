import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';

export const ScenariosQuery = graphql(`
  query PackScenarios {
    pack {
      version
      scenarios {
        id
        title
        articles
        proves
      }
    }
  }
`);

export type PackScenario = ResultOf<typeof ScenariosQuery>['pack']['scenarios'][number];
