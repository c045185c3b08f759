import { z } from 'zod';
import { Key } from './primitive.ts';

/** States by key, or all states of some phases. */
export const StateSet = z.union([z.array(Key), z.strictObject({ phases: z.array(Key).min(1) })]);
export type StateSet = z.infer<typeof StateSet>;

type Phased = { readonly key: string; readonly phase?: string | undefined };

/** The keys of the states that are meant; none where the type has no procedure. */
export function statesIn(
  set: StateSet,
  procedure: { readonly states: readonly Phased[] } | undefined,
): readonly string[] {
  if (!('phases' in set)) return set;
  return (procedure?.states ?? []).flatMap(({ key, phase }) =>
    phase !== undefined && set.phases.includes(phase) ? [key] : [],
  );
}
