import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useApi } from '../api/api-context.tsx';
import { useCurrentPack } from '../pack/use-pack.ts';
import { useViewer } from '../session/use-viewer.ts';
import { Nothing } from '../ui/nothing.tsx';
import { dashboardWords, screenWords as words } from '../wording/dashboard.ts';
import { formatInstant } from '../wording/format.ts';
import styles from './dashboard.module.css';
import { choicesOnly } from './reading/dashboard-address.ts';
import { planWidgets } from './reading/planned-widget.ts';
import type { Pointed } from './reading/pointed.ts';
import { RecordDrawer } from './record-drawer.tsx';
import { screenPages } from './screen-pages.ts';
import { useDashboards, useLook } from './use-dashboards.ts';
import { WidgetCard } from './widget/widget-card.tsx';

/** In milliseconds: long enough to read a dashboard from across the room. */
const TURN = 30_000;
const MINUTE = 60_000;

/** A dashboard for the wall: large, alone, always fresh, and one after the other. */
export function ScreenPage() {
  const { key = '' } = useParams();
  const [parameters] = useSearchParams();
  const { content } = useCurrentPack();
  const { jurisdiction } = useViewer();
  const { follow } = useApi();
  const navigate = useNavigate();
  const dashboards = useDashboards();
  const look = useLook();
  const [turning, setTurning] = useState(true);
  const [pointed, setPointed] = useState<Pointed>();
  const now = useNow();
  useEffect(() => follow(), [follow]);
  const index = dashboards.findIndex((each) => each.key === key);
  const dashboard = dashboards[index];
  const plans = useMemo(
    () => (dashboard ? planWidgets(content, dashboard, look) : []),
    [content, dashboard, look],
  );
  const pages = useMemo(() => screenPages(plans), [plans]);
  const wanted = Number(parameters.get('page') ?? 0) || 0;
  const page = Math.max(0, Math.min(wanted, pages.length - 1));
  const neighbour = (step: -1 | 1) => {
    const within = page + step;
    if (within >= 0 && within < pages.length) {
      const same = new URLSearchParams(parameters);
      same.set('page', String(within));
      return `/dashboards/${key}/screen?${same.toString()}`;
    }
    return `/dashboards/${dashboards.at((index + step) % dashboards.length)?.key ?? key}/screen`;
  };
  const before = neighbour(-1);
  const after = neighbour(1);
  const isAlone = dashboards.length < 2 && pages.length < 2;
  const back = `/dashboards/${key}${choicesOnly(parameters)}`;
  useEffect(() => {
    if (!turning || pointed || isAlone) return undefined;
    const timer = setTimeout(() => void navigate(after, { replace: true }), TURN);
    return () => clearTimeout(timer);
  }, [after, isAlone, navigate, pointed, turning]);
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    void navigate(back);
  };
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (pointed || (event.target instanceof Element && event.target.closest('button, a, input'))) return;
      if (event.key === 'ArrowRight') void navigate(after, { replace: true });
      else if (event.key === 'ArrowLeft') void navigate(before, { replace: true });
      else if (event.key === ' ') setTurning((is) => !is);
      else if (event.key === 'Escape') void navigate(back);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [after, back, before, navigate, pointed]);
  return (
    <main className={styles.screen}>
      <title>{dashboard?.name ?? dashboardWords.title}</title>
      <header className={styles.screenHeader}>
        <h1 className={styles.screenTitle}>
          {jurisdiction.name} · {dashboard?.name ?? dashboardWords.title}
        </h1>
        <span>{formatInstant(now.toISOString())}</span>
        <div className={styles.screenActs} title={words.keys}>
          {!isAlone && (
            <>
              <Button onClick={() => void navigate(before, { replace: true })}>{words.previous}</Button>
              <Button aria-pressed={!turning} onClick={() => setTurning(!turning)}>
                {turning ? words.pause : words.go}
              </Button>
              <Button onClick={() => void navigate(after, { replace: true })}>{words.next}</Button>
            </>
          )}
          <Button onClick={leave}>{words.leave}</Button>
        </div>
      </header>
      {dashboard ? (
        <div className={styles.grid} key={`${key} ${page}`}>
          {(pages[page] ?? []).map((plan) => (
            <WidgetCard key={plan.widget.key} plan={plan} today={look.today} onPoint={setPointed} />
          ))}
        </div>
      ) : (
        <Nothing>{dashboardWords.unknown}</Nothing>
      )}
      <RecordDrawer pointed={pointed} onClose={() => setPointed(undefined)} />
    </main>
  );
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
