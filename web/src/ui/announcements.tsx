import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import styles from './announcements.module.css';

export type AnnouncementTone = 'success' | 'warning' | 'error';
export type Announce = (tone: AnnouncementTone, text: string) => void;
type Announcement = { readonly id: number; readonly tone: AnnouncementTone; readonly text: string };

const SHOWN_FOR = { success: 3000, warning: 7000, error: 7000 } as const;
const AnnounceContext = createContext<Announce>(() => undefined);

/** Short words about what just happened: seen at the top of the page, and read out by assistive software. */
export function Announcements({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Announcement[]>([]);
  const announce = useCallback<Announce>((tone, text) => {
    const id = performance.now();
    // What has gone well makes room for what goes well next: doing the same five times is told in one place.
    setShown((others) => [
      ...others.filter((other) => tone !== 'success' || other.tone !== tone),
      { id, tone, text },
    ]);
    setTimeout(() => setShown((others) => others.filter((other) => other.id !== id)), SHOWN_FOR[tone]);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <output aria-live="polite" className={styles.list}>
        {shown.map(({ id, tone, text }) => (
          <span key={id} className={styles.item} data-tone={tone}>
            {text}
          </span>
        ))}
      </output>
    </AnnounceContext>
  );
}

/** Tells the person something in passing. */
export function useAnnounce(): Announce {
  return use(AnnounceContext);
}
