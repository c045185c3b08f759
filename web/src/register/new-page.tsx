import { Alert, Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { Failure } from '../api/failure.ts';
import { OrganisationLookup } from '../lookup/lookup-query.ts';
import { useCreateRecord } from '../lookup/use-create-record.ts';
import { recordTypeOf } from '../pack/find-in-pack.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { BlockerList } from '../refusal/blocker-list.tsx';
import type { Blocker } from '../refusal/refusal-fragments.ts';
import { useViewer } from '../session/use-viewer.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { registerWords as words } from '../wording/register.ts';
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

  const begin = async () => {
    const made = await create({ type: key, ...(unit !== undefined && { unit }) });
    if (made.kind === 'created') await navigate(`/r/${made.id}`, { replace: true });
    setRefused(made.kind === 'refused' ? made.blockers : []);
    setFailure(made.kind === 'failed' ? made.failure : undefined);
  };

  return (
    <Page title={words.newTitle(type.name)} lead={words.newLead}>
      <Section title={words.newTitle(type.name)}>
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
        <p>{words.documents}：</p>
        <ul>
          {type.documents.map((document) => (
            <li key={document.key}>{document.name}</li>
          ))}
        </ul>
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
