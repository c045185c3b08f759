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
  const neighbour = (step: number) => dashboards.at((index + step) % dashboards.length)?.key ?? key;
  const before = neighbour(-1);
  const after = neighbour(1);
  const back = `/dashboards/${key}${choicesOnly(parameters)}`;
  useEffect(() => {
    if (!turning || pointed || after === key) return undefined;
    const timer = setTimeout(() => void navigate(`/dashboards/${after}/screen`, { replace: true }), TURN);
    return () => clearTimeout(timer);
  }, [after, key, navigate, pointed, turning]);
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    void navigate(back);
  };
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (pointed || (event.target instanceof Element && event.target.closest('button, a, input'))) return;
      if (event.key === 'ArrowRight') void navigate(`/dashboards/${after}/screen`, { replace: true });
      else if (event.key === 'ArrowLeft') void navigate(`/dashboards/${before}/screen`, { replace: true });
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
          {dashboards.length > 1 && (
            <>
              <Button onClick={() => void navigate(`/dashboards/${before}/screen`, { replace: true })}>
                {words.previous}
              </Button>
              <Button aria-pressed={!turning} onClick={() => setTurning(!turning)}>
                {turning ? words.pause : words.go}
              </Button>
              <Button onClick={() => void navigate(`/dashboards/${after}/screen`, { replace: true })}>
                {words.next}
              </Button>
            </>
          )}
          <Button onClick={leave}>{words.leave}</Button>
        </div>
      </header>
      {dashboard ? (
        <div className={styles.grid} key={key}>
          {plans.map((plan) => (
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
