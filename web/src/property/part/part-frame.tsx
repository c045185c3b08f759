import type { ReactNode } from 'react';
import type { PropertyWords } from '../../wording/property.ts';
import styles from '../property.module.css';

type PartFrameProps = {
  readonly words: PropertyWords;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A property that is more than an answer: what it is called, what it does, and how it is said. */
export function PartFrame({ words, actions, children }: PartFrameProps) {
  return (
    <fieldset className={styles.part} aria-label={words.name}>
      <div className={styles.partHead}>
        <span className={styles.partName}>{words.name}</span>
        {actions}
      </div>
      <p className="lx-hint">{words.help}</p>
      {children}
    </fieldset>
  );
}
