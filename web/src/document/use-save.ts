import { useMutation } from 'urql';
import type { Edit } from '@lixiang/forms';
import { failureOf } from '../api/failure.ts';
import { graphql } from '../api/graphql.ts';
import { objectOf } from '../api/json.ts';
import type { Save, SaveOutcome } from '../form/types.ts';
import { BlockerFields } from '../refusal/refusal-fragments.ts';
import { failureWords } from '../wording/failure.ts';
import { wordInputIssue } from '../wording/input-issue.ts';
import { editsOf } from './edits-of.ts';

const SaveDocument = graphql(
  `
    mutation SaveDocument($input: SaveDocumentInput!) {
      saveDocument(input: $input) {
        kind: __typename
        ... on DocumentSaved {
          merged
          document {
            revision
          }
        }
        ... on DocumentConflict {
          revision
          conflicts {
            path
            mine
            theirs
            by
            at
          }
          document {
            draft
          }
        }
        ... on Refused {
          blockers {
            ...BlockerFields
          }
        }
        ... on InvalidInput {
          issues {
            path
            code
            message
          }
        }
      }
    }
  `,
  [BlockerFields],
);

/** Sends edits of one draft to the server. */
export function useSave(record: string, document: string): Save {
  const [, send] = useMutation(SaveDocument);
  return async (
    edits: readonly Edit[],
    expectedRevision: number,
    requestId: string,
  ): Promise<SaveOutcome> => {
    const { data, error } = await send({ input: { requestId, record, document, expectedRevision, edits } });
    const answer = data?.saveDocument;
    switch (answer?.kind) {
      case 'DocumentSaved':
        return { kind: 'saved', revision: answer.document.revision, merged: editsOf(answer.merged) };
      case 'DocumentConflict':
        return {
          kind: 'conflict',
          revision: answer.revision,
          values: objectOf(answer.document.draft),
          conflicts: answer.conflicts,
        };
      case 'Refused':
        return { kind: 'refused', messages: answer.blockers.map(({ message }) => message) };
      case 'InvalidInput':
        return { kind: 'refused', messages: answer.issues.map(wordInputIssue) };
      case undefined: {
        const failure = error && failureOf(error);
        const final =
          failure?.code === 'FORBIDDEN' || failure?.code === 'NOT_FOUND' || failure?.code === 'INVALID_INPUT';
        return final ? { kind: 'refused', messages: [failureWords[failure.code].title] } : { kind: 'failed' };
      }
    }
  };
}
