import type { EChartsOption, LegendComponentOption, SeriesOption } from 'echarts';
import { type ChartLayout, type Charted, MARK } from './chart-room.ts';
import type { ChartTheme } from './chart-theme.ts';
import { amountText, numberOf } from './chart-words.ts';

type Placed = { readonly layout: ChartLayout; readonly theme: ChartTheme };

/** What ECharts draws a pie or a funnel from. */
export function roundOption(charted: Charted, { layout, theme }: Placed): EChartsOption {
  const { widget, arranged, unit } = charted;
  const data = arranged.rows.map(({ key, cells }) => ({ name: key.label, value: numberOf(cells[0]) ?? 0 }));
  const border = { borderColor: theme.ground, borderWidth: 1 };
  const label = {
    show: true,
    color: theme.text,
    fontSize: theme.size,
    width: layout.nameWidth,
    overflow: 'break' as const,
    formatter: ({ name, value }: { readonly name: string; readonly value?: unknown }) =>
      `${name} ${amountText(value, unit)}`,
  };
  if (widget.kind === 'funnel') {
    const series: SeriesOption = {
      type: 'funnel',
      name: widget.title,
      // Along a procedure the order tells, not the size.
      sort: 'none',
      top: 8,
      bottom: 8,
      left: '4%',
      width: '50%',
      minSize: '6%',
      gap: 2,
      data,
      label: { ...label, position: 'right' },
      itemStyle: border,
      labelLine: { lineStyle: { color: theme.muted } },
    };
    return { series: [series] };
  }
  const isAround = layout.names === 'around';
  const series: SeriesOption = {
    type: 'pie',
    name: widget.title,
    ...(isAround ? { radius: ['38%', '66%'] } : placeOf(layout)),
    data,
    label: isAround ? label : { show: false },
    itemStyle: border,
    labelLine: { show: isAround, lineStyle: { color: theme.muted } },
  };
  return { series: [series], ...(!isAround && { legend: listOf(charted, { layout, theme }) }) };
}

/** Beside a list the pie takes the left, above one the top. */
function placeOf({ names, radius }: ChartLayout) {
  return {
    radius: [radius * 0.55, radius],
    center: names === 'listBeside' ? ['22%', '50%'] : ['50%', radius],
  };
}

/** All parts by name, each with its number. */
function listOf({ arranged, unit }: Charted, { layout, theme }: Placed): LegendComponentOption {
  const numbers = new Map(arranged.rows.map(({ key, cells }) => [key.label, numberOf(cells[0]) ?? 0]));
  return {
    type: 'plain',
    orient: 'vertical',
    selectedMode: false,
    itemGap: theme.size * 0.5,
    itemWidth: theme.size * (MARK - 1),
    itemHeight: theme.size,
    padding: 0,
    ...(layout.names === 'listBeside'
      ? { left: '46%', top: 'middle' }
      : { left: 0, top: layout.radius * 2 + theme.size }),
    textStyle: {
      color: theme.text,
      fontSize: theme.size,
      width: layout.nameWidth,
      overflow: 'break',
    },
    formatter: (name: string) => `${name} ${amountText(numbers.get(name), unit)}`,
  };
}
