/** Several measurements of one thing. */
export type Sample = { readonly median: number; readonly least: number; readonly most: number };

export function sampleOf(values: readonly number[]): Sample {
  const sorted = values.toSorted((one, other) => one - other);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/** `2.31 (1.98–2.60)` */
export function shown({ median, least, most }: Sample): string {
  return `${digits(median)} (${digits(least)}–${digits(most)})`;
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

/** Prints one line: what, the ratio, its limit, and whether it holds. */
export function judge(
  what: string,
  { ratio, limit }: { readonly ratio: number; readonly limit: number },
): void {
  const verdict = ratio <= limit ? 'PASS' : 'OVER';
  console.log(`${verdict}  ${what}: ${ratio.toFixed(2)} (limit ${limit})`);
}

/** Measurements of several things, taken in turns: what else the machine does meanwhile weighs on all of them. */
export class Samples<Name extends string> {
  readonly #values = new Map<Name, number[]>();

  add(name: Name, ...values: readonly number[]): void {
    this.#values.set(name, [...(this.#values.get(name) ?? []), ...values]);
  }

  of(name: Name): Sample {
    return sampleOf(this.#values.get(name) ?? []);
  }
}
