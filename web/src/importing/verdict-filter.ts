import type { ListImport, Verdict } from './import-query.ts';
import { importingWords as words } from '../wording/importing.ts';

export type Shown = Verdict | 'all';

/** What of a list can be looked at, each with how many rows it is. */
export function verdictOptions(
  list: ListImport,
): readonly { readonly value: Shown; readonly label: string }[] {
  const { newRows, changedRows, sameRows, faultyRows } = list;
  const counts = {
    all: newRows + changedRows + sameRows + faultyRows,
    NEW: newRows,
    CHANGED: changedRows,
    SAME: sameRows,
    FAULTY: faultyRows,
  };
  const values: readonly Shown[] = ['all', 'NEW', 'CHANGED', 'SAME', 'FAULTY'];
  return values.map((value) => ({ value, label: words.count(words.counts[value], counts[value]) }));
}
