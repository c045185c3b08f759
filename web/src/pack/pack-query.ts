import { graphql } from '../api/graphql.ts';

export const PackQuery = graphql(`
  query Pack($version: Int) {
    pack(version: $version) {
      version
      content
    }
  }
`);
