import type { KeyboardEvent } from 'react';
import { builderWords as words } from '../wording/builder.ts';
import styles from './builder.module.css';
import type { FormTab } from './tabs.ts';

type TabBarProps = {
  readonly tabs: readonly FormTab[];
  readonly current: string;
  readonly show: (tab: string) => void;
};

/** The aspects of a form; arrows go along them. */
export function TabBar({ tabs, current, show }: TabBarProps) {
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
    <div
      role="tablist"
      aria-label={words.tabList}
      className={styles.tabs}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
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
