import { Link } from 'react-router';
import { ArticleChips } from '../ui/article-chips.tsx';
import { Section } from '../ui/section.tsx';
import { clockWords as words } from '../wording/clock.ts';
import type { ShownClock } from './clock-fragments.ts';
import styles from './clock.module.css';
import { clockDays, clockName, clockPath } from './clock-days.ts';
import { DerivationList } from './derivation-list.tsx';
import { EscalationLine } from './escalation-line.tsx';
import { StandingTag } from './standing-tag.tsx';

export type ClockSectionProps = { readonly record: string; readonly clocks: readonly ShownClock[] };

/** The deadlines and duties of a record: by when, how that was reckoned, and who owes them. */
export function ClockSection({ record, clocks }: ClockSectionProps) {
  return (
    <Section title={words.section} id="clocks">
      <ul className={styles.clocks}>
        {clocks.map((clock) => (
          <li key={`${clock.key} ${clock.period}`}>
            <div className={styles.head}>
              <span className={styles.name}>{clockName(clock)}</span>
              <StandingTag standing={clock.standing} />
              <ArticleChips basis={clock.basis} />
              <ClockAct record={record} clock={clock} />
            </div>
            <div className={styles.aside}>{clockDays(clock)}</div>
            {clock.provisional && <div className={styles.aside}>{words.provisional}</div>}
            {clock.owedBy.length > 0 && (
              <div className={styles.aside}>
                {words.owedBy} {clock.owedBy.join('、')}
              </div>
            )}
            <EscalationLine clock={clock} />
            <DerivationList derivation={clock.derivation} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ClockAct({ record, clock }: { readonly record: string; readonly clock: ShownClock }) {
  const path = clockPath(record, clock);
  const done = ['MET', 'MET_LATE', 'PASSED', 'CLOSED'].includes(clock.standing);
  return clock.mine && path !== null && !done ? <Link to={path}>{words.act}</Link> : null;
}
