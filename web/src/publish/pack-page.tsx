import { Alert } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { publishWords as words } from '../wording/publish.ts';
import { PackFacts } from './pack-facts.tsx';
import { OlderVersion } from './older-version.tsx';
import { PublishForm } from './publish-form.tsx';
import { PackVersionQuery } from './publish-query.ts';

/** The pack in force, its predecessors, and where a new one is published. */
export function PackPage() {
  const [published, setPublished] = useState<number>();
  const [{ data, error }, retry] = useQuery({ query: PackVersionQuery, variables: { version: null } });
  return (
    <Page title={words.title} lead={words.lead}>
      {published !== undefined && <Alert type="success" showIcon title={words.published(published)} />}
      <Section title={words.current}>
        <Answered data={data} error={error} onRetry={retry}>
          {({ pack }) => (
            <>
              <PackFacts pack={pack} />
              {pack.version > 1 && <OlderVersion latest={pack.version} />}
            </>
          )}
        </Answered>
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
