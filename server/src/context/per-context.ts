import type { Store } from '../storage/store.ts';
import type { Context } from './context.ts';

/** One thing for each request, made when first asked for: a dataloader, above all. */
export function perContext<T extends object>(make: (context: Context) => T): (context: Context) => T {
  return once(make);
}

/** One thing for each open store, shared by all requests: a cache of what never changes. */
export function perStore<T extends object>(make: (store: Store) => T): (store: Store) => T {
  return once(make);
}

function once<K extends object, T extends object>(make: (owner: K) => T): (owner: K) => T {
  const made = new WeakMap<K, T>();
  return (owner) => {
    const known = made.get(owner);
    if (known !== undefined) return known;
    const fresh = make(owner);
    made.set(owner, fresh);
    return fresh;
  };
}
