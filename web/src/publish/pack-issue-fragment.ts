import { graphql } from '../api/graphql.ts';

/** What is wrong with a pack, and where. */
export const PackIssueFields = graphql(`
  fragment PackIssueFields on PackIssue {
    path
    code
    params
    severity
    start
    end
  }
`);
