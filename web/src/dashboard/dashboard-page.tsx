import type { Dashboard } from '@lixiang/schema';
import { DesktopOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { Link, Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCurrentPack } from '../pack/use-pack.ts';
import { useViewer } from '../session/use-viewer.ts';
import { ArticleChips } from '../ui/article-chips.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { dashboardWords as words } from '../wording/dashboard.ts';
import { DashboardFilters } from './dashboard-filters.tsx';
import styles from './dashboard.module.css';
import { FillingNote } from './filling-note.tsx';
import { choicesOnly, withChoice } from './reading/dashboard-address.ts';
import { planWidgets } from './reading/planned-widget.ts';
import type { Pointed } from './reading/pointed.ts';
import { RecordDrawer } from './record-drawer.tsx';
import { useDashboards, useLook } from './use-dashboards.ts';
import { WaitingBoard } from './waiting-board.tsx';
import { WidgetCard } from './widget/widget-card.tsx';

/** A dashboard that the viewer sees; without one in the address, the first. */
export function DashboardPage() {
  const { key } = useParams();
  const dashboards = useDashboards();
  const dashboard = dashboards.find((each) => each.key === key);
  const [first] = dashboards;
  if (dashboard) return <OneDashboard key={dashboard.key} dashboard={dashboard} dashboards={dashboards} />;
  if (first && key === undefined)
    return (
      <>
        <Navigate replace to={`/dashboards/${first.key}`} />
        <WaitingBoard dashboard={first} />
      </>
    );
  return (
    <Page title={words.title}>
      <Nothing>
        {first ? words.unknown : words.none}
        {!first && <div>{words.noneAdvice}</div>}
      </Nothing>
      <ul>
        {dashboards.map((each) => (
          <li key={each.key}>
            <Link to={`/dashboards/${each.key}`}>{each.name}</Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}

type OneDashboardProps = { readonly dashboard: Dashboard; readonly dashboards: readonly Dashboard[] };

function OneDashboard({ dashboard, dashboards }: OneDashboardProps) {
  const { content } = useCurrentPack();
  const { administrator } = useViewer();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const [pointed, setPointed] = useState<Pointed>();
  const look = useLook();
  const plans = useMemo(() => planWidgets(content, dashboard, look), [content, dashboard, look]);
  const basis = {
    articles: content.regulation.articles.filter(({ key }) => dashboard.basis.includes(key)),
    inferred: dashboard.inferred ?? null,
  };
  const here = `/dashboards/${dashboard.key}`;
  const choices = choicesOnly(parameters);
  return (
    <Page
      title={dashboard.name}
      aside={<ArticleChips basis={basis} />}
      lead={words.refreshed}
      actions={
        <>
          {dashboards.length > 1 && (
            <Select
              aria-label={words.switch}
              className={styles.filter ?? ''}
              value={dashboard.key}
              options={dashboards.map(({ key, name }) => ({ value: key, label: name }))}
              onChange={(key) => void navigate(`/dashboards/${key}`)}
            />
          )}
          {administrator && (
            <Button onClick={() => void navigate(`/design/dashboards/${dashboard.key}`)}>
              {words.arrange}
            </Button>
          )}
          <Button
            icon={<DesktopOutlined />}
            onClick={() => {
              // Only a click may ask for the whole screen; where it is denied, the page alone is large.
              void document.documentElement.requestFullscreen().catch(() => undefined);
              void navigate(`${here}/screen${choices}`);
            }}
          >
            {words.screen}
          </Button>
        </>
      }
    >
      {dashboard.filters.length > 0 && (
        <DashboardFilters
          filters={dashboard.filters}
          chosen={look.chosen}
          onChoose={(filter, value) =>
            setParameters((now) => withChoice(now, filter, value), { replace: true })
          }
          onClear={() => setParameters({}, { replace: true })}
        />
      )}
      <FillingNote pack={content} types={plans.map(({ widget }) => widget.of)} />
      <div className={styles.grid}>
        {plans.map((plan) => (
          <WidgetCard
            key={plan.widget.key}
            plan={plan}
            today={look.today}
            onPoint={setPointed}
            reportAt={`${here}/report/${plan.widget.key}${choices}`}
          />
        ))}
      </div>
      <RecordDrawer pointed={pointed} onClose={() => setPointed(undefined)} />
    </Page>
  );
}
