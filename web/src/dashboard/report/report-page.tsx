import type { Widget } from '@lixiang/schema';
import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useCurrentPack } from '../../pack/use-pack.ts';
import { useViewer } from '../../session/use-viewer.ts';
import { useAnnounce } from '../../ui/announcements.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { WaitingPage } from '../../ui/waiting-page.tsx';
import { commonWords } from '../../wording/common.ts';
import { dashboardWords, reportWords as words } from '../../wording/dashboard.ts';
import styles from '../dashboard.module.css';
import type { OfficialSheet } from '../../official/official-sheet.ts';
import { sheetOf } from '../export/widget-sheet.ts';
import { choicesOnly } from '../reading/dashboard-address.ts';
import { planWidget } from '../reading/planned-widget.ts';
import { FilledBy } from '../widget/empty-widget.tsx';
import { useDashboards, useLook } from '../use-dashboards.ts';
import { reportOf } from './report-of.ts';
import { useWholeList } from './use-whole-list.ts';

/** A list of a dashboard as an official table: on paper, or as a workbook of the same layout. */
export function ReportPage() {
  const { key, widget: wanted } = useParams();
  const [parameters] = useSearchParams();
  const { content } = useCurrentPack();
  const look = useLook();
  const dashboard = useDashboards().find((each) => each.key === key);
  const widget = dashboard?.widgets.find((each) => each.key === wanted);
  const back = `/dashboards/${key ?? ''}${choicesOnly(parameters)}`;
  const plan = useMemo(
    () =>
      dashboard && widget
        ? planWidget(content, { widget: wholeOf(widget), filters: dashboard.filters }, look)
        : undefined,
    [content, dashboard, look, widget],
  );
  if (!plan) return <NoReport back={back} />;
  return <WholeReport plan={plan} back={back} today={look.today} />;
}

/** As many as are read at once. */
const PAGE = 200;

/** Lists are read in the largest pages; of groups as many are printed as are drawn. */
function wholeOf(widget: Widget): Widget {
  return widget.kind === 'table' || widget.kind === 'calendar' ? { ...widget, limit: PAGE } : widget;
}

type WholeReportProps = {
  readonly plan: NonNullable<ReturnType<typeof planWidget>>;
  readonly back: string;
  readonly today: string;
};

function WholeReport({ plan, back, today }: WholeReportProps) {
  const { organisation, jurisdiction } = useViewer();
  const { content } = useCurrentPack();
  const [landscape, setLandscape] = useState(
    plan.widget.kind === 'table' && (plan.widget.paper !== undefined || plan.widget.columns.length > 5),
  );
  const announce = useAnnounce();
  const navigate = useNavigate();
  const list = useWholeList(plan);
  if (list.kind === 'waiting') return <WaitingPage />;
  if (list.kind === 'failed') return <FailureNotice failure={list.failure} onRetry={list.retry} />;
  const sheet = reportOf(sheetOf(content, plan, list.figures), {
    landscape,
    by: organisation?.name ?? jurisdiction.name,
    today,
  });
  const save = () =>
    import('../../official/save-sheet.ts')
      .then(({ saveSheet }) => saveSheet(sheet))
      .then(
        () => announce('success', dashboardWords.saved(sheet.title)),
        () => announce('error', dashboardWords.notSaved),
      );
  return (
    <main>
      <title>{sheet.title}</title>
      <style>{`@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 15mm 12mm; @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font-size: 10pt; } }`}</style>
      <div className={styles.toolbar}>
        <Button onClick={() => void navigate(back)}>{commonWords.back}</Button>
        <Segmented
          aria-label={words.orientation}
          value={landscape ? 'landscape' : 'portrait'}
          options={[
            { value: 'landscape', label: words.landscape },
            { value: 'portrait', label: words.portrait },
          ]}
          onChange={(orientation) => setLandscape(orientation === 'landscape')}
        />
        <Button onClick={() => void save()}>{dashboardWords.saveTable}</Button>
        <Button type="primary" onClick={() => globalThis.print()}>
          {words.print}
        </Button>
        {list.total > sheet.rows.length && <strong>{words.tooMany(sheet.rows.length, list.total)}</strong>}
      </div>
      {sheet.rows.length === 0 && (
        <div className={styles.toolbar}>
          <div>
            {words.blank(sheet.title)}
            <FilledBy plan={plan} />
          </div>
        </div>
      )}
      <OfficialTable sheet={sheet} />
    </main>
  );
}

/** A form that nothing stands in yet can be filled in by hand. */
const BLANK_ROWS = Array.from({ length: 10 }, (_, row) => row);

const shown = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

function OfficialTable({ sheet }: { readonly sheet: OfficialSheet }) {
  const { title, lines, header, rows, totals, notes, seals } = sheet;
  return (
    <ScrollRegion className={styles.paper} label={title}>
      <h1 className={styles.paperTitle}>{title}</h1>
      <div className={styles.paperLines}>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
      <table className={styles.official}>
        <thead>
          <tr>
            {header.map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 &&
            BLANK_ROWS.map((row) => (
              <tr key={row} className={styles.blankRow}>
                {header.map((label) => (
                  <td key={label}>{'\u00a0'}</td>
                ))}
              </tr>
            ))}
          {[...rows, ...(totals ? [totals] : [])].map((cells, row) => (
            <tr key={row === rows.length ? 'totals' : row}>
              {cells.map((value, column) => (
                <td
                  key={header[column]}
                  className={typeof value === 'number' ? styles.figureCell : undefined}
                >
                  {typeof value === 'number'
                    ? shown.format(value)
                    : typeof value === 'object'
                      ? value?.year
                      : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.length > 0 && (
        <div className={styles.paperNotes}>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
      {seals.length > 0 && (
        <div className={styles.paperSeals}>
          {seals.map((seal) => (
            <p key={seal}>
              {words.seal(seal)}
              <br />
              {words.sealDay}
            </p>
          ))}
        </div>
      )}
    </ScrollRegion>
  );
}

function NoReport({ back }: { readonly back: string }) {
  const navigate = useNavigate();
  return (
    <main>
      <div className={styles.toolbar}>
        <Button onClick={() => void navigate(back)}>{commonWords.back}</Button>
        <span>{words.noReport}</span>
      </div>
    </main>
  );
}
