import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { publishWords as words } from '../wording/publish.ts';
import { PublishForm } from './publish-form.tsx';

/** Where a jurisdiction begins: nothing can be done in it before its first pack. */
export function FirstPackPage() {
  return (
    <main>
      <Page title={words.first} lead={words.firstLead}>
        <Section title={words.upload}>
          <PublishForm
            expectedVersion={0}
            contentInForce={undefined}
            onPublished={() => window.location.reload()}
          />
        </Section>
      </Page>
    </main>
  );
}
