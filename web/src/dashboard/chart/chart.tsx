import { Skeleton } from 'antd';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useThemeMode } from '../../ui/theme-mode.tsx';
import type { GroupKey } from '../reading/figures.ts';
import styles from '../dashboard.module.css';
import { type Charted, chartOption, chartWords } from './chart-option.ts';
import { chartThemeAt } from './chart-theme.ts';
import type { OpenChart } from './open-chart.ts';

export type ChartPicture = { readonly picture: () => string | undefined };

export type ChartProps = {
  readonly charted: Charted;
  readonly onPoint: (keys: readonly GroupKey[]) => void;
  readonly ref?: Ref<ChartPicture>;
};

/** A chart that follows its size, its data and light or dark; a part that is clicked is told by its keys. */
export function Chart({ charted, onPoint, ref }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<OpenChart>(undefined);
  const [isOpen, setOpen] = useState(false);
  const { dark } = useThemeMode();
  useImperativeHandle(
    ref,
    () => ({
      picture: () =>
        chart.current?.getDataURL({
          type: 'png',
          pixelRatio: 2,
          backgroundColor: frame.current ? chartThemeAt(frame.current, dark).ground : '#fff',
        }),
    }),
    [dark],
  );
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    const begin = async () => {
      const { openChart } = await import('./open-chart.ts');
      if (isGone || !frame.current) return;
      const opened = openChart(frame.current);
      chart.current = opened;
      const sizes = new ResizeObserver(() => opened.resize());
      sizes.observe(frame.current);
      stop = () => {
        sizes.disconnect();
        opened.dispose();
        chart.current = undefined;
      };
      setOpen(true);
    };
    void begin();
    return () => {
      isGone = true;
      stop();
      setOpen(false);
    };
  }, []);
  useEffect(() => {
    const opened = chart.current;
    if (!isOpen || !opened || !frame.current) return undefined;
    opened.setOption(chartOption(charted, chartThemeAt(frame.current, dark)), { notMerge: true });
    const point = ({ dataIndex, seriesIndex }: { dataIndex: number; seriesIndex?: number | undefined }) => {
      const row = charted.arranged.rows[dataIndex];
      const series = charted.widget.series ? charted.arranged.series[seriesIndex ?? 0] : undefined;
      if (row) onPoint(series ? [row.key, series] : [row.key]);
    };
    opened.on('click', point);
    return () => {
      opened.off('click', point);
    };
  }, [charted, dark, isOpen, onPoint]);
  return (
    <figure className={styles.chart}>
      {!isOpen && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      <div ref={frame} aria-hidden className={styles.canvas} />
      <figcaption className={styles.hidden}>{chartWords(charted)}</figcaption>
    </figure>
  );
}
