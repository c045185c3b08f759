import { ArticleChips } from '../ui/article-chips.tsx';
import { clockWords as words } from '../wording/clock.ts';
import { isOpen } from './clock-days.ts';
import type { ShownClock } from './clock-fragments.ts';
import styles from './clock.module.css';

/** Who is told when something is long overdue, and when; nothing where nobody is, or nothing is owed any more. */
export function EscalationLine({ clock }: { readonly clock: ShownClock }) {
  const { escalation } = clock;
  if (!escalation || !isOpen(clock)) return null;
  return (
    <div className={styles.aside}>
      <span>{words.escalates(escalation.on, escalation.to)}</span> <ArticleChips basis={escalation.basis} />
    </div>
  );
}
