import { chooseRows } from './choose-rows.ts';
import { type NumberColumn } from './column.ts';
import { type ColumnGroup, type ColumnQuestion, type Measure } from './column-question.ts';
import { type ColumnTable } from './column-table.ts';
import { groupRows } from './group-rows.ts';
import { type Chosen, type Measured, measureGroups } from './measure-groups.ts';

/** What the database would answer, and in its order; null where the columns cannot say it. */
export function answerFromColumns(
  table: ColumnTable,
  { test, groupBy, measures, greatest, limit }: ColumnQuestion,
): readonly ColumnGroup[] | null {
  const rows = chooseRows(table, test);
  const grouped = rows && groupRows(table, rows, groupBy);
  if (!rows || !grouped) return null;
  const { groups, keys } = grouped;
  // Of nothing there are no groups, but where all are one.
  const names = groupBy.length === 0 ? [[]] : keys;
  const chosen = { rows, groups, count: names.length };
  const counts = new Int32Array(names.length);
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at] ?? 0;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const measured = new Map<string, readonly Measured[]>();
  for (const measure of measures) {
    const found = measuredBy(table, measure, chosen);
    if (!found) return null;
    measured.set(measure.name, found);
  }
  const order = orderOf(table, { greatest, counts, chosen });
  if (!order) return null;
  return order.slice(0, limit).map((group) => ({
    keys: names[group] ?? [],
    count: counts[group] ?? 0,
    numbers: Object.fromEntries([...measured].map(([name, each]) => [name, written(each[group] ?? null)])),
  }));
}

function measuredBy(table: ColumnTable, measure: Measure, chosen: Chosen): readonly Measured[] | null {
  const column = table.get(measure.source);
  return isReckoned(column) ? measureGroups(column, measure, chosen) : null;
}

function isReckoned(column: ReturnType<ColumnTable['get']>): column is NumberColumn {
  return column?.kind === 'number' && column.isExact;
}

type Ordering = Pick<ColumnQuestion, 'greatest'> & { readonly counts: Int32Array; readonly chosen: Chosen };

/** The groups as they come: by their keys, or the greatest first. */
function orderOf(table: ColumnTable, { greatest, counts, chosen }: Ordering): readonly number[] | null {
  const order = [...counts.keys()];
  if (greatest === null) return order;
  if (greatest === 'count') return order.toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
  const found = measuredBy(table, greatest, chosen);
  return found && order.toSorted((one, other) => greaterFirst(found[one] ?? null, found[other] ?? null));
}

function greaterFirst(one: Measured, other: Measured): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.steps === other.steps ? 0 : one.steps > other.steps ? -1 : 1;
}

/** As PostgreSQL writes it: noughts at the end are left out. */
function written(measured: Measured): string | null {
  if (measured === null) return null;
  const { steps, places } = measured;
  const digits = String(steps < 0n ? -steps : steps).padStart(places + 1, '0');
  const part = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  const sign = steps < 0n ? '-' : '';
  return places === 0 || part === '' ? `${sign}${whole}` : `${sign}${whole}.${part}`;
}
