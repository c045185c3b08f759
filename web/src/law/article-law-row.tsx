import { lawWords as words } from '../wording/law.ts';
import type { ArticleLaw } from './law-by-article.ts';
import type { PackScenario } from './law-query.ts';
import styles from './law.module.css';
import { ProvisionList, RequirementList } from './requirement-list.tsx';

type ArticleLawRowProps = {
  readonly law: ArticleLaw;
  readonly scenarios: ReadonlyMap<string, PackScenario>;
  readonly isOpen: boolean;
};

/** One article: its account, its requirements, and what else rests on it. */
export function ArticleLawRow({ law, scenarios, isOpen }: ArticleLawRowProps) {
  const { article, requirements, provisions } = law;
  return (
    <li id={`article-${article.key}`} className={styles.article}>
      <h3 className={styles.label}>{article.label}</h3>
      <div className={styles.content}>
        <p className={styles.summary}>{article.summary}</p>
        {requirements.length > 0 && <RequirementList requirements={requirements} scenarios={scenarios} />}
        {provisions.length > 0 && (
          <details key={String(isOpen)} className={styles.cited} open={isOpen}>
            <summary>{words.cited(provisions.length)}</summary>
            <ProvisionList provisions={provisions} />
          </details>
        )}
        {requirements.length + provisions.length === 0 && <p className={styles.uncited}>{words.uncited}</p>}
      </div>
    </li>
  );
}
