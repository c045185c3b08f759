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

const ReasonFields = graphql(
  `
    fragment ReasonFields on Blocker {
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
      record
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

export const BlockerFields = graphql(
  `
    fragment BlockerFields on Blocker {
      ...ReasonFields
      within {
        ...ReasonFields
      }
    }
  `,
  [ReasonFields],
);

/** A reason, without those of the linked records behind it. */
export type Reason = ResultOf<typeof ReasonFields>;
export type Blocker = ResultOf<typeof BlockerFields>;
export type ShownCure = Blocker['cures'][number];
