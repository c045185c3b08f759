import { graphql } from '../api/graphql.ts';

export const OrganisationLookup = graphql(`
  query OrganisationLookup($search: String, $office: Boolean) {
    organisations(search: $search, office: $office, first: 200) {
      edges {
        node {
          id
          name
          creditCode
        }
      }
    }
  }
`);

export const OrganisationName = graphql(`
  query OrganisationName($id: ID!) {
    organisation(id: $id) {
      id
      name
    }
  }
`);

export const OrganisationNames = graphql(`
  query OrganisationNames($after: String) {
    organisations(first: 200, after: $after) {
      edges {
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const RecordLookup = graphql(`
  query RecordLookup($type: String!, $search: String) {
    records(type: $type, search: $search, first: 20) {
      edges {
        node {
          id
          title
          number
          unit {
            name
          }
        }
      }
    }
  }
`);

export const RecordName = graphql(`
  query RecordName($id: ID!) {
    record(id: $id) {
      id
      title
      number
    }
  }
`);
