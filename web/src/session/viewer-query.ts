import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';

export const ViewerFields = graphql(`
  fragment ViewerFields on Viewer {
    id
    name
    administrator
    positions
    organisation {
      id
      name
      offices
    }
    jurisdiction {
      key
      name
    }
    waiting
    unreadNotices
    creatable
    csrfToken
    idleMinutes
    demoFilling
  }
`);

export const ViewerQuery = graphql(
  `
    query Viewer {
      viewer {
        ...ViewerFields
      }
    }
  `,
  [ViewerFields],
);

export type Viewer = ResultOf<typeof ViewerFields>;
