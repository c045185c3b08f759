/** One form for every peer: blocks of ten fields, four of them conditional, one computed, one number in bounds. */
export type SpecField =
  | { readonly kind: 'text'; readonly name: string; readonly shownUnless?: string }
  | { readonly kind: 'number'; readonly name: string }
  | { readonly kind: 'formula'; readonly name: string; readonly twice: string };

export const MAX_LENGTH = 60;
export const MAX_NUMBER = 100_000;
/** The answer that hides the four conditional fields of a block. */
export const HIDING = 'hide';

/** Per 1,000 fields: 400 conditions, 100 formulas, 100 rules, and every field validated. */
export function formSpec(count: number): readonly SpecField[] {
  return Array.from({ length: count }, (_, at): SpecField => {
    const block = Math.floor(at / 10);
    const name = `b${block}f${at % 10}`;
    if (at % 10 === 9) return { kind: 'formula', name, twice: `b${block}f8` };
    if (at % 10 === 8) return { kind: 'number', name };
    if (at % 10 >= 1 && at % 10 <= 4) return { kind: 'text', name, shownUnless: `b${block}f0` };
    return { kind: 'text', name };
  });
}

/** The field that is typed into: four conditions hang on it. */
export const TYPED = 'b0f0';
