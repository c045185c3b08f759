import { useState } from 'react';
import type { PagerProps } from './pager.tsx';

export type Pages = {
  readonly variables: { readonly first: number; readonly after: string | null };
  readonly pager: Pick<PagerProps, 'size' | 'trail' | 'onTurn'>;
};

/** Which page of a list is shown, of so many rows; what is listed by another `scope` begins at its first. */
export function usePages(size: number, scope = ''): Pages {
  const [turned, setTurned] = useState<{ readonly scope: string; readonly trail: readonly string[] }>();
  const trail = turned?.scope === scope ? turned.trail : [];
  return {
    variables: { first: size, after: trail.at(-1) ?? null },
    pager: { size, trail, onTurn: (next) => setTurned({ scope, trail: next }) },
  };
}
