import type { EChartsOption } from 'echarts';
import { axesOption } from './axes-option.ts';
import type { ChartLayout, Charted } from './chart-room.ts';
import type { ChartTheme } from './chart-theme.ts';
import { amountText } from './chart-words.ts';
import { roundOption } from './round-option.ts';

/** What ECharts draws a widget's groups from. */
export function chartOption(
  charted: Charted,
  placed: { readonly layout: ChartLayout; readonly theme: ChartTheme },
): EChartsOption {
  const { widget, arranged, unit } = charted;
  const { theme } = placed;
  const round = widget.kind === 'pie' || widget.kind === 'funnel';
  return {
    color: [...theme.palette],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.font, fontSize: theme.size, color: theme.text },
    animationDuration: 300,
    // Patterns tell apart what colours do not.
    aria: {
      enabled: true,
      label: { enabled: false },
      decal: { show: round || arranged.series.length > 1 },
    },
    tooltip: {
      trigger: round || placed.layout.names === 'beside' ? 'item' : 'axis',
      confine: true,
      backgroundColor: theme.ground,
      borderColor: theme.line,
      textStyle: { color: theme.text, fontSize: theme.size },
      valueFormatter: (value) => amountText(value, unit),
    },
    ...(round ? roundOption(charted, placed) : axesOption(charted, placed)),
  };
}
