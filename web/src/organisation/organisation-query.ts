import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';

export const OrganisationsQuery = graphql(`
  query Organisations($search: String, $first: Int!, $after: String) {
    organisations(search: $search, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          offices
          creditCode
          attributes
          active
          authority {
            id
            name
          }
        }
      }
    }
  }
`);

export const CreateOrganisation = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      id
    }
  }
`);

export const UpdateOrganisation = graphql(`
  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      id
    }
  }
`);

export const AccountsQuery = graphql(`
  query Accounts($search: String, $first: Int!, $after: String) {
    accounts(search: $search, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          login
          name
          positions
          administrator
          disabled
          lockedUntil
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

export const CreateAccount = graphql(`
  mutation CreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) {
      id
    }
  }
`);

export const UpdateAccount = graphql(`
  mutation UpdateAccount($input: UpdateAccountInput!) {
    updateAccount(input: $input) {
      id
    }
  }
`);

export type ListedOrganisation = ResultOf<
  typeof OrganisationsQuery
>['organisations']['edges'][number]['node'];
export type ListedAccount = ResultOf<typeof AccountsQuery>['accounts']['edges'][number]['node'];
