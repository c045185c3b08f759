import { Alert } from 'antd';
import { useQuery } from 'urql';
import { formatInstant } from '../wording/format.ts';
import { readerWords as words } from '../wording/token.ts';
import { ReaderChangesQuery } from './publish-query.ts';

/** What a chosen pack would take from the systems that read through the API; nothing where it takes nothing. */
export function ReaderChanges({ content }: { readonly content: unknown }) {
  const [{ data }] = useQuery({ query: ReaderChangesQuery, variables: { content } });
  const { changes = [], operations = [] } = data?.readChanges ?? {};
  if (changes.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={words.title(changes.length, operations.length)}
      description={
        <>
          <ul>
            {changes.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
          {operations.length > 0 && <p>{words.broken}</p>}
          {operations.map(({ digest, text, count, lastSeenAt }) => (
            <details key={digest}>
              <summary>{words.operation(count, formatInstant(lastSeenAt))}</summary>
              <pre>{text}</pre>
            </details>
          ))}
        </>
      }
    />
  );
}
