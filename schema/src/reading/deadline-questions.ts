import { type Pack } from '../model/pack.ts';
import { rootNames, typeName } from './read-names.ts';
import { type ReadQuestion } from './widget-query.ts';

/** What of a record type is to be met: of which records, and which clocks. */
export type Owed = { readonly of: string; readonly where: unknown; readonly keys: readonly string[] };

type Roots = Pick<Pack, 'recordTypes'>;

/**
 * How many deadlines lie on each day of a stretch, under `answer`; and how many lie before it, under `before`, and
 * have no day yet, under `undated`.
 */
export function deadlineDaysQuery(
  pack: Roots,
  { of, where, keys }: Owed,
  { first, last }: { readonly first: string; readonly last: string },
): ReadQuestion {
  const field = (due: string, wanted: string) =>
    `${rootNames(pack, of).deadlines}(first: 1, keys: $keys, where: $where, due: ${due}) { ${wanted} }`;
  return {
    query:
      `query ($where: ${typeName(of)}_Where, $keys: [${typeName(of)}_ClockKey!], $first: Date, $last: Date) { ` +
      `answer: ${field('{ gte: $first, lte: $last }', 'totalCount days { day count late }')} ` +
      `before: ${field('{ lt: $first }', 'totalCount')} undated: ${field('{ isNull: true }', 'totalCount')} }`,
    variables: { where, keys, first, last },
  };
}

/** The deadlines themselves, a page at a time, each with its record; `$after` goes on. */
export function deadlinesQuery(
  pack: Roots,
  { of, where, keys }: Owed,
  { due, first }: { readonly due: Readonly<Record<string, unknown>> | null; readonly first: number },
): ReadQuestion {
  return {
    query:
      `query ($where: ${typeName(of)}_Where, $keys: [${typeName(of)}_ClockKey!], $due: DateWhere, $after: String) { ` +
      `answer: ${rootNames(pack, of).deadlines}(first: ${first}, after: $after, keys: $keys, where: $where, due: $due) ` +
      `{ totalCount pageInfo { hasNextPage endCursor } edges { node { key name due late standing record { id number title } } } } }`,
    variables: { where, keys, due },
  };
}
