import { reportWords as words } from '../../wording/dashboard.ts';
import type { OfficialSheet, SheetValue } from '../../official/official-sheet.ts';

type Made = { readonly landscape: boolean; readonly by: string; readonly today: string };

/** A sheet in its official layout: numbered rows below title, maker and day; totals last. */
export function reportOf(sheet: OfficialSheet, { landscape, by, today }: Made): OfficialSheet {
  return {
    title: sheet.title,
    lines: [words.madeBy(by), words.madeOn(today), words.count(sheet.rows.length)],
    header: [words.serial, ...sheet.header],
    rows: sheet.rows.map((cells, index) => {
      const serial: SheetValue[] = [index + 1];
      return serial.concat(cells);
    }),
    totals: sheet.totals && ['', ...sheet.totals],
    notes: sheet.notes,
    seals: sheet.seals,
    landscape,
  };
}
