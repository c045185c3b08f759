import { Alert } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { publishWords as words } from '../wording/publish.ts';
import { BackfillProgress } from './backfill-progress.tsx';
import { PackFacts } from './pack-facts.tsx';
import { PublishForm } from './publish-form.tsx';
import styles from './publish.module.css';
import { PackVersionQuery } from './publish-query.ts';
import { VersionList } from './version-list.tsx';

/** The pack in force, its predecessors, and where a new one is published. */
export function PackPage() {
  const [published, setPublished] = useState<number>();
  const [{ data, error }, retry] = useQuery({ query: PackVersionQuery, variables: { version: null } });
  return (
    <Page title={words.title} lead={words.lead}>
      {published !== undefined && <Alert type="success" showIcon title={words.published(published)} />}
      <BackfillProgress />
      <Section title={words.current}>
        <Answered data={data} error={error} onRetry={retry}>
          {({ pack }) => (
            <>
              <PackFacts pack={pack} />
              <p className={styles.choices}>
                <Link to="/design">{words.toDesign}</Link>
                <Link to="/admin/pack/design">{words.designTitle}</Link>
                <Link to="/admin/moves">{words.toMoves}</Link>
              </p>
            </>
          )}
        </Answered>
      </Section>
      <Section title={words.versions}>
        <VersionList />
      </Section>
      {data && (
        <Section title={words.upload}>
          <PublishForm
            expectedVersion={data.pack.version}
            contentInForce={data.pack.content}
            onPublished={setPublished}
          />
        </Section>
      )}
    </Page>
  );
}
