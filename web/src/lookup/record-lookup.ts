import type { Client } from 'urql';
import type { Choice, Lookup } from '../form/types.ts';
import { RecordLookup, RecordName } from './lookup-query.ts';

/** Finds records of one type by what people type. */
export function recordLookup(client: Client, type: string): Lookup {
  return {
    async search(text): Promise<readonly Choice[]> {
      const { data } = await client.query(RecordLookup, { type, search: text || null }).toPromise();
      return (data?.records.edges ?? []).map(({ node }) => ({
        id: node.id,
        label: node.title ?? node.number,
        detail: `${node.number} · ${node.unit.name}`,
      }));
    },
    async name(id) {
      const { data } = await client.query(RecordName, { id }, { requestPolicy: 'cache-first' }).toPromise();
      return data?.record ? (data.record.title ?? data.record.number) : undefined;
    },
  };
}
