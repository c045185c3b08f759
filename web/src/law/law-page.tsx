import { Input, Tag } from 'antd';
import { useState } from 'react';
import { useCurrentPack } from '../pack/use-pack.ts';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { lawWords as words } from '../wording/law.ts';
import { type Citation, citations } from './citations.ts';
import styles from './law.module.css';
import { ParameterList } from './parameter-list.tsx';

/** The regulation's articles in short, each with what in the system rests on it. */
export function LawPage() {
  const { content } = useCurrentPack();
  const [sought, setSought] = useState('');
  const isSeeking = sought.trim() !== '';
  const byArticle = citations(content);
  const { regulation } = content;
  const found = regulation.articles.filter(({ key, label, summary }) =>
    `${label} ${summary} ${(byArticle.get(key) ?? []).map(({ name }) => name).join(' ')}`.includes(
      sought.trim(),
    ),
  );
  return (
    <Page
      title={words.title}
      lead={
        <>
          {words.lead(regulation.title, regulation.number ?? '')}
          {regulation.effectiveFrom !== undefined && `，${words.effective(regulation.effectiveFrom)}`}。
          {words.note}
        </>
      }
      aside={regulation.draft && <Tag color="warning">{words.draft}</Tag>}
    >
      <Section
        title={words.articles}
        actions={
          <Input.Search
            allowClear
            aria-label={words.search}
            placeholder={words.search}
            onChange={(event) => setSought(event.target.value)}
          />
        }
      >
        {found.length === 0 && <Nothing>{words.none}</Nothing>}
        <ol className={styles.articles}>
          {found.map(({ key, label, summary }) => (
            <li key={key} id={`article-${key}`} className={styles.article}>
              <h3 className={styles.label}>{label}</h3>
              <p className={styles.summary}>{summary}</p>
              <Citations key={String(isSeeking)} citations={byArticle.get(key) ?? []} isOpen={isSeeking} />
            </li>
          ))}
        </ol>
      </Section>
      {content.parameters.length > 0 && <ParameterList pack={content} />}
    </Page>
  );
}

type CitationsProps = { readonly citations: readonly Citation[]; readonly isOpen: boolean };

function Citations({ citations: cited, isOpen }: CitationsProps) {
  if (cited.length === 0) return <p className={styles.uncited}>{words.uncited}</p>;
  return (
    <details className={styles.cited} open={isOpen}>
      <summary>{words.cited(cited.length)}</summary>
      <ul className={styles.citations}>
        {cited.map(({ kind, name, within }) => (
          <li key={`${kind} ${within} ${name}`}>
            <Tag>{words.kinds[kind]}</Tag>
            {name}
            {within && <span className={styles.within}>（{within}）</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
