import type { PropertySpec } from '../builder/inspector/property-spec.ts';
import type { PropertyWords } from '../wording/property.ts';

/** Gives properties the words that they have in this kind of thing. */
export function worded(
  words: Readonly<Record<string, PropertyWords>>,
  specs: readonly PropertySpec[],
): readonly PropertySpec[] {
  return specs.map((spec) => {
    const own = words[spec.id];
    return own ? { ...spec, words: own } : spec;
  });
}
