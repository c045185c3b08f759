import { z } from 'zod';

const FoundIssue = z.object({ path: z.array(z.string()), code: z.string(), message: z.string().nullish() });
export type FoundIssue = z.infer<typeof FoundIssue>;
export const FoundIssues = z.array(FoundIssue);

const FoundReason = z.object({
  code: z.string(),
  key: z.string().nullable(),
  message: z.string(),
  basis: z.object({ refs: z.array(z.string()) }),
  facts: z.array(
    z.object({ label: z.string(), actual: z.string().nullable(), required: z.string().nullable() }),
  ),
  issues: FoundIssues,
});
/** A blocker or a warning as the API answers it, with the reasons of linked records that refuse. */
export const FoundBlocker = FoundReason.extend({ within: z.array(FoundReason).default([]) });
export type FoundBlocker = z.infer<typeof FoundBlocker>;

/** What came of one act. */
export type Outcome =
  | {
      readonly kind: 'accepted';
      /** What it was warned of beforehand. */
      readonly warnings: readonly FoundBlocker[];
      readonly issues: readonly FoundIssue[];
    }
  | { readonly kind: 'refused'; readonly blockers: readonly FoundBlocker[] }
  /** The request itself could not stand. */
  | { readonly kind: 'impossible'; readonly code: string; readonly message: string };

export const ACCEPTED: Outcome = { kind: 'accepted', warnings: [], issues: [] };

/** Everything by which a scenario may name a blocker: its requirement, its rule or document, its code. */
export function namesOf({ within, ...reason }: FoundBlocker): readonly string[] {
  return [reason, ...within].flatMap(({ basis, key, code }) =>
    [...basis.refs, key ?? [], camelCase(code)].flat(),
  );
}

/** `WRONG_STATE` as scenarios write it: `wrongState`. */
export function camelCase(code: string): string {
  return code.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A field's place without the rows: `items.dataLength`. */
export function placeOf({ path }: FoundIssue): string {
  return path.filter((part) => !part.startsWith(ROW)).join('.');
}

/** What the ids of rows begin with that scenarios fill; no field key can. */
export const ROW = 'row-';
