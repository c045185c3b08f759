import type { Coverage, Provision } from '@lixiang/schema';
import { Tag } from 'antd';
import { lawWords as words } from '../wording/law.ts';
import styles from './law.module.css';
import type { PackScenario } from './law-query.ts';

const COLOURS = { enforced: 'success', informing: 'default', missing: 'error' } as const;

type RequirementListProps = {
  readonly requirements: readonly Coverage[];
  readonly scenarios: ReadonlyMap<string, PackScenario>;
};

/** What an article asks for, each with what in the system sees to it and what has shown that it does. */
export function RequirementList({ requirements, scenarios }: RequirementListProps) {
  return (
    <ul className={styles.requirements}>
      {requirements.map(({ requirement, standing, provisions, reason, scenarios: proofs }) => (
        <li key={requirement.ref} id={requirement.ref} className={styles.requirement}>
          <div className={styles.asked}>
            <Tag color={COLOURS[standing]}>{words.standings[standing]}</Tag>
            <span>{requirement.name}</span>
            <code className={styles.ref}>{requirement.ref}</code>
          </div>
          {reason !== null && <p className={styles.reason}>{reason}</p>}
          {provisions.length > 0 && <ProvisionList provisions={provisions} />}
          {proofs.length > 0 && (
            <details className={styles.cited}>
              <summary>{words.proven(proofs.length)}</summary>
              <ul className={styles.citations}>
                {proofs.map((id) => (
                  <li key={id}>
                    <code className={styles.ref}>{id}</code>
                    {scenarios.get(id)?.title}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Parts of the pack by kind and name, with what each belongs to. */
export function ProvisionList({ provisions }: { readonly provisions: readonly Provision[] }) {
  return (
    <ul className={styles.citations}>
      {provisions.map(({ kind, name, within, path }) => (
        <li key={path.join('.')}>
          <span className={styles.kind}>{words.kindOf(kind)}</span>
          <span>
            {name || within}
            {name && within && <span className={styles.within}>（{within}）</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
