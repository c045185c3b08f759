import { Button } from 'antd';
import { registerWords as words } from '../wording/register.ts';
import styles from './register.module.css';

export type PagerProps = {
  readonly from: number;
  readonly count: number;
  readonly total: number;
  readonly onPrevious?: () => void;
  readonly onNext?: () => void;
};

/** Where in a long list one is, and the way to the pages beside. */
export function Pager({ from, count, total, onPrevious, onNext }: PagerProps) {
  if (total === 0) return null;
  return (
    <div className={styles.pager}>
      <span>{words.page(from + 1, from + count, total)}</span>
      <Button disabled={!onPrevious} onClick={onPrevious}>
        {words.previous}
      </Button>
      <Button disabled={!onNext} onClick={onNext}>
        {words.next}
      </Button>
    </div>
  );
}
