import { dashboardWords as words } from '../../wording/dashboard.ts';
import styles from '../dashboard.module.css';
import type { Amount } from '../reading/figures.ts';

type NumberWidgetProps = {
  readonly title: string;
  readonly amount: Amount | null;
  readonly unit: string;
  readonly onPoint: () => void;
};

/** One number, large, that leads to what it counts. */
export function NumberWidget({ title, amount, unit, onPoint }: NumberWidgetProps) {
  return (
    <button
      type="button"
      className={styles.number}
      onClick={onPoint}
      aria-label={numberWords(title, amount, unit)}
    >
      <span className={styles.figure}>{amount?.text ?? '—'}</span>
      <span className={styles.unit}>{amount ? unit : words.noNumber}</span>
    </button>
  );
}

function numberWords(title: string, amount: Amount | null, unit: string): string {
  return `${title}：${amount ? `${amount.text} ${unit}` : words.noNumber}。${words.seeRecords(title)}`;
}
