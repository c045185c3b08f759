import { graphql } from '../../api/graphql.ts';

export const FormVersionsQuery = graphql(`
  query FormVersions($form: String!) {
    packVersions(form: $form) {
      version
      effectiveFrom
      publishedAt
      publishedBy
      note
    }
  }
`);
