import type { CoreTerm, Json } from '@lixiang/schema';
import { listUses } from './list-uses.ts';

/** What the options of a core element of the national catalogue can mean. */
const MEANINGS: ReadonlyMap<string, readonly CoreTerm[]> = new Map<string, readonly CoreTerm[]>([
  ['shareType', ['sharedFreely', 'sharedOnCondition', 'notShared']],
  ['shareMethod', ['byPlatform', 'byInterface', 'byDatabase', 'byFile']],
  ['itemType', ['characters', 'number', 'day', 'moment', 'logical', 'anything']],
  ['format', ['structured', 'document', 'picture', 'stream']],
]);

/** What the options of a list can mean, by the core elements that it is offered for. */
export function meaningsOf(content: Json, list: string): readonly CoreTerm[] {
  const found = listUses(content, list).flatMap(({ field: { core } }) =>
    typeof core === 'string' ? (MEANINGS.get(core) ?? []) : [],
  );
  return [...new Set(found)];
}
