import type { ReactNode } from 'react';
import styles from './page.module.css';

export type PageProps = {
  readonly title: string;
  /** Beside the title: a number, a state. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** A page: its title, which is also the tab's, its actions, its content. */
export function Page({ title, aside, actions, lead, children }: PageProps) {
  return (
    <div className={styles.page}>
      <title>{title}</title>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1 className={styles.title}>{title}</h1>
          {aside}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {lead && <div className={styles.lead}>{lead}</div>}
      {children}
    </div>
  );
}
