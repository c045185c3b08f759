import type { KeyboardEvent } from 'react';
import styles from './builder.module.css';

type TabBarProps = {
  /** What the tabs are aspects of. */
  readonly label: string;
  readonly tabs: readonly { readonly key: string; readonly label: string }[];
  readonly current: string;
  readonly show: (tab: string) => void;
};

/** The aspects of what is designed; arrows go along them. */
export function TabBar({ label: owner, tabs, current, show }: TabBarProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    // The next is the one beside what has the keyboard: what is shown may be a moment behind.
    const index = tabs.findIndex(({ key }) => `tab-${key}` === document.activeElement?.id) + step;
    const next = tabs[(index + tabs.length) % tabs.length];
    if (!next) return;
    show(next.key);
    document.getElementById(`tab-${next.key}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={owner} className={styles.tabs} onKeyDown={onKeyDown} tabIndex={-1}>
      {tabs.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`tab-${key}`}
          aria-selected={key === current}
          aria-controls={key === current ? `tabpanel-${key}` : undefined}
          tabIndex={key === current ? 0 : -1}
          className={styles.tab}
          onClick={() => show(key)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
