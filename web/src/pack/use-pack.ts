import { createContext, use } from 'react';
import { type CombinedError, useQuery } from 'urql';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { PackQuery } from './pack-query.ts';
import { parseLoadedPack } from './parse-pack.ts';

export const CurrentPackContext = createContext<LoadedPack | null>(null);

/** The version that new records begin under. */
export function useCurrentPack(): LoadedPack {
  const pack = use(CurrentPackContext);
  if (!pack) throw new Error('no pack above this component');
  return pack;
}

/** The version that a record is pinned to; undefined until it is loaded. */
export function usePackVersion(version: number | undefined): {
  readonly pack: LoadedPack | undefined;
  readonly error: CombinedError | undefined;
} {
  const current = useCurrentPack();
  const isCurrent = version === undefined || version === current.version;
  const [{ data, error }] = useQuery({
    query: PackQuery,
    variables: { version: version ?? null },
    pause: isCurrent,
    requestPolicy: 'cache-first',
  });
  if (version === undefined) return { pack: undefined, error: undefined };
  if (isCurrent) return { pack: current, error: undefined };
  return { pack: data && parseLoadedPack(data.pack), error };
}
