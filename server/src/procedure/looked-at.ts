import { readsOf, type Scope } from '@lixiang/schema';
import { type PlacedExpression } from './expressions-of.ts';
import { type LinkEnd } from './link-end.ts';
import { type Place } from './place.ts';

/** What expressions of a record type look at, so that nothing else need be loaded to decide. */
export type LookedAt = {
  /** The names of the record's scope. */
  readonly names: ReadonlySet<string>;
  /** By link that is looked along: the links of the records there that are looked along in turn. */
  readonly links: ReadonlyMap<string, ReadonlySet<string>>;
  /** What of linked records and candidates is read: documents, facts and the like. */
  readonly ofLinked: ReadonlySet<string>;
};

type Looking = {
  readonly expressions: readonly PlacedExpression[];
  readonly links: ReadonlyMap<string, LinkEnd>;
  /** The names of the links that a record type has. */
  readonly linksOf: (recordType: string) => ReadonlySet<string>;
  readonly scopeAt: (place: Place) => Scope;
};

/** Goes through what every expression reads. */
export function findLookedAt({ expressions, links, linksOf, scopeAt }: Looking): LookedAt {
  const names = new Set<string>();
  const along = new Map<string, Set<string>>();
  const ofLinked = new Set<string>();
  for (const { source, place } of expressions) {
    for (const path of readsOf(source, scopeAt(place))) {
      const [written = '', ...rest] = path.filter((step) => step !== '*');
      for (const step of rest) ofLinked.add(step);
      const first = place.kind === 'each' && written === 'it' ? place.link : written;
      names.add(first);
      const end = links.get(first);
      if (!end) continue;
      const next = along.get(first) ?? new Set();
      along.set(first, next);
      const [second] = rest;
      if (second !== undefined && linksOf(end.to).has(second)) next.add(second);
    }
  }
  return { names, links: along, ofLinked };
}
