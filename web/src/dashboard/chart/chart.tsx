import { Skeleton } from 'antd';
import { type Ref, type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useThemeMode } from '../../ui/theme-mode.tsx';
import type { GroupKey } from '../reading/figures.ts';
import styles from '../dashboard.module.css';
import { chartOption } from './chart-option.ts';
import { type Charted, layChart } from './chart-room.ts';
import { chartThemeAt, letterAt } from './chart-theme.ts';
import { chartWords } from './chart-words.ts';
import type { OpenChart } from './open-chart.ts';

export type ChartPicture = { readonly picture: () => string | undefined };

export type ChartProps = {
  readonly charted: Charted;
  readonly onPoint: (keys: readonly GroupKey[]) => void;
  readonly ref?: Ref<ChartPicture>;
};

/** A chart that follows its size, its data and light or dark; a part that is clicked is told by its keys. */
export function Chart({ charted, onPoint, ref }: ChartProps) {
  const place = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<OpenChart>(undefined);
  const [isOpen, setOpen] = useState(false);
  const room = useRoom(place);
  const layout = useMemo(() => room && layChart(charted, room), [charted, room]);
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
    if (!isOpen || !opened || !frame.current || !layout) return undefined;
    const theme = chartThemeAt(frame.current, dark);
    opened.setOption(chartOption(charted, { layout, theme }), { notMerge: true });
    const point = ({ dataIndex, seriesIndex }: { dataIndex: number; seriesIndex?: number | undefined }) => {
      const row = charted.arranged.rows[dataIndex];
      const series = charted.widget.series ? charted.arranged.series[seriesIndex ?? 0] : undefined;
      if (row) onPoint(series ? [row.key, series] : [row.key]);
    };
    opened.on('click', point);
    return () => {
      opened.off('click', point);
    };
  }, [charted, dark, isOpen, layout, onPoint]);
  return (
    <section
      className={styles.chart}
      ref={place}
      // What is higher than its place is moved by keys, too.
      {...(room &&
        layout &&
        layout.height > room.height && { tabIndex: 0, 'aria-label': charted.widget.title })}
    >
      {!isOpen && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      <div ref={frame} aria-hidden className={styles.canvas} style={{ minHeight: layout?.height }} />
      <p className={styles.hidden}>{chartWords(charted)}</p>
    </section>
  );
}

/** How wide and high an element is, as it changes, and how wide its letters are. */
function useRoom(of: RefObject<HTMLElement | null>) {
  const [room, setRoom] = useState<{ width: number; height: number; letter: number }>();
  useEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    const sizes = new ResizeObserver(() => {
      const width = element.offsetWidth;
      const height = element.offsetHeight;
      const letter = letterAt(element);
      setRoom((last) =>
        last?.width === width && last.height === height && last.letter === letter
          ? last
          : { width, height, letter },
      );
    });
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [of]);
  return room;
}
