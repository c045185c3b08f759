import { useEffect, useState } from 'react';
import type { Lookup } from '../types.ts';

const NONE: ReadonlyMap<string, string> = new Map();

/** The names of what answers hold by id; an id whose name is not known yet, or to nobody, is absent. */
export function useNames(lookup: Lookup | undefined, ids: readonly string[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState(NONE);
  const missing = ids.filter((id) => !names.has(id)).join(' ');
  useEffect(() => {
    if (!lookup || missing === '') return undefined;
    let wanted = true;
    const learn = async () => {
      const asked = missing.split(' ').map(async (id) => [id, await lookup.name(id)] as const);
      const answers = await Promise.allSettled(asked);
      const known = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
      const named = known.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const]));
      if (wanted && named.length > 0) setNames((before) => new Map([...before, ...named]));
    };
    void learn();
    return () => {
      wanted = false;
    };
  }, [lookup, missing]);
  return names;
}
