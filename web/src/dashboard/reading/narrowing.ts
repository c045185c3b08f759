import { objectOf } from '../../api/json.ts';

/** A filter of the read API, or a part of one. */
export type Narrowing = Readonly<Record<string, unknown>>;

/** Both at once; where both say the same place, the other. */
export function merged(one: Narrowing, other: Narrowing): Narrowing {
  const both = Object.entries(other).map(([name, value]) => [
    name,
    isNested(value) ? merged(objectOf(one[name]), objectOf(value)) : value,
  ]);
  return { ...one, ...Object.fromEntries(both) };
}

/**
 * What lies in a group of what a filter leaves. Of a table that both speak of, one row is meant, as where rows are
 * grouped; said apart, another row might be as the filter says.
 */
export function within(where: unknown, group: Narrowing): unknown {
  const apart: Narrowing[] = [];
  let together = group;
  for (const part of partsOf(where)) {
    if (sharesTable(part, group) && !contradicts(part, together)) together = merged(part, together);
    else apart.push(part);
  }
  return { and: [...apart, together] };
}

/** What all must hold, by what it speaks of. */
function partsOf(where: unknown): readonly Narrowing[] {
  return Object.entries(objectOf(where)).flatMap(([name, value]): readonly Narrowing[] =>
    name === 'and' && Array.isArray(value) ? value.flatMap(partsOf) : [{ [name]: value }],
  );
}

/** Tables stand in documents: comparisons of their columns lie a step deeper than others. */
function sharesTable(part: Narrowing, group: Narrowing): boolean {
  return Object.entries(group).some(([name, inner]) =>
    Object.entries(objectOf(inner)).some(
      ([table, columns]) =>
        Object.values(objectOf(columns)).some(isNested) && isNested(objectOf(part[name])[table]),
    ),
  );
}

function contradicts(one: Narrowing, other: Narrowing): boolean {
  return Object.entries(other).some(([name, value]) => {
    const own = one[name];
    if (own === undefined) return false;
    return isNested(value) && isNested(own) ? contradicts(objectOf(own), objectOf(value)) : own !== value;
  });
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
