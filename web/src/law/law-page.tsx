import { coverageOf } from '@lixiang/schema';
import { Input, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useQuery } from 'urql';
import { useCurrentPack } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { lawWords as words } from '../wording/law.ts';
import { ArticleLawRow } from './article-law-row.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { DraftTag } from './draft-tag.tsx';
import { lawByArticle, seek, type Sought } from './law-by-article.ts';
import { type PackScenario, ScenariosQuery } from './law-query.ts';
import styles from './law.module.css';
import { ParameterList } from './parameter-list.tsx';

const STANDINGS = ['all', 'enforced', 'informing', 'missing'] as const;

/** The regulation article by article: what each asks for, what in the system sees to it, and what has shown that. */
export function LawPage() {
  const { content } = useCurrentPack();
  const { regulation } = content;
  const [{ data, error }, retry] = useQuery({ query: ScenariosQuery });
  return (
    <Page
      title={words.title}
      lead={
        <>
          {words.lead(regulation)}。{words.note}
        </>
      }
      aside={<DraftTag draft={regulation.draft} />}
    >
      <Answered data={data} error={error} onRetry={retry} rows={12}>
        {({ pack }) => <Law scenarios={pack.scenarios} />}
      </Answered>
      {content.parameters.length > 0 && <ParameterList pack={content} />}
    </Page>
  );
}

function Law({ scenarios }: { readonly scenarios: readonly PackScenario[] }) {
  const { content } = useCurrentPack();
  const [sought, setSought] = useState<Sought>({ text: '', standing: 'all' });
  const found = seek(lawByArticle(content, scenarios), sought);
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash]);
  return (
    <>
      {content.requirements.length > 0 && (
        <Section title={words.coverage}>
          <p className={styles.uncited}>{words.coverageLead}</p>
          <CoverageTable coverage={coverageOf(content, scenarios)} />
        </Section>
      )}
      <Section
        title={words.articles}
        actions={
          <div className={styles.seek}>
            {content.requirements.length > 0 && (
              <Segmented
                aria-label={words.standing}
                value={sought.standing}
                options={STANDINGS.map((value) => ({ value, label: words.standings[value] }))}
                onChange={(standing) => setSought({ ...sought, standing })}
              />
            )}
            <Input.Search
              allowClear
              aria-label={words.search}
              placeholder={words.search}
              onChange={(event) => setSought({ ...sought, text: event.target.value })}
            />
          </div>
        }
      >
        {found.length === 0 && <Nothing>{words.none}</Nothing>}
        <ol className={styles.articles}>
          {found.map((law) => (
            <ArticleLawRow
              key={law.article.key}
              law={law}
              scenarios={byId}
              isOpen={sought.text.trim() !== ''}
            />
          ))}
        </ol>
      </Section>
    </>
  );
}
