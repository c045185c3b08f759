import { reportWords as words } from '../../wording/dashboard.ts';
import { listContent, type OfficialSheet } from '../export/widget-sheet.ts';
import type { ListedRow } from '../reading/figures.ts';
import type { PlannedWidget } from '../reading/planned-widget.ts';

type Listed = {
  readonly plan: Omit<PlannedWidget, 'cell'>;
  readonly columns: readonly string[];
  readonly rows: readonly ListedRow[];
};

type Made = { readonly landscape: boolean; readonly by: string; readonly today: string };

/** A list in its official layout: numbered rows below title, maker and day; totals last. */
export function reportOf({ plan, columns, rows }: Listed, { landscape, by, today }: Made): OfficialSheet {
  const content = listContent(plan, columns, rows);
  return {
    title: plan.widget.title,
    lines: [words.madeBy(by), words.madeOn(today), words.count(rows.length)],
    header: [words.serial, ...content.header],
    rows: content.rows.map((cells, index) => [index + 1, ...cells]),
    totals: content.totals && ['', ...content.totals],
    landscape,
  };
}
