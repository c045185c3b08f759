import { startTransition, useEffect, useState } from 'react';

const REST = 300;

type AtRest<T> = {
  /** What stands until then; where it is undefined, the newest is not waited for. */
  readonly first: T;
  readonly isSame?: (one: T, other: T) => boolean;
};

/** What is designed once it has stayed the same for a moment: nobody waits for it to be drawn, at no key and not at first. */
export function useAtRest<T>(newest: T, { first, isSame = Object.is }: AtRest<T>): T {
  const [rested, setRested] = useState<T>(() => first);
  const pause = rested === undefined ? 0 : REST;
  useEffect(() => {
    const rest = () => setRested((before) => (isSame(before, newest) ? before : newest));
    const timer = setTimeout(() => startTransition(rest), pause);
    return () => clearTimeout(timer);
  }, [newest, isSame, pause]);
  return rested;
}
