import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';

export const BasisFields = graphql(`
  fragment BasisFields on Basis {
    articles {
      key
      label
      summary
    }
    inferred
  }
`);

export const BlockerFields = graphql(
  `
    fragment BlockerFields on Blocker {
      code
      key
      message
      basis {
        ...BasisFields
      }
      facts {
        label
        actual
        required
      }
      cures {
        who
        mine
        act
        document
        record
        transition
      }
      answer
      document
      issues {
        path
        code
        message
        severity
      }
    }
  `,
  [BasisFields],
);

export type Blocker = ResultOf<typeof BlockerFields>;
export type ShownCure = Blocker['cures'][number];
