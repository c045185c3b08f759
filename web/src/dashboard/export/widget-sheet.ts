import { isNumeric, type Pack, type Widget } from '@lixiang/schema';
import type { OfficialSheet, SheetValue } from '../../official/official-sheet.ts';
import { dashboardWords as words } from '../../wording/dashboard.ts';
import { isAdditive, unitOf } from '../reading/amount.ts';
import { arrangeGroups, type GroupedWidget } from '../reading/arrange-groups.ts';
import { columnLabels, shownColumns } from '../reading/column-labels.ts';
import type { Figures, Group } from '../reading/figures.ts';
import type { PlannedWidget } from '../reading/planned-widget.ts';

type Planned = Omit<PlannedWidget, 'cell'>;
type Content = Pick<OfficialSheet, 'header' | 'rows' | 'totals'>;

/** What a widget shows, as a sheet. */
export function sheetOf(pack: Pack, plan: Planned, figures: Figures): OfficialSheet {
  const { widget } = plan;
  const made = { lines: [], landscape: false, ...contentOf(pack, plan, figures) };
  const { title = widget.title, notes = [], seals = [] } = paperOf(widget) ?? {};
  const heads = widget.kind === 'table' ? (widget.paper?.heads ?? []) : [];
  return { ...made, title, header: heads.length > 0 ? heads : made.header, notes, seals };
}

/** How a table is made out officially, where that is said. */
function paperOf(widget: Widget): Exclude<Widget, { kind: 'number' }>['paper'] {
  return widget.kind === 'number' ? undefined : widget.paper;
}

function contentOf(pack: Pack, plan: Planned, figures: Figures): Content {
  const { widget, paths } = plan;
  if (figures.kind === 'list' && widget.kind === 'table')
    return listContent(plan, shownColumns(widget), figures.rows);
  if (figures.kind === 'deadlines')
    return {
      header: [words.dueOn, words.record, words.duty, words.standing],
      rows: figures.deadlines.map(({ due, record, duty, standing }) => [
        due ?? words.noDay,
        record,
        duty,
        standing,
      ]),
      totals: null,
    };
  if (figures.kind === 'groups' && 'by' in widget)
    return groupContent(pack, { plan, widget }, figures.groups);
  const unit = widget.kind === 'number' ? unitOf(widget.measure, paths.get(widget.measure.path ?? '')) : '';
  return {
    header: [words.name, withUnit(words.amount, unit)],
    rows: [[widget.title, figures.kind === 'number' ? (figures.amount?.number ?? null) : null]],
    totals: null,
  };
}

/** Rows of a list; what has a number in every row or none is added up below. */
function listContent(
  plan: Planned,
  columns: readonly string[],
  listed: Extract<Figures, { kind: 'list' }>['rows'],
): Content {
  const kinds = columns.map((column) => plan.paths.get(column));
  const rows = listed.map(({ cells }) =>
    cells.map((text, index) => {
      const path = kinds[index];
      if (!path || path.many) return text;
      return path.kind === 'year' ? yearIn(text) : isNumeric(path.kind) ? numberIn(text) : text;
    }),
  );
  const totals = kinds.map((path, index): SheetValue => {
    if (!path || path.many || (path.kind !== 'money' && path.kind !== 'integer')) return null;
    return exactSum(listed.map(({ cells }) => cells[index] ?? ''));
  });
  return {
    header: columnLabels(plan, columns),
    rows,
    totals: totals.some((total) => total !== null) ? [words.total, ...totals.slice(1)] : null,
  };
}

const SCALE = 6;

/** The sum of numbers as they are written; fractions are added as whole numbers, so that none is lost. */
export function exactSum(texts: readonly string[]): number {
  const steps = texts.reduce((sum, text) => {
    const [whole = '', fraction = ''] = text.replaceAll(',', '').split('.');
    return /^-?\d+$/.test(whole) ? sum + BigInt(whole + fraction.slice(0, SCALE).padEnd(SCALE, '0')) : sum;
  }, 0n);
  return Number(steps) / 10 ** SCALE;
}

function numberIn(text: string): SheetValue {
  const plain = text.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

function yearIn(text: string): SheetValue {
  return /^\d{4}$/.test(text) ? { year: Number(text) } : text;
}

function groupContent(
  pack: Pack,
  { plan, widget }: { readonly plan: Planned; readonly widget: GroupedWidget },
  groups: readonly Group[],
): Content {
  const { rows, series } = arrangeGroups(pack, { ...plan, widget }, groups);
  const unit = unitOf(widget.measure, plan.paths.get(widget.measure.path ?? ''));
  const heads = widget.series
    ? series.map(({ label }) => withUnit(label, unit))
    : [withUnit(words.amount, unit)];
  const texts = (index: number) => rows.map(({ cells }) => cells[index]?.amount?.text ?? '');
  return {
    header: [groupHead(plan, widget), ...heads],
    rows: rows.map(({ key, cells }) => {
      const row: SheetValue[] = [isByYear(plan, widget) ? yearIn(key.label) : key.label];
      return row.concat(cells.map((cell) => cell?.amount?.number ?? null));
    }),
    totals: isAdditive(widget.measure)
      ? [words.total, ...series.map((_, index) => exactSum(texts(index)))]
      : null,
  };
}

function isByYear({ paths }: Planned, { by: { path, period } }: GroupedWidget): boolean {
  return period === 'YEAR' || paths.get(path)?.kind === 'year';
}

/** What groups are of; of a table's column, without the table. */
function groupHead({ paths }: Planned, { by }: GroupedWidget): string {
  return paths.get(by.path)?.label.split('：').at(-1) ?? words.groups;
}

function withUnit(label: string, unit: string): string {
  return unit === '' ? label : `${label}（${unit}）`;
}
