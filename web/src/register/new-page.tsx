import { Alert, Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { DocumentType } from '@lixiang/schema';
import type { Failure } from '../api/failure.ts';
import { OrganisationLookup } from '../lookup/lookup-query.ts';
import { useCreateRecord } from '../lookup/use-create-record.ts';
import { procedureOf, recordTypeOf } from '../pack/find-in-pack.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { BlockerList } from '../refusal/blocker-list.tsx';
import type { Blocker } from '../refusal/refusal-fragments.ts';
import { useViewer } from '../session/use-viewer.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { registerWords as words } from '../wording/register.ts';
import { firstPapers } from './first-papers.ts';
import styles from './register.module.css';

/** Begins a record of one type, for one's own unit or for another that one may act for. */
export function NewPage() {
  const id = useId();
  const { type: key = '' } = useParams();
  const pack = useCurrentPack();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [unit, setUnit] = useState<string>();
  const [refused, setRefused] = useState<readonly Blocker[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const [{ data }] = useQuery({ query: OrganisationLookup, variables: { search: null, office: null } });
  const { busy, create } = useCreateRecord();
  const type = recordTypeOf(pack, key);
  if (!type) return <Page title={words.unknownType}>{null}</Page>;
  const papers = firstPapers(type, procedureOf(pack, type), viewer.organisation?.offices ?? []);
  const title = words.create(type);

  const begin = async () => {
    const made = await create({ type: key, ...(unit !== undefined && { unit }) });
    if (made.kind === 'created') await navigate(`/r/${made.id}`, { replace: true });
    setRefused(made.kind === 'refused' ? made.blockers : []);
    setFailure(made.kind === 'failed' ? made.failure : undefined);
  };

  return (
    <Page title={title} lead={words.newLead}>
      <Section title={title}>
        <div className={styles.unit}>
          <label htmlFor={id}>{words.unitOfRecord}</label>
          <Select
            id={id}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={viewer.organisation?.name}
            value={unit ?? null}
            options={(data?.organisations.edges ?? []).map(({ node }) => ({
              value: node.id,
              label: node.name,
            }))}
            onChange={(chosen) => setUnit(chosen ?? undefined)}
          />
          <span className={styles.help}>{words.unitHelp}</span>
        </div>
        <Papers title={words.documents} documents={papers.now} />
        <Papers title={words.laterDocuments} documents={papers.later} />
        {papers.mayGrow && <p className={styles.help}>{words.mayGrow}</p>}
        <Button type="primary" loading={busy} onClick={() => void begin()}>
          {words.creating}
        </Button>
        {refused.length > 0 && (
          <Alert
            type="error"
            showIcon
            style={{ marginTop: 12 }}
            title={words.refused}
            description={<BlockerList blockers={refused} record="" />}
          />
        )}
        {failure && <FailureNotice failure={failure} />}
      </Section>
    </Page>
  );
}

function Papers({
  title,
  documents,
}: {
  readonly title: string;
  readonly documents: readonly DocumentType[];
}) {
  if (documents.length === 0) return null;
  return (
    <>
      <p>{title}：</p>
      <ul>
        {documents.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ul>
    </>
  );
}
