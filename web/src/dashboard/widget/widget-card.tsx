import type { Cell } from '@lixiang/schema';
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown, Segmented } from 'antd';
import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCurrentPack } from '../../pack/use-pack.ts';
import { useAnnounce } from '../../ui/announcements.tsx';
import { Answered } from '../../ui/answered.tsx';
import { dashboardWords as words } from '../../wording/dashboard.ts';
import type { ChartPicture } from '../chart/chart.tsx';
import styles from '../dashboard.module.css';
import { savePicture } from '../../official/save-file.ts';
import { sheetOf } from '../export/widget-sheet.ts';
import type { GroupKey } from '../reading/figures.ts';
import type { PlannedWidget } from '../reading/planned-widget.ts';
import { pointAt, pointAtDue, type Pointed } from '../reading/pointed.ts';
import { readFigures } from '../reading/read-figures.ts';
import { useReading } from '../reading/use-reading.ts';
import { WidgetBody } from './widget-body.tsx';

export type WidgetCardProps = {
  readonly plan: PlannedWidget;
  readonly today: string;
  readonly onPoint: (pointed: Pointed) => void;
  /** Where the widget is printed as a report; none on a big screen. */
  readonly reportAt?: string;
};

/** One widget: asked for, drawn as a chart or as its table, and taken along as a file. */
export function WidgetCard({ plan, today, onPoint, reportAt }: WidgetCardProps) {
  const { widget, question, cell } = plan;
  const { content } = useCurrentPack();
  const heading = useId();
  const picture = useRef<ChartPicture>(null);
  const [asTable, setAsTable] = useState(false);
  const [{ data, error }, retry] = useReading(question, widget.kind === 'table' ? { after: null } : {});
  const figures = data === undefined || data === null ? undefined : readFigures(content, plan, data);
  const isChart = 'by' in widget;
  const isCalendar = widget.kind === 'calendar';
  const point = (keys?: readonly GroupKey[]) => onPoint(pointAt(plan, keys));
  return (
    <section
      className={styles.card}
      aria-labelledby={heading}
      aria-busy={figures === undefined && !error}
      style={placeOfCell(cell)}
    >
      <div className={styles.cardHeader}>
        <h2 id={heading} className={styles.cardTitle} title={widget.help}>
          {widget.title}
        </h2>
        {reportAt !== undefined && (
          <div className={styles.cardActs}>
            {(isChart || isCalendar) && (
              <Segmented
                size="small"
                aria-label={words.viewOf(widget.title)}
                value={asTable ? 'table' : 'chart'}
                options={[
                  { value: 'chart', label: isCalendar ? words.asMonth : words.asPicture },
                  { value: 'table', label: isCalendar ? words.asList : words.asTable },
                ]}
                onChange={(view) => setAsTable(view === 'table')}
              />
            )}
            {figures && (
              <SaveMenu
                title={widget.title}
                picture={isChart && !asTable ? () => picture.current?.picture() : undefined}
                sheet={() => sheetOf(content, plan, figures)}
                {...(widget.kind !== 'number' && { reportAt })}
              />
            )}
          </div>
        )}
      </div>
      {widget.help !== undefined && <p className={styles.help}>{widget.help}</p>}
      <div className={styles.cardBody}>
        <Answered data={figures} error={error} onRetry={retry} rows={3}>
          {(known) => (
            <WidgetBody
              plan={plan}
              figures={known}
              today={today}
              asTable={asTable}
              onPoint={point}
              onDue={(due, called) => onPoint(pointAtDue(plan, due, called))}
              picture={picture}
            />
          )}
        </Answered>
      </div>
    </section>
  );
}

/** Where a cell lies in a grid of twelve columns. */
export function placeOfCell({ column, row, width, height }: Cell) {
  return { gridColumn: `${column + 1} / span ${width}`, gridRow: `${row + 1} / span ${height}` };
}

type SaveMenuProps = {
  readonly title: string;
  readonly picture: (() => string | undefined) | undefined;
  readonly sheet: () => ReturnType<typeof sheetOf>;
  readonly reportAt?: string;
};

function SaveMenu({ title, picture, sheet, reportAt }: SaveMenuProps) {
  const announce = useAnnounce();
  const navigate = useNavigate();
  const saveTable = () =>
    import('../../official/save-sheet.ts')
      .then(({ saveSheet }) => saveSheet(sheet()))
      .then(
        () => announce('success', words.saved(title)),
        () => announce('error', words.notSaved),
      );
  const items = [
    { key: 'table', label: words.saveTable, onClick: () => void saveTable() },
    ...(picture
      ? [
          {
            key: 'picture',
            label: words.savePicture,
            onClick: () => {
              const address = picture();
              if (address === undefined) announce('error', words.notSaved);
              else savePicture(address, title);
            },
          },
        ]
      : []),
    ...(reportAt === undefined
      ? []
      : [{ key: 'report', label: words.report, onClick: () => void navigate(reportAt) }]),
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button size="small" type="text" icon={<DownloadOutlined />} aria-label={words.actsOf(title)} />
    </Dropdown>
  );
}
