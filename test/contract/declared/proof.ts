import { type Pack } from '@lixiang/schema';
import { type LENSES } from './lenses.ts';
import { type Site } from './properties.ts';

/**
 * Where in the rich pack a property, or what it belongs to, is written otherwise; what stands there instead; and
 * through what the difference is seen. The other pack could be published, unless it is said not to be.
 */
export type Proof = readonly [seen: keyof typeof LENSES, at: string, instead: unknown, unsound?: 'unsound'];
export type Proofs = Readonly<Record<string, Proof>>;

/** A place by names: items of lists by their keys, or by their number where they have none. */
export function siteNamed(pack: Pack, name: string): Site {
  const site: (string | number)[] = [];
  let at: unknown = pack;
  for (const part of name.split('/')) {
    const key = Array.isArray(at) ? indexOf(at, part) : part;
    site.push(key);
    at = memberOf(at, key);
  }
  return site;
}

function indexOf(items: readonly unknown[], part: string): number {
  const found = items.findIndex((item) => memberOf(item, 'key') === part);
  return found < 0 ? Number(part) : found;
}

/** A member of an object or a list, where there is one. */
export function memberOf(at: unknown, key: string | number): unknown {
  if (typeof at !== 'object' || at === null) return undefined;
  return Object.entries(at).find(([name]) => name === String(key))?.[1];
}
