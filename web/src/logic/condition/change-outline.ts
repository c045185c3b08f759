import type { Outline } from '@lixiang/schema';

/** A condition as a list of sentences joined in one way; a single sentence is a list of one. */
export type Joined = { readonly kind: 'all' | 'any'; readonly parts: readonly Outline[] };

/** Reads a condition as a list of sentences. */
export function joinedOf(outline: Outline | undefined): Joined {
  if (!outline || isAlways(outline)) return { kind: 'all', parts: [] };
  return outline.kind === 'all' || outline.kind === 'any' ? outline : { kind: 'all', parts: [outline] };
}

function isAlways(outline: Outline): boolean {
  return outline.kind === 'formula' && outline.source === 'true';
}

/** A list of sentences as a condition: one alone stands by itself, none at all is no condition. */
export function outlineOfJoined({ kind, parts }: Joined): Outline | undefined {
  return parts.length > 1 ? { kind, parts } : parts[0];
}

/** The list with one sentence changed, or with nothing taken out. */
export function changePart(joined: Joined, at: number, part: Outline | undefined): Joined {
  return { ...joined, parts: joined.parts.toSpliced(at, 1, ...(part ? [part] : [])) };
}
