import { graphql } from '../api/graphql.ts';

export const EntriesQuery = graphql(`
  query CatalogueEntries($search: String, $first: Int!) {
    catalogueEntries(search: $search, first: $first) {
      hasMore
      entries {
        id
        location
        document
        core
        unit
        items {
          name
        }
      }
    }
  }
`);

export const EntryQuery = graphql(`
  query CatalogueEntry($at: CatalogueEntryPlace!) {
    catalogueEntry(at: $at) {
      id
      location
      document
      core
      unit
      issued
      items {
        name
        type
        length
      }
      record {
        id
        title
        number
      }
      uses {
        how
        record {
          id
          title
          number
          type
          state {
            name
          }
        }
      }
      versions {
        sequence
        at
        by
        kind
        changes {
          label
          before
          after
        }
      }
    }
  }
`);
