import { useMutation } from 'urql';
import { useApi } from '../api/api-context.tsx';
import { graphql } from '../api/graphql.ts';
import { objectOf } from '../api/json.ts';
import { newRequestId } from '../api/request-id.ts';
import { uploadFile } from '../api/upload-file.ts';
import type { Upload } from '../form/types.ts';
import { useAnnounce } from '../ui/announcements.tsx';
import { documentWords as words } from '../wording/document.ts';

const RemoveFile = graphql(`
  mutation RemoveFile($input: RemoveFileInput!) {
    removeFile(input: $input) {
      kind: __typename
      ... on FileRemoved {
        document {
          key
        }
      }
      ... on Refused {
        blockers {
          message
        }
      }
    }
  }
`);

export type FileActions = { readonly upload: Upload; readonly remove: (id: string) => Promise<void> };

/** Sends and removes files of a record's documents; `changed` hears of every file that came or went. */
export function useFileActions(record: string, changed: () => void): (document: string) => FileActions {
  const api = useApi();
  const announce = useAnnounce();
  const [, send] = useMutation(RemoveFile);
  const remove = async (file: string) => {
    const { data, error } = await send({ input: { requestId: newRequestId(), file } });
    const refused = data?.removeFile.kind === 'Refused' ? data.removeFile.blockers : [];
    if (error || refused.length > 0) {
      announce('error', [words.removeFailed, ...refused.map((blocker) => blocker.message)].join('：'));
    }
    changed();
  };
  return (document) => ({
    remove,
    async upload(file, { signal, progress }) {
      const sent = await uploadFile({ file, record, document, csrfToken: api.csrfToken(), signal, progress });
      if (sent.kind !== 'stored') return sent;
      changed();
      const { id, name, size } = objectOf(sent.body);
      if (typeof id !== 'string') return { kind: 'failed' };
      return {
        kind: 'stored',
        file: {
          id,
          name: typeof name === 'string' ? name : file.name,
          size: typeof size === 'number' ? size : file.size,
        },
      };
    },
  });
}
