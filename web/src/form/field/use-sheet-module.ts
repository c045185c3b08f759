import { useSyncExternalStore } from 'react';
import type { Sheet } from '../../catalogue/sheet.tsx';

type SheetModule = { readonly Sheet: typeof Sheet };
type Loading = { readonly module?: SheetModule; readonly failure?: unknown };

const listeners = new Set<() => void>();
let loading: Loading = {};

/**
 * The sheet, once its chunk is there. Without Suspense, which holds back for a third of a second what is ready
 * sooner; a chunk that does not come is thrown, as there.
 */
export function useSheetModule(): SheetModule | undefined {
  const { module, failure } = useSyncExternalStore(subscribe, now, now);
  if (failure !== undefined) throw failure;
  return module;
}

function now(): Loading {
  return loading;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!loading.module) void load();
  return () => listeners.delete(listener);
}

async function load(): Promise<void> {
  try {
    loading = { module: await import('../../catalogue/sheet.tsx') };
  } catch (failure) {
    loading = { failure };
  }
  for (const listener of listeners) listener();
}
