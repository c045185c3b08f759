import { clockWords as words, wordDerivation } from '../wording/clock.ts';
import type { ShownClock } from './clock-fragments.ts';
import styles from './clock.module.css';

/** How a due day was reckoned, day by day; opened by whoever wants to check it. */
export function DerivationList({ derivation }: Pick<ShownClock, 'derivation'>) {
  if (derivation.length === 0) return null;
  return (
    <details className={styles.derivation}>
      <summary>{words.derivation}</summary>
      <ol className={styles.days}>
        {derivation.map((line) => (
          <li key={`${line.on} ${line.kind}`} className={styles.day} data-kind={line.kind}>
            <time dateTime={line.on}>{line.on}</time>
            <span>{wordDerivation(line)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
