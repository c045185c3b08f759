import { graphql } from '../../api/graphql.ts';

export const WorkDaysQuery = graphql(`
  query WorkDays($from: Date!, $to: Date!) {
    workDays(from: $from, to: $to) {
      day
      works
      kind
      name
      settled
    }
  }
`);
