import { useState } from 'react';
import {
  dropBeginning,
  keepBeginning,
  type KeptBeginning,
  type KeptPlace,
  NOTHING_BEGUN,
  readBeginning,
} from './kept-beginning.ts';

export type Beginning = {
  readonly kept: KeptBeginning;
  /** Whether it was filled in before the page was opened. */
  readonly isRestored: boolean;
  /** Changes whenever all is to be drawn anew. */
  readonly round: number;
  readonly keep: (change: (kept: KeptBeginning) => KeptBeginning) => void;
  /** Begins again with nothing. */
  readonly clear: () => void;
};

/** What somebody fills in to begin a record, kept on the device with every change until it is sent or dropped. */
export function useKeptBeginning(place: KeptPlace, begin: KeptBeginning): Beginning {
  const [{ kept, isRestored, round }, setState] = useState(() => {
    const found = readBeginning(place);
    return { kept: found ?? begin, isRestored: found !== undefined, round: 0 };
  });
  return {
    kept,
    isRestored,
    round,
    keep: (change) =>
      setState((state) => {
        const next = change(state.kept);
        keepBeginning(place, next);
        return { ...state, kept: next };
      }),
    clear: () => {
      dropBeginning(place);
      setState((state) => ({
        kept: { ...NOTHING_BEGUN, links: begin.links },
        isRestored: false,
        round: state.round + 1,
      }));
    },
  };
}
