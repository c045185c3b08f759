import { Outlet } from 'react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '../api/failure.ts';
import { useViewer } from '../session/use-viewer.ts';
import { Answered } from '../ui/answered.tsx';
import { PackQuery } from './pack-query.ts';
import { parseLoadedPack } from './parse-pack.ts';
import { CurrentPackContext } from './use-pack.ts';

/** Loads the pack in force for every page below; where there is none, its administrator is shown how to begin. */
export function CurrentPack({ beginning }: { readonly beginning: ReactNode }) {
  const { administrator } = useViewer();
  const [{ data, error }, retry] = useQuery({
    query: PackQuery,
    variables: { version: null },
    requestPolicy: 'cache-first',
  });
  if (!data && error && failureOf(error).code === 'UNAVAILABLE' && administrator) return beginning;
  return (
    <Answered data={data} error={error} onRetry={retry}>
      {({ pack }) => (
        <CurrentPackContext value={parseLoadedPack(pack)}>
          <Outlet />
        </CurrentPackContext>
      )}
    </Answered>
  );
}
