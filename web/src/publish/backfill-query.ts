import { graphql } from '../api/graphql.ts';

export const BackfillsQuery = graphql(`
  query Backfills {
    backfills {
      purpose
      type
      name
      done
      total
    }
  }
`);
