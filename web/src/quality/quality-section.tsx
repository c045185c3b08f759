import { useQuery } from 'urql';
import { graphql } from '../api/graphql.ts';
import { objectOf } from '../api/json.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Section } from '../ui/section.tsx';
import { explainFault } from './explain-fault.ts';
import { qualityWords as words } from '../wording/quality.ts';

const DocumentQualityQuery = graphql(`
  query DocumentQuality($id: ID!, $document: String!) {
    record(id: $id) {
      id
      quality(document: $document) {
        entries
        faultless
        count
        findings {
          path
          code
          params
          row
          text
        }
      }
    }
  }
`);

/** Asked again with every save. */
const FOLLOWS = { additionalTypenames: ['Document', 'DocumentSaved'] };

export type QualitySectionProps = { readonly record: string; readonly document: string };

/** The usual mistakes in a catalogue, each with its row and what to do; nothing where a form is not looked at. */
export function QualitySection({ record, document }: QualitySectionProps) {
  const [{ data, error }, refetch] = useQuery({
    query: DocumentQualityQuery,
    variables: { id: record, document },
    context: FOLLOWS,
  });
  return (
    <Section title={words.check} id="quality">
      <Answered
        data={data?.record}
        error={error}
        onRetry={() => refetch({ requestPolicy: 'network-only' })}
        rows={2}
      >
        {({ quality }) => {
          if (!quality || quality.entries === 0) return <Nothing>{words.empty}</Nothing>;
          if (quality.count === 0) return <p>{words.clean(quality.entries)}</p>;
          return (
            <>
              <p>{words.found(quality.count, quality.entries, quality.faultless)}</p>
              <ul>
                {quality.findings.map(({ path, code, params, row, text }) => (
                  <li key={`${path.join(' ')} ${code}`}>
                    {words.at(row, text)}：{explainFault(code, objectOf(params))}
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
