import { moneyUnit } from '../../wording/format.ts';
import type { Widget } from '@lixiang/schema';
import type { PlannedWidget } from './planned-widget.ts';

/** What the columns of a list are headed by; amounts say what they are counted in. */
export function columnLabels(
  { paths }: Pick<PlannedWidget, 'paths'>,
  columns: readonly string[],
): readonly string[] {
  return columns.map((column) => {
    const path = paths.get(column);
    if (!path) return column;
    return path.kind === 'money' ? `${path.label}（${moneyUnit}）` : path.label;
  });
}

/** The columns of a list as they are shown: a record is always named. */
export function shownColumns({ columns }: Extract<Widget, { kind: 'table' }>): readonly string[] {
  return columns.includes('title') ? columns : ['title', ...columns];
}
