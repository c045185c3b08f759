import { averageOf } from './average.ts';
import { type NumberColumn } from './column.ts';
import { type Measure } from './column-question.ts';

export type Chosen = {
  readonly rows: Int32Array;
  /** Of each row, its group. */
  readonly groups: Int32Array;
  readonly count: number;
};

/** What comes out for a group: exactly, in steps of as many places as it has; null where there was no number. */
export type Measured = { readonly steps: bigint; readonly places: number } | null;

/** By group, what a measure comes to. */
export function measureGroups(
  { values }: NumberColumn,
  { take, places }: Measure,
  chosen: Chosen,
): readonly Measured[] {
  if (take === 'min' || take === 'max') return extremes(values, chosen, take);
  const sums = addUp(values, chosen);
  if (take === 'sum') return sums.map(({ sum, count }) => (count === 0 ? null : { steps: sum, places: 0 }));
  return sums.map(({ sum, count }) =>
    count === 0 ? null : { steps: averageOf(sum, BigInt(count), places), places },
  );
}

/** Up to here, another number of a column can be added exactly. */
const FULL = 2 ** 52;

type Sum = { readonly sum: bigint; readonly count: number };

function addUp(values: Float64Array, { rows, groups, count }: Chosen): readonly Sum[] {
  const parts = new Float64Array(count);
  const counts = new Int32Array(count);
  const carried = Array.from({ length: count }, () => 0n);
  for (let at = 0; at < rows.length; at += 1) {
    const value = values[rows[at] ?? 0] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const group = groups[at] ?? 0;
    const part = (parts[group] ?? 0) + value;
    counts[group] = (counts[group] ?? 0) + 1;
    if (part < FULL && part > -FULL) parts[group] = part;
    else {
      carried[group] = (carried[group] ?? 0n) + BigInt(part);
      parts[group] = 0;
    }
  }
  return Array.from(counts, (each, group) => ({
    sum: (carried[group] ?? 0n) + BigInt(parts[group] ?? 0),
    count: each,
  }));
}

function extremes(
  values: Float64Array,
  { rows, groups, count }: Chosen,
  take: 'min' | 'max',
): readonly Measured[] {
  const sign = take === 'max' ? 1 : -1;
  const most = new Float64Array(count).fill(-Infinity);
  for (let at = 0; at < rows.length; at += 1) {
    const value = sign * (values[rows[at] ?? 0] ?? Number.NaN);
    const group = groups[at] ?? 0;
    if (value > (most[group] ?? 0)) most[group] = value;
  }
  return Array.from(most, (each) => (each === -Infinity ? null : { steps: BigInt(each * sign), places: 0 }));
}
