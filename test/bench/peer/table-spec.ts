export const COLUMNS = 12;

/** The texts of a table of so many rows. */
export function tableRows(count: number): readonly Readonly<Record<string, string> & { id: string }>[] {
  return Array.from({ length: count }, (_, row) => ({
    ...Object.fromEntries(
      Array.from({ length: COLUMNS }, (_none, column) => [`c${column}`, `r${row} c${column}`]),
    ),
    id: `row${row}`,
  }));
}
