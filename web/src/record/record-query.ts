import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.ts';
import { ClockFields } from '../clock/clock-fragments.ts';
import { BasisFields } from '../refusal/refusal-fragments.ts';
import { PanelFields, PointFields, ReviewFields } from '../review/review-fragments.ts';
import { TransitionFields } from '../transition/transition-fragments.ts';

export const RecordQuery = graphql(
  `
    query RecordPage($id: ID!) {
      record(id: $id) {
        id
        type
        title
        number
        version
        packVersion
        createdAt
        updatedAt
        facts
        state {
          key
          name
          note
          final
        }
        unit {
          id
          name
          attributes
          authority {
            id
            name
          }
        }
        passed: events(first: 100) {
          edges {
            node {
              to {
                key
              }
            }
          }
        }
        clocks {
          ...ClockFields
        }
        documents {
          key
          name
          applies
          complete
          editable
          mine
          filledBy
          editableIn {
            key
            name
          }
          form
          draftSavedAt
          draftSavedBy
          basis {
            ...BasisFields
          }
          issues {
            severity
          }
          files {
            id
          }
          submissions {
            id
            sequence
            at
          }
        }
        links {
          key
          label
          to
          many
          maySet
          records {
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
        transitions(all: true) {
          ...TransitionFields
        }
        reviews {
          ...ReviewFields
        }
        panels {
          ...PanelFields
        }
        points {
          ...PointFields
        }
        filings {
          id
          key
          name
          kind
          mayReceive
          returnedAt
          at
          offices
          document
          receipts {
            office
            at
          }
        }
      }
    }
  `,
  [BasisFields, ClockFields, TransitionFields, ReviewFields, PanelFields, PointFields],
);

export type RecordDetail = NonNullable<ResultOf<typeof RecordQuery>['record']>;
export type DocumentSummary = RecordDetail['documents'][number];
export type StateOfRecord = RecordDetail['state'];
export type LinkSet = RecordDetail['links'][number];
export type Filing = RecordDetail['filings'][number];
