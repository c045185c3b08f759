import { Link } from 'react-router';
import { ArticleChips } from '../ui/article-chips.tsx';
import { refusalWords } from '../wording/refusal.ts';
import styles from './blocker-list.module.css';
import { curePath } from './cure-path.ts';
import type { Blocker, Reason, ShownCure } from './refusal-fragments.ts';

export type BlockerListProps = {
  readonly blockers: readonly (Blocker | Reason)[];
  /** The record that the reasons are about. */
  readonly record: string;
};

/** Every reason why not: what the rule asks, what is, by which article, and who can put it right. */
export function BlockerList({ blockers, record }: BlockerListProps) {
  return (
    <ul className={styles.list}>
      {blockers.map((blocker) => (
        <li key={`${blocker.code} ${blocker.key ?? ''} ${blocker.message}`} className={styles.blocker}>
          <div className={styles.message}>
            <span>{blocker.message}</span> <ArticleChips basis={blocker.basis} />
          </div>
          {blocker.facts.length > 0 && (
            <dl className={styles.facts}>
              {blocker.facts.map((fact) => (
                <div key={fact.label}>
                  <dt>{fact.label}</dt>
                  <dd>{fact.required ? refusalWords.compared(fact.actual, fact.required) : fact.actual}</dd>
                </div>
              ))}
            </dl>
          )}
          <Issues blocker={blocker} record={record} />
          {'within' in blocker && blocker.within.length > 0 && (
            <BlockerList blockers={blocker.within} record={blocker.record ?? record} />
          )}
          {blocker.cures.map((cure) => (
            <CureLine
              key={`${cure.act} ${cure.who.join()}`}
              cure={isPaper(blocker) ? { ...cure, act: refusalWords.complete(cure.act) } : cure}
              record={record}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Of a missing document the server says only its name. */
function isPaper({ code }: Reason): boolean {
  return code === 'DOCUMENT_MISSING' || code === 'DOCUMENT_INCOMPLETE';
}

const SHOWN_ISSUES = 5;

function Issues({ blocker, record }: { readonly blocker: Reason; readonly record: string }) {
  const errors = blocker.issues.filter(({ severity }) => severity === 'ERROR');
  if (errors.length === 0) return null;
  const worded = errors.flatMap(({ message }) => message ?? []).slice(0, SHOWN_ISSUES);
  const count = refusalWords.issues(errors.length);
  return (
    <div className={styles.cure}>
      {blocker.document ? <Link to={`/r/${record}/d/${blocker.document}`}>{count}</Link> : count}
      {worded.length > 0 && `：${worded.join('；')}`}
    </div>
  );
}

function CureLine({ cure, record }: { readonly cure: ShownCure; readonly record: string }) {
  const path = curePath(cure, record);
  return (
    <div className={styles.cure} data-mine={cure.mine}>
      {cure.mine ? refusalWords.curedByMe(cure.act) : refusalWords.curedBy(cure.who, cure.act)}
      {path && (
        <>
          {' '}
          <Link to={path}>{cure.mine ? refusalWords.cureNow : refusalWords.look}</Link>
        </>
      )}
    </div>
  );
}
