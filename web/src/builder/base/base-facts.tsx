import { type Base, fieldsByName } from '@lixiang/schema';
import { baseWords as words, holdWords } from '../../wording/base.ts';
import styles from './base.module.css';

type BaseFactsProps = {
  readonly base: Base;
  /** The names of the forms that rest on it. */
  readonly forms: readonly string[];
};

/** What a base is, which forms rest on it, and what it locks, with the reason. */
export function BaseFacts({ base, forms }: BaseFactsProps) {
  return (
    <section className={styles.part} aria-label={words.title}>
      <h2>
        {base.title} <small>{words.version(base.version)}</small>
      </h2>
      <dl className={styles.facts}>
        <dt>{words.source}</dt>
        <dd>{base.source}</dd>
        {base.changes !== undefined && (
          <>
            <dt>{words.changes}</dt>
            <dd>{base.changes}</dd>
          </>
        )}
        <dt>{words.usedBy}</dt>
        <dd>{forms.length === 0 ? words.usedByNone : forms.join('、')}</dd>
      </dl>
      <LockTable base={base} />
    </section>
  );
}

function LockTable({ base }: { readonly base: Base }) {
  const fields = fieldsByName(base.form);
  if (base.locks.length + base.lockedRules.length === 0) return <p>{words.noLocks}</p>;
  return (
    <>
      <h3>{words.locks}</h3>
      <p>{words.locksLead}</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.locks}>
        <table className={styles.locks}>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.held}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {base.locks.map(({ field, holds, why }) => (
              <tr key={`${field} ${holds.join(' ')} ${why}`}>
                <th scope="row">{fields.get(field)?.label ?? field}</th>
                <td>{holds.map((hold) => holdWords[hold]).join('、')}</td>
                <td>{why}</td>
              </tr>
            ))}
            {base.lockedRules.map(({ rule, why }) => (
              <tr key={rule}>
                <th scope="row">
                  {words.rule(base.form.rules.find(({ key }) => key === rule)?.message ?? rule)}
                </th>
                <td>{words.ruleHeld}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
