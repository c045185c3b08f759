import { Button } from 'antd';
import { commonWords as words } from '../wording/common.ts';
import styles from './pager.module.css';

/** As much of a page of a list as turning pages takes. */
export type ListedPage = {
  readonly edges: readonly unknown[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

export type PagerProps = {
  readonly page: ListedPage;
  /** How many a full page holds. */
  readonly size: number;
  /** The cursors behind which the pages begun so far stand; none on the first. */
  readonly trail: readonly string[];
  readonly onTurn: (trail: readonly string[]) => void;
  /** Says how many there are also where one page holds all. */
  readonly counts?: boolean;
};

/** Where in a long list one is, and the way to the pages beside. */
export function Pager({ page, size, trail, onTurn, counts = false }: PagerProps) {
  const { edges, totalCount, pageInfo } = page;
  const before = trail.length * size;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  const turns = trail.length > 0 || next !== null;
  if (totalCount === 0 || !(turns || counts)) return null;
  return (
    <div className={styles.pager}>
      <span>{words.page(Math.min(before + 1, totalCount), before + edges.length, totalCount)}</span>
      {turns && (
        <>
          <Button disabled={trail.length === 0} onClick={() => onTurn(trail.slice(0, -1))}>
            {words.previousPage}
          </Button>
          <Button disabled={next === null} onClick={() => next !== null && onTurn([...trail, next])}>
            {words.nextPage}
          </Button>
        </>
      )}
    </div>
  );
}
