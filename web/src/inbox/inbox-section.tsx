import { Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { usePages } from '../ui/use-pages.ts';
import { commonWords } from '../wording/common.ts';
import { inboxWords as words } from '../wording/inbox.ts';
import { InboxEntry } from './inbox-entry.tsx';
import { InboxQuery } from './inbox-query.ts';
import styles from './home-page.module.css';

const PAGE = 20;

export type InboxSectionProps = { readonly pack: LoadedPack; readonly now: Date };

/** The records that wait for the viewer's organisation, of one type or of all. */
export function InboxSection({ pack, now }: InboxSectionProps) {
  const [type, setType] = useState('');
  const pages = usePages(PAGE, type);
  const [{ data, error }, retry] = useQuery({
    query: InboxQuery,
    variables: { ...pages.variables, type: type || null },
  });
  const worked = pack.content.recordTypes.filter(({ procedure }) => procedure !== undefined);
  return (
    <Section
      title={words.waiting}
      aside={data && words.waitingCount(data.inbox.totalCount)}
      actions={
        <Select
          size="small"
          popupMatchSelectWidth={false}
          aria-label={words.filter}
          value={type}
          options={[
            { value: '', label: commonWords.all },
            ...worked.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onChange={setType}
        />
      }
    >
      <Answered data={data} error={error} onRetry={retry}>
        {({ inbox }) => (
          <>
            {inbox.edges.length === 0 && <Nothing>{words.nothingWaiting}</Nothing>}
            <ul className={styles.items}>
              {inbox.edges.map(({ node }) => (
                <InboxEntry key={node.record.id} item={node} pack={pack} now={now} />
              ))}
            </ul>
            <Pager page={inbox} {...pages.pager} />
          </>
        )}
      </Answered>
    </Section>
  );
}
