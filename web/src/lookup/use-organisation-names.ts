import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { readOrganisationNames } from './organisation-names.ts';

const NONE: Readonly<Record<string, string>> = {};

/** Names of the jurisdiction's organisations by id; empty until they are loaded. */
export function useOrganisationNames(): Readonly<Record<string, string>> {
  const client = useClient();
  const [names, setNames] = useState(NONE);
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      const found = await readOrganisationNames(client);
      if (!isGone) setNames(Object.fromEntries(found));
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [client]);
  return names;
}
