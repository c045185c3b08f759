import { Outlet } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.tsx';
import { PackQuery } from './pack-query.ts';
import { parseLoadedPack } from './parse-pack.ts';
import { CurrentPackContext } from './use-pack.ts';

/** Loads the pack in force for every page below. */
export function CurrentPack() {
  const [{ data, error }, retry] = useQuery({
    query: PackQuery,
    variables: { version: null },
    requestPolicy: 'cache-first',
  });
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
