/** A year is a number in a workbook, and has no thousands apart on paper. */
export type SheetYear = { readonly year: number };

export type SheetValue = string | number | SheetYear | null;

/** A table as it goes into a workbook or onto paper. */
export type OfficialSheet = {
  readonly title: string;
  /** Below the title: who made it, when, how many. */
  readonly lines: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetValue[])[];
  readonly totals: readonly SheetValue[] | null;
  /** Below the table. */
  readonly notes: readonly string[];
  /** Whose seals are put below it. */
  readonly seals: readonly string[];
  readonly landscape: boolean;
};
