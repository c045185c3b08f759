import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';
import { BasisFields, BlockerFields } from '../refusal/refusal-fragments.ts';

export const TransitionFields = graphql(
  `
    fragment TransitionFields on TransitionOption {
      key
      name
      help
      tone
      from {
        key
        name
      }
      to {
        key
        name
      }
      basis {
        ...BasisFields
      }
      actors
      mine
      allowed
      blockers {
        ...BlockerFields
      }
      warnings {
        ...BlockerFields
      }
      remarks
      input
      documents
    }
  `,
  [BasisFields, BlockerFields],
);

export type TransitionOption = ResultOf<typeof TransitionFields>;
