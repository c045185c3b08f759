import type { EChartsOption, SeriesOption } from 'echarts';
import { dashboardWords as words } from '../../wording/dashboard.ts';
import { isAdditive } from '../reading/amount.ts';
import type { Arranged, GroupedWidget } from '../reading/arrange-groups.ts';
import type { Group } from '../reading/figures.ts';
import type { ChartTheme } from './chart-theme.ts';

export type Charted = { readonly widget: GroupedWidget; readonly arranged: Arranged; readonly unit: string };

/** What ECharts draws a widget's groups from. */
export function chartOption(charted: Charted, theme: ChartTheme): EChartsOption {
  const { widget } = charted;
  const round = widget.kind === 'pie' || widget.kind === 'funnel';
  return {
    color: [...theme.palette],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.font, fontSize: theme.size, color: theme.text },
    animationDuration: 300,
    // Patterns tell apart what colours do not.
    aria: { enabled: true, label: { enabled: false }, decal: { show: needsPatterns(charted) } },
    tooltip: {
      trigger: round || widget.kind === 'ranking' ? 'item' : 'axis',
      confine: true,
      backgroundColor: theme.ground,
      borderColor: theme.line,
      textStyle: { color: theme.text, fontSize: theme.size },
      valueFormatter: (value) => amountText(value, charted.unit),
    },
    ...(round ? roundOption(charted, theme) : axesOption(charted, theme)),
  };
}

function needsPatterns({ widget, arranged }: Charted): boolean {
  return widget.kind === 'pie' || widget.kind === 'funnel' || arranged.series.length > 1;
}

function roundOption({ widget, arranged }: Charted, theme: ChartTheme): EChartsOption {
  const data = arranged.rows.map(({ key, cells }) => ({ name: key.label, value: numberOf(cells[0]) ?? 0 }));
  const label = { show: true, color: theme.text, fontSize: theme.size, formatter: '{b} {c}' };
  const border = { borderColor: theme.ground, borderWidth: 1 };
  const series: SeriesOption =
    widget.kind === 'pie'
      ? {
          type: 'pie',
          name: widget.title,
          radius: ['38%', '66%'],
          data,
          label: { ...label, overflow: 'break' },
          itemStyle: border,
          labelLine: { lineStyle: { color: theme.muted } },
        }
      : {
          type: 'funnel',
          name: widget.title,
          // Along a procedure the order tells, not the size.
          sort: 'none',
          top: 8,
          bottom: 8,
          left: '4%',
          width: '54%',
          minSize: '6%',
          gap: 2,
          data,
          label: { ...label, position: 'right' },
          itemStyle: border,
          labelLine: { lineStyle: { color: theme.muted } },
        };
  return { series: [series] };
}

function axesOption({ widget, arranged, unit }: Charted, theme: ChartTheme): EChartsOption {
  const lying = widget.kind === 'ranking';
  const several = arranged.series.length > 1;
  const names = {
    type: 'category' as const,
    data: arranged.rows.map(({ key }) => key.label),
    inverse: lying,
    axisLabel: {
      color: theme.muted,
      fontSize: theme.size,
      hideOverlap: true,
      ...(lying && { width: theme.size * 9, overflow: 'truncate' as const }),
      ...(widget.kind === 'bar' && {
        width: theme.size * 7,
        overflow: 'break' as const,
        interval: 0,
        rotate: arranged.rows.length > 8 ? 35 : 0,
      }),
    },
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { show: false },
  };
  const numbers = {
    type: 'value' as const,
    name: unit,
    nameTextStyle: { color: theme.muted, fontSize: theme.size },
    // Half a project there is not.
    ...(isCounted(widget) && { minInterval: 1 }),
    axisLabel: { color: theme.muted, fontSize: theme.size },
    splitLine: { lineStyle: { color: theme.line } },
  };
  return {
    grid: {
      left: 8,
      right: lying ? 48 : 16,
      top: several ? 52 : 36,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(several && {
      legend: {
        type: 'scroll',
        top: 0,
        textStyle: { color: theme.text, fontSize: theme.size },
        pageIconColor: theme.text,
        pageTextStyle: { color: theme.text },
      },
    }),
    ...(lying ? { xAxis: { ...numbers, name: '' }, yAxis: names } : { xAxis: names, yAxis: numbers }),
    series: arranged.series.map(({ label: name }, index) => {
      const data = arranged.rows.map(({ cells }) => numberOf(cells[index]));
      if (widget.kind === 'trend')
        return {
          type: 'line',
          name,
          data,
          connectNulls: true,
          symbolSize: 7,
          symbol: SYMBOLS[index % SYMBOLS.length] ?? 'circle',
          lineStyle: { width: 2.5 },
        };
      return {
        type: 'bar',
        name,
        data,
        barMaxWidth: theme.size * 2.6,
        ...(several && isAdditive(widget.measure) && { stack: 'all' }),
        ...(!several && {
          label: { show: true, position: lying ? 'right' : 'top', color: theme.text, fontSize: theme.size },
        }),
      };
    }),
  };
}

/** Lines are told apart by their points, too. */
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'roundRect'];

function isCounted({ measure: { take } }: GroupedWidget): boolean {
  return take === 'count' || take === 'entries';
}

/** Where nothing was counted there is nought; where nothing was measured there is a gap. */
function numberOf(cell: Group | null | undefined): number | null {
  return cell?.amount?.number ?? null;
}

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

const shown = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

function amountText(value: unknown, unit: string): string {
  return typeof value === 'number' ? `${shown.format(value)}${unit === '' ? '' : ` ${unit}`}` : '';
}
