import type { ReactNode } from 'react';

export type ScrollRegionProps = {
  /** What is in it, for whoever cannot see it. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A part of a page that is wider than a narrow screen: the keyboard reaches it, and scrolls it. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    <section className={className} tabIndex={0} aria-label={label} style={{ overflowX: 'auto' }}>
      {children}
    </section>
  );
}
