import { Pack } from '../model/pack.ts';
import { type PackIssue } from '../issue.ts';
import { shapeIssues } from './shape-issues.ts';

/** Reads data as a pack, with defaults filled in; what it means is for `checkPack` to say. */
export function parsePack(
  input: unknown,
): { readonly pack: Pack } | { readonly issues: readonly PackIssue[] } {
  const parsed = Pack.safeParse(input);
  return parsed.success ? { pack: parsed.data } : { issues: shapeIssues(parsed.error.issues) };
}
