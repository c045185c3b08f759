import type { FragmentOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';
import { BasisFields } from '../refusal/refusal-fragments.ts';

/** What a clock shows of itself, wherever it stands. */
export const ClockFields = graphql(
  `
    fragment ClockFields on Clock @_unmask {
      key
      name
      period
      year
      standing
      from
      opens
      due
      provisional
      daysLeft
      daysLate
      metOn
      mine
      owedBy
      escalation {
        on
        to
        basis {
          ...BasisFields
        }
      }
      document
      transition
      create
      basis {
        ...BasisFields
      }
      derivation {
        on
        kind
        number
        why
        name
        settled
      }
    }
  `,
  [BasisFields],
);
export type ShownClock = FragmentOf<typeof ClockFields>;
