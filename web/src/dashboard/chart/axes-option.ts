import type { EChartsOption } from 'echarts';
import { isAdditive } from '../reading/amount.ts';
import type { GroupedWidget } from '../reading/arrange-groups.ts';
import { type ChartLayout, type Charted, lettersOf } from './chart-room.ts';
import type { ChartTheme } from './chart-theme.ts';
import { amountText, numberOf } from './chart-words.ts';

/** What ECharts draws bars or a line from. */
export function axesOption(
  { widget, arranged, unit }: Charted,
  { layout, theme }: { readonly layout: ChartLayout; readonly theme: ChartTheme },
): EChartsOption {
  const lying = layout.names === 'beside';
  const several = arranged.series.length > 1;
  const names = {
    type: 'category' as const,
    data: arranged.rows.map(({ key }) => key.label),
    inverse: lying,
    axisLabel: {
      color: theme.muted,
      fontSize: theme.size,
      // A line is read along time; bars are each named.
      ...(widget.kind === 'trend'
        ? { hideOverlap: true }
        : { interval: 0, width: layout.nameWidth, overflow: 'break' as const }),
    },
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { show: false },
  };
  const numbers = {
    type: 'value' as const,
    name: lying && !several ? '' : unit,
    nameTextStyle: { color: theme.muted, fontSize: theme.size },
    // Half a project there is not.
    ...(isCounted(widget) && { minInterval: 1 }),
    axisLabel: { color: theme.muted, fontSize: theme.size, hideOverlap: true },
    splitLine: { lineStyle: { color: theme.line } },
  };
  const said = (value: unknown) => amountText(value, lying ? unit : '');
  const widest = Math.max(0, ...arranged.rows.map(({ cells }) => lettersOf(said(numberOf(cells[0])))));
  return {
    grid: {
      left: 8,
      right: lying ? theme.size * ((several ? lettersOf(unit) : widest) + 1) : 16,
      top: layout.above + (lying ? theme.size * 0.5 : theme.size * 2.6),
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(several && {
      legend: { type: 'plain', top: 0, textStyle: { color: theme.text, fontSize: theme.size } },
    }),
    ...(lying ? { xAxis: numbers, yAxis: names } : { xAxis: names, yAxis: numbers }),
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
          label: {
            show: true,
            position: lying ? 'right' : 'top',
            color: theme.text,
            fontSize: theme.size,
            formatter: ({ value }: { readonly value?: unknown }) => said(value),
          },
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
