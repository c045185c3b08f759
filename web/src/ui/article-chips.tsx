import { Popover } from 'antd';
import { Link } from 'react-router';
import { articleWords } from '../wording/article.ts';
import styles from './article-chips.module.css';
import { contentAround } from './content-around.ts';

export type ShownBasis = {
  readonly articles: readonly { readonly key: string; readonly label: string; readonly summary: string }[];
  readonly inferred: string | null;
};

/** The articles that something rests on; each opens its summary. */
export function ArticleChips({ basis }: { readonly basis: ShownBasis }) {
  return (
    <span className={styles.chips}>
      {basis.articles.map((article) => (
        <Popover
          key={article.key}
          trigger="click"
          getPopupContainer={contentAround}
          title={article.label}
          content={
            <>
              <p className={styles.text}>{article.summary}</p>
              <Link to={`/law#article-${article.key}`}>{articleWords.compare}</Link>
            </>
          }
        >
          <button type="button" className={styles.chip} aria-label={articleWords.show(article.label)}>
            {article.label}
          </button>
        </Popover>
      ))}
      {basis.articles.length === 0 && basis.inferred && (
        <Popover
          trigger="click"
          getPopupContainer={contentAround}
          title={articleWords.inferredTitle}
          content={<p className={styles.text}>{basis.inferred}</p>}
        >
          <button type="button" className={styles.chip} data-inferred="true">
            {articleWords.inferred}
          </button>
        </Popover>
      )}
    </span>
  );
}
