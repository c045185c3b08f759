import { dashboardWords as words } from '../../wording/dashboard.ts';
import type { Group } from '../reading/figures.ts';
import type { Charted } from './chart-room.ts';

/** The chart in words, for whoever does not see it; the table says it in full. */
export function chartWords({ widget, arranged, unit }: Charted): string {
  const parts = arranged.rows
    .slice(0, MOST_SAID)
    .map(({ key, cells }) =>
      words.chartPart(
        key.label,
        cells.every((cell) => !cell?.amount) ? words.noNumber : amountText(total(cells), unit),
      ),
    );
  const more = arranged.rows.length > MOST_SAID ? [words.chartMore(arranged.rows.length)] : [];
  return words.chartOf(widget.title, [...parts, ...more].join('，'));
}

const MOST_SAID = 6;

function total(cells: readonly (Group | null)[]): number {
  return cells.reduce((sum, cell) => sum + (numberOf(cell) ?? 0), 0);
}

/** Where nothing was counted there is nought; where nothing was measured there is a gap. */
export function numberOf(cell: Group | null | undefined): number | null {
  return cell?.amount?.number ?? null;
}

const shown = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

/** A number as it stands on a chart, with what it is counted in. */
export function amountText(value: unknown, unit: string): string {
  return typeof value === 'number' ? `${shown.format(value)}${unit === '' ? '' : ` ${unit}`}` : '';
}
