import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useOrganisationNames } from '../lookup/use-organisation-names.ts';
import { usePackVersion } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { commonWords } from '../wording/common.ts';
import { documentWords as words } from '../wording/document.ts';
import { ChangeTable } from './change-table.tsx';
import { type ChosenVersions, chooseVersions } from './choose-versions.ts';
import { ContentsQuery, DocumentQuery, type DocumentRecord } from './document-query.ts';
import { KeptAnswers } from './kept-answers.tsx';
import { VersionPickers } from './version-pickers.tsx';
import { versionsOf } from './versions-of.ts';

/** What changed between two versions of a document, field by field. */
export function ComparePage() {
  const { id = '', document = '' } = useParams();
  const [{ data, error }, retry] = useQuery({ query: DocumentQuery, variables: { id, document } });
  return (
    <Answered data={data?.record} error={error} onRetry={retry} rows={10}>
      {(record) => <Comparison record={record} document={document} />}
    </Answered>
  );
}

function Comparison({
  record,
  document: key,
}: {
  readonly record: DocumentRecord;
  readonly document: string;
}) {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const [{ data, error }, retry] = useQuery({
    query: ContentsQuery,
    variables: { id: record.id, document: key },
  });
  const { pack, error: packError } = usePackVersion(record.packVersion);
  const [chosen, setChosen] = useState<ChosenVersions>({
    from: parameters.get('from'),
    to: parameters.get('to'),
  });
  const names = useOrganisationNames();
  const { document } = record;
  const contents = data?.record?.document;
  if (!document) return <FailureNotice failure={{ code: 'NOT_FOUND' }} />;
  return (
    <Page
      title={words.compareTitle(document.name)}
      lead={
        <>
          <Link to={`/r/${record.id}`}>{record.title ?? commonWords.untitled}</Link> · {record.number}
        </>
      }
      actions={
        <Button onClick={() => void navigate(`/r/${record.id}/d/${document.key}`)}>{words.toDocument}</Button>
      }
    >
      <Section title={words.compare}>
        <Answered
          data={pack && contents && { pack, contents }}
          error={error ?? packError}
          onRetry={retry}
          rows={8}
        >
          {(loaded) => {
            const versions = versionsOf(loaded.contents);
            const form = document.form === null ? undefined : loaded.pack.form(document.form);
            const pair = chooseVersions(versions, chosen);
            if (!pair || !form) return <Nothing>{words.pickTwo}</Nothing>;
            const { from, to } = pair;
            return (
              <>
                <VersionPickers versions={versions} from={from.id} to={to.id} onChange={setChosen} />
                <ChangeTable
                  form={form}
                  before={from.values}
                  after={to.values}
                  lists={loaded.pack.listsWith(names)}
                />
                <KeptAnswers answers={from.kept} />
              </>
            );
          }}
        </Answered>
      </Section>
    </Page>
  );
}
