import { useMemo } from 'react';
import { useClient } from 'urql';
import type { FileStore, FormServices } from '../form/types.ts';
import { recordLookup } from './record-lookup.ts';
import { unitLookup } from './unit-lookup.ts';
import { useOrganisationNames } from './use-organisation-names.ts';

/** What form widgets ask of the server: organisations, records and, where files can be kept, their store. */
export function useFormServices(files?: FileStore): FormServices {
  const client = useClient();
  const names = useOrganisationNames();
  return useMemo(
    () => ({
      units: unitLookup(client),
      records: (type: string) => recordLookup(client, type),
      names,
      ...(files && { files }),
    }),
    [client, files, names],
  );
}
