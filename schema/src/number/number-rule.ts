/** One part of a rule by which numbers are made. */
export type NumberPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'year' | 'place' | 'unit' }
  | { readonly kind: 'code'; readonly field: string }
  | { readonly kind: 'count'; readonly width: number };

/** What a number is made of beside its count; undefined is not known. */
export type NumberKnown = {
  readonly year: string;
  readonly place: string;
  readonly unit: string | undefined;
  readonly codeOf: (field: string) => string | undefined;
};

const PART = /\{(year|place|unit|code|seq)(?::(\w+))?\}/g;
const COUNT = /\{seq:(\d)\}/;

/** A numbering rule taken apart, in order. */
export function numberParts(rule: string): readonly NumberPart[] {
  const parts: NumberPart[] = [];
  let done = 0;
  for (const found of rule.matchAll(PART)) {
    if (found.index > done) parts.push({ kind: 'text', text: rule.slice(done, found.index) });
    parts.push(partOf(found[1] ?? '', found[2] ?? ''));
    done = found.index + found[0].length;
  }
  return done < rule.length ? [...parts, { kind: 'text', text: rule.slice(done) }] : parts;
}

/** The series that a number is counted in: the rule with all but its count filled in, if all of it is known. */
export function seriesOf(rule: string, known: NumberKnown): string | undefined {
  const said = numberParts(rule).map((part) => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'year':
      case 'place':
      case 'unit':
        return known[part.kind];
      case 'code':
        return known.codeOf(part.field);
      case 'count':
        return `{seq:${part.width}}`;
    }
  });
  return said.includes(undefined) ? undefined : said.join('');
}

/** The number that a series comes to; a count that outgrows its width is written in full. */
export function numberOf(series: string, count: number): string {
  return series.replace(COUNT, (_, width: string) => String(count).padStart(Number(width), '0'));
}

function partOf(name: string, of: string): NumberPart {
  if (name === 'seq') return { kind: 'count', width: Number(of) };
  if (name === 'code') return { kind: 'code', field: of };
  return { kind: name === 'place' ? 'place' : name === 'unit' ? 'unit' : 'year' };
}
