import { graphql } from '../api/graphql.ts';
import { TransitionFields } from '../transition/transition-fragments.ts';

export const BirthsQuery = graphql(
  `
    query Births($type: String!, $unit: ID, $links: [GivenLinkInput!]) {
      births(type: $type, unit: $unit, links: $links) {
        ...TransitionFields
      }
    }
  `,
  [TransitionFields],
);

export const UnitQuery = graphql(`
  query UnitToBegin($id: ID!) {
    organisation(id: $id) {
      id
      name
      attributes
      authority {
        id
      }
    }
  }
`);
