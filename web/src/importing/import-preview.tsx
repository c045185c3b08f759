import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { RecordType } from '@lixiang/schema';
import { useOrganisationNames } from '../lookup/use-organisation-names.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { usePages } from '../ui/use-pages.ts';
import { importingWords as words } from '../wording/importing.ts';
import { ImportAction } from './import-action.tsx';
import { type ListImport, ListImportQuery } from './import-query.ts';
import styles from './importing.module.css';
import { RowTable } from './row-table.tsx';
import { saveFaulty } from './save-lists.ts';
import { type Shown, verdictOptions } from './verdict-filter.ts';

const PAGE = 50;

export type ImportPreviewProps = {
  readonly id: string;
  readonly type: RecordType;
  readonly onImported: () => void;
  readonly onLeave: () => void;
};

/** What would become of every row; and the button that does exactly that. */
export function ImportPreview({ id, type, onImported, onLeave }: ImportPreviewProps) {
  const [shown, setShown] = useState<Shown>('all');
  const pages = usePages(PAGE, shown);
  const [{ data, error }, retry] = useQuery({
    query: ListImportQuery,
    variables: {
      id,
      verdicts: shown === 'all' ? null : [shown],
      ...pages.variables,
    },
    requestPolicy: 'network-only',
  });
  const again = () => retry({ requestPolicy: 'network-only' });
  return (
    <Section title={words.preview}>
      <Answered data={data} error={error} onRetry={again}>
        {({ listImport: { rows, ...list } }) => (
          <>
            <Notes list={list} type={type} />
            <Segmented<Shown>
              className={styles.filter ?? ''}
              aria-label={words.filter}
              value={shown}
              options={[...verdictOptions(list)]}
              onChange={setShown}
            />
            <RowTable rows={rows.edges.map(({ node }) => node)} type={type} />
            <Pager page={rows} {...pages.pager} />
            <ImportAction list={list} onMoved={again} onImported={onImported} onLeave={onLeave} />
          </>
        )}
      </Answered>
    </Section>
  );
}

/** What is to be known before one goes on: another version's template, rows that are left out. */
function Notes({ list, type }: { readonly list: ListImport; readonly type: RecordType }) {
  const pack = useCurrentPack();
  const client = useClient();
  const units = useOrganisationNames();
  const { templateVersion: made, faultyRows, id } = list;
  return (
    <>
      {made !== null && made !== pack.version && (
        <Alert type="info" showIcon title={words.otherTemplate(made, pack.version)} />
      )}
      {faultyRows > 0 && (
        <Alert
          type="warning"
          showIcon
          title={words.faultyLeftOut(faultyRows)}
          action={
            <Button onClick={() => void saveFaulty(client, { pack, type, units, id })}>
              {words.downloadFaulty}
            </Button>
          }
        />
      )}
    </>
  );
}
