import { type Place, type SourceIssue, packError } from '../issue.ts';
import { isStruct, type Struct } from '../expression/read-value.ts';
import { type Places } from './read-yaml.ts';

/**
 * Joins what several files say into one: lists follow each other in the order of the files, objects are joined
 * member by member, and anything else may be said once only.
 */
export function mergeSources(
  values: readonly unknown[],
  places: Places,
): { readonly value: unknown; readonly issues: readonly SourceIssue[] } {
  const issues: SourceIssue[] = [];
  const value = values.reduce((merged, next) => merge(merged, next, { places, issues, path: [] }));
  return { value, issues };
}

type Merging = {
  readonly places: Places;
  readonly issues: SourceIssue[];
  readonly path: readonly string[];
  /** Where the second of the two stands. */
  readonly place?: Place | undefined;
};

/** Deeper than this, one thing is written in one file. */
const DEEPEST = 2;

function merge(left: unknown, right: unknown, merging: Merging): unknown {
  const shared = merging.path.length <= DEEPEST;
  if (shared && Array.isArray(left) && Array.isArray(right)) return concatenated(left, right, merging.places);
  if (shared && isStruct(left) && isStruct(right)) return united(left, right, merging);
  merging.issues.push({ ...packError(merging.path, 'saidTwice'), ...merging.place });
  return left;
}

function concatenated(left: readonly unknown[], right: readonly unknown[], places: Places): unknown[] {
  const joined = [...left, ...right];
  const shifted = [...(places.get(right) ?? [])].map(
    ([index, place]) => [String(Number(index) + left.length), place] as const,
  );
  places.set(joined, new Map([...(places.get(left) ?? []), ...shifted]));
  return joined;
}

function united(left: Struct, right: Struct, { places, issues, path }: Merging): Struct {
  const joined: Record<string, unknown> = { ...left };
  for (const [key, value] of Object.entries(right)) {
    const inside = { places, issues, path: [...path, key], place: places.get(right)?.get(key) };
    joined[key] = Object.hasOwn(left, key) ? merge(left[key], value, inside) : value;
  }
  places.set(joined, new Map([...(places.get(right) ?? []), ...(places.get(left) ?? [])]));
  return joined;
}

/** Where a path stands; for what is missing, where the nearest thing around it stands. */
export function locate(value: unknown, path: readonly string[], places: Places): Place | undefined {
  let place: Place | undefined;
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) break;
    place = places.get(here)?.get(key) ?? place;
    here = Reflect.get(here, key);
  }
  return place;
}
