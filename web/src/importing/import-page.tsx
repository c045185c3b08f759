import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { RecordType } from '@lixiang/schema';
import { useApi } from '../api/api-context.tsx';
import { useOrganisationNames } from '../lookup/use-organisation-names.ts';
import { recordTypeOf } from '../pack/find-in-pack.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { importingWords as words, wordListFault } from '../wording/importing.ts';
import { detailSheets } from './list-columns.ts';
import { ImportHistory } from './import-history.tsx';
import { ListImportsQuery } from './import-query.ts';
import { ImportPreview } from './import-preview.tsx';
import { saveTemplate } from './save-lists.ts';
import { type SentList, sendList } from './send-list.ts';
import styles from './importing.module.css';

/** Takes a list of records in: template, file, what would become of each row, and then exactly that. */
export function ImportPage() {
  const { type: key = '' } = useParams();
  const pack = useCurrentPack();
  const type = recordTypeOf(pack, key);
  const [{ data, error }, retry] = useQuery({
    query: ListImportsQuery,
    variables: { type: key },
    pause: !type,
    requestPolicy: 'network-only',
  });
  if (!type) return <Page title={words.unknownType}>{null}</Page>;
  const again = () => retry({ requestPolicy: 'network-only' });
  return (
    <Page
      title={words.title(type.name)}
      lead={words.lead}
      actions={<Link to={`/records/${key}`}>{words.toList}</Link>}
    >
      <Answered data={data} error={error} onRetry={again}>
        {({ importableTypes, listImports }) =>
          importableTypes.includes(key) ? (
            <>
              <Taking type={type} onImported={again} />
              <ImportHistory imports={listImports} onTakenBack={again} />
            </>
          ) : (
            <Nothing>{words.notImportable}</Nothing>
          )
        }
      </Answered>
    </Page>
  );
}

type TakingProps = { readonly type: RecordType; readonly onImported: () => void };

/** Template and file; then what was read. */
function Taking({ type, onImported }: TakingProps) {
  const pack = useCurrentPack();
  const units = useOrganisationNames();
  const api = useApi();
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState<SentList | null>(null);
  const [chosen, setChosen] = useState('');
  const sheets = detailSheets(pack, type, units)
    .map(({ name }) => `“${name}”`)
    .join('、');
  const choose = async (file: File) => {
    setSending(true);
    setChosen(file.name);
    setSent(null);
    setSent(await sendList({ file, type: type.key, csrfToken: api.csrfToken() }));
    setSending(false);
  };
  return (
    <>
      <Section title={words.template}>
        <p className={styles.note}>{words.templateNote}</p>
        {sheets.length > 0 && <p className={styles.note}>{words.detailNote(sheets)}</p>}
        <Button onClick={() => void saveTemplate(pack, type, units)}>{words.download}</Button>
      </Section>
      <Section title={words.choose}>
        <label className={styles.pick}>
          {words.pick}
          <input
            type="file"
            accept=".xlsx"
            disabled={sending}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) void choose(file);
              // The same file, put right, can be chosen again.
              target.value = '';
            }}
          />
        </label>
        {chosen !== '' && <span className={styles.chosen}>{words.chosen(chosen)}</span>}
        <div aria-live="polite" className={styles.told}>
          {sending && words.reading}
          {sent?.kind === 'failed' && <Alert type="error" showIcon title={words.unreadable} />}
          {sent?.kind === 'refused' && <Refused sent={sent} />}
        </div>
      </Section>
      {sent?.kind === 'opened' && (
        <ImportPreview
          key={sent.id}
          id={sent.id}
          type={type}
          onImported={onImported}
          onLeave={() => setSent(null)}
        />
      )}
    </>
  );
}

function Refused({ sent }: { readonly sent: Extract<SentList, { kind: 'refused' }> }) {
  if (sent.faults.length === 0) return <Alert type="error" showIcon title={sent.message} />;
  return (
    <Alert
      type="error"
      showIcon
      title={words.headerWrong}
      description={
        <ul className={styles.faults}>
          {sent.faults.map(({ address, code, params }) => (
            <li key={`${address} ${code} ${params['label'] ?? ''}`}>
              {address} {wordListFault({ code, params, message: null })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
