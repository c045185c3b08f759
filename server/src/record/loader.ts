import DataLoader from 'dataloader';
import { type Context } from '../context/context.ts';
import { perContext } from '../context/per-context.ts';

/** A dataloader for each request, emptied when a mutation of the same request has changed something. */
export function loaderOf<Value>(
  load: (context: Context, ids: readonly string[]) => Promise<(id: string) => Value>,
): (context: Context) => DataLoader<string, Value> {
  return perContext((context) => {
    const loader = new DataLoader<string, Value>(async (ids) => {
      const find = await load(context, ids);
      return ids.map((id) => find(id));
    });
    forgetLater(context, loader);
    return loader;
  });
}

/** Has a loader be emptied when a mutation of its request has changed something. */
export function forgetLater(context: Context, loader: { clearAll(): unknown }): void {
  loaders(context).add(loader);
}

/** Forgets what this request has read of records, because it has just changed them. */
export function forgetRead(context: Context): void {
  for (const loader of loaders(context)) loader.clearAll();
}

const loaders = perContext(() => new Set<{ clearAll(): unknown }>());

/** All of what a loader found; the first failure fails the whole. */
export async function loadAll<Value>(
  loader: DataLoader<string, Value>,
  ids: readonly string[],
): Promise<readonly Value[]> {
  return await Promise.all(ids.map((id) => loader.load(id)));
}
