import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';

export const InboxQuery = graphql(`
  query Inbox($first: Int!, $after: String, $type: String) {
    inbox(first: $first, after: $after, type: $type) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          since
          acts {
            kind
            key
            name
          }
          record {
            id
            type
            title
            number
            state {
              key
              name
            }
            unit {
              name
            }
          }
        }
      }
    }
  }
`);

export const NoticesQuery = graphql(`
  query Notices($first: Int!, $after: String, $unread: Boolean) {
    notices(first: $first, after: $after, unread: $unread) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          at
          message
          readAt
          record {
            id
            title
            number
          }
        }
      }
    }
  }
`);

export const ReadAllNotices = graphql(`
  mutation ReadAllNotices($upTo: ID!) {
    readAllNotices(upTo: $upTo)
  }
`);

export const ReadNotices = graphql(`
  mutation ReadNotices($ids: [ID!]!) {
    readNotices(ids: $ids)
  }
`);

export type InboxItem = ResultOf<typeof InboxQuery>['inbox']['edges'][number]['node'];
export type InboxAct = InboxItem['acts'][number];
export type Notice = ResultOf<typeof NoticesQuery>['notices']['edges'][number]['node'];
