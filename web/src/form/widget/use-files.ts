import { useEffect, useState } from 'react';
import type { AttachedFile, FileStore } from '../types.ts';

type KnownFiles = ReadonlyMap<string, AttachedFile>;

/** What an answer's files are called, asked once for each; and a way to tell of one that just came. */
export function useFiles(
  store: FileStore | undefined,
  ids: readonly string[],
): readonly [KnownFiles, (file: AttachedFile) => void] {
  const [known, setKnown] = useState<KnownFiles>(() => new Map());
  const learn = (file: AttachedFile) => setKnown((before) => new Map([...before, [file.id, file]]));
  const missing = ids.filter((id) => !known.has(id)).join(' ');
  useEffect(() => {
    if (!store || missing === '') return undefined;
    let wanted = true;
    const ask = async (id: string) => {
      const file = await store.find(id).catch(() => undefined);
      if (wanted && file) setKnown((before) => new Map([...before, [file.id, file]]));
    };
    for (const id of missing.split(' ')) void ask(id);
    return () => {
      wanted = false;
    };
  }, [store, missing]);
  return [known, learn];
}
