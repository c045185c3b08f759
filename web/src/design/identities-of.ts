import { identityOf, type Json } from '@lixiang/schema';

const known = new WeakMap<readonly Json[], readonly string[]>();
const interned = new Map<string, WeakRef<readonly string[]>>();

/**
 * The identities of a list's members, in order: the same object as long as they are the same, also when what the
 * members say has changed.
 */
export function identitiesOf(list: readonly Json[]): readonly string[] {
  const before = known.get(list);
  if (before) return before;
  const identities = list.flatMap((item) => identityOf(item) ?? []);
  const text = identities.join('\n');
  const same = interned.get(text)?.deref() ?? identities;
  interned.set(text, new WeakRef(same));
  known.set(list, same);
  return same;
}
