const PAUSE_BETWEEN_LOOKS = 3000;

type PageEvents = {
  /** Every few seconds while the page is looked at. */
  readonly look: () => void;
  /** The network is back. */
  readonly online: () => void;
  /** The page is left, perhaps for good. */
  readonly hide: () => void;
};

/** Tells what happens to the page until the returned function is called. */
export function heedPage({ look, online, hide }: PageEvents): () => void {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') look();
  }, PAUSE_BETWEEN_LOOKS);
  window.addEventListener('online', online);
  window.addEventListener('pagehide', hide);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', online);
    window.removeEventListener('pagehide', hide);
  };
}
