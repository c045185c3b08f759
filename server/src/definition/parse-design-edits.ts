import { PackEdit, type PackPlace } from '@lixiang/schema';

/** An edit that is none: by its index, and the step of a place that cannot be. */
export type EditFault = { readonly index: number; readonly code: 'notAnEdit'; readonly at: PackPlace };

const MOST_EDITS = 5_000;

/** Edits as a client sends them, or the first that is none. */
export function parseDesignEdits(
  input: unknown,
): { readonly edits: readonly PackEdit[] } | { readonly fault: EditFault } {
  if (!Array.isArray(input) || input.length > MOST_EDITS) return fault(0);
  const edits: PackEdit[] = [];
  for (const [index, item] of input.entries()) {
    const parsed = PackEdit.safeParse(item);
    if (!parsed.success) return fault(index);
    edits.push(parsed.data);
  }
  return { edits };
}

function fault(index: number): { readonly fault: EditFault } {
  return { fault: { index, code: 'notAnEdit', at: [] } };
}
