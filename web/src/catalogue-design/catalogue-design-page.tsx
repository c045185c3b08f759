import { DesignStatus } from '../design/design-status.tsx';
import { Link } from 'react-router';
import { HistoryButtons } from '../design/history-buttons.tsx';
import { IssueButton } from '../design/issue-button.tsx';
import { useDesign, useDesignValue } from '../design/use-design.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { catalogueDesignWords as words } from '../wording/catalogue-design.ts';
import { designWords } from '../wording/design.ts';
import { cataloguesIn } from './catalogue-facts.ts';
import { CatalogueSection } from './catalogue-section.tsx';

/** Every catalogue of the configuration being designed: what it is made of, and the way to where that is changed. */
export function CatalogueDesignPage() {
  const { store } = useDesign();
  useDesignValue(['forms']);
  useDesignValue(['codeLists']);
  const catalogues = cataloguesIn(store.content);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      aside={<DesignStatus />}
      actions={
        <>
          <HistoryButtons />
          <IssueButton />
          <Link to="/design/lists">{designWords.codeLists}</Link>
          <Link to="/design">{designWords.back}</Link>
        </>
      }
    >
      {catalogues.length === 0 && <Nothing>{words.none}</Nothing>}
      {catalogues.map((catalogue) => (
        <CatalogueSection key={catalogue.place.join('/')} catalogue={catalogue} />
      ))}
    </Page>
  );
}
