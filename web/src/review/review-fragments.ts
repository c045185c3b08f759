import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';
import { BasisFields } from '../refusal/refusal-fragments.ts';

const OpinionFields = graphql(`
  fragment OpinionFields on Opinion {
    id
    outcome {
      key
      label
    }
    text
    values
    at
    by
  }
`);

export const ReviewFields = graphql(
  `
    fragment ReviewFields on ReviewState {
      key
      name
      basis {
        ...BasisFields
      }
      open
      complete
      passed
      tasks {
        key
        name
        asked {
          key
          name
        }
        open
        waitsFor
        advisory
        mine
        form
        outcomes {
          key
          label
          remarks
        }
        opinion {
          ...OpinionFields
        }
        superseded {
          ...OpinionFields
        }
      }
    }
  `,
  [BasisFields, OpinionFields],
);

export const PanelFields = graphql(
  `
    fragment PanelFields on PanelState {
      key
      name
      basis {
        ...BasisFields
      }
      from
      min
      max
      mayDraw
      draws {
        id
        at
        by
        seed
        candidates
        note
        excluded {
          reason
          record {
            id
            title
            number
          }
        }
        members {
          id
          title
          number
          unit {
            name
          }
        }
      }
    }
  `,
  [BasisFields],
);

export const PointFields = graphql(`
  fragment PointFields on Point {
    id
    document
    field
    text
    raisedBy
    raisedAt
    answer
    answeredBy
    answeredAt
    mayAnswer
  }
`);

export type Review = ResultOf<typeof ReviewFields>;
export type ReviewTask = Review['tasks'][number];
export type Opinion = ResultOf<typeof OpinionFields>;
export type Panel = ResultOf<typeof PanelFields>;
export type Point = ResultOf<typeof PointFields>;
