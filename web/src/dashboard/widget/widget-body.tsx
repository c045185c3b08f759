import type { Ref } from 'react';
import { useCurrentPack } from '../../pack/use-pack.ts';
import { Nothing } from '../../ui/nothing.tsx';
import { dashboardWords as words } from '../../wording/dashboard.ts';
import { Chart, type ChartPicture } from '../chart/chart.tsx';
import styles from '../dashboard.module.css';
import { unitOf } from '../reading/amount.ts';
import { arrangeGroups, type GroupedWidget } from '../reading/arrange-groups.ts';
import { shownColumns } from '../reading/column-labels.ts';
import type { Figures, Group, GroupKey } from '../reading/figures.ts';
import type { PlannedWidget } from '../reading/planned-widget.ts';
import type { Due } from '../reading/pointed.ts';
import { DeadlineMonth } from '../calendar/deadline-month.tsx';
import { DeadlineList } from './deadline-list.tsx';
import { EmptyWidget } from './empty-widget.tsx';
import { GroupTable } from './group-table.tsx';
import { ListTable } from './list-table.tsx';
import { NumberWidget } from './number-widget.tsx';

export type WidgetBodyProps = {
  readonly plan: PlannedWidget;
  readonly figures: Figures;
  readonly today: string;
  /** A chart as its table, a calendar as its list. */
  readonly asTable: boolean;
  readonly onPoint: (keys?: readonly GroupKey[]) => void;
  /** What is due on some days of a calendar; said by what they are called. */
  readonly onDue: (due: Due, called?: string) => void;
  readonly picture: Ref<ChartPicture>;
};

/** What a widget shows, once its answer is there. */
export function WidgetBody(props: WidgetBodyProps) {
  const { plan, figures, today, asTable, onPoint, onDue } = props;
  const { widget } = plan;
  if (figures.kind === 'number' && widget.kind === 'number') {
    const unit = unitOf(widget.measure, plan.paths.get(widget.measure.path ?? ''));
    return (
      <NumberWidget title={widget.title} amount={figures.amount} unit={unit} onPoint={() => onPoint()} />
    );
  }
  if (figures.kind === 'list' && widget.kind === 'table') {
    if (figures.total === 0) return <EmptyWidget plan={plan} />;
    return (
      <ListTable
        plan={plan}
        columns={shownColumns(widget)}
        rows={figures.rows}
        total={figures.total}
        onPoint={() => onPoint()}
      />
    );
  }
  if (figures.kind === 'deadlines') {
    if (!asTable) return <DeadlineMonth plan={plan} today={today} onDue={onDue} />;
    const { deadlines, total } = figures;
    if (total === 0) return <EmptyWidget plan={plan} />;
    return <DeadlineList deadlines={deadlines} total={total} today={today} onPoint={() => onDue(null)} />;
  }
  if (figures.kind === 'groups' && 'by' in widget) {
    if (figures.groups.length === 0) return <EmptyWidget plan={plan} />;
    return <Groups {...props} widget={widget} groups={figures.groups} more={figures.more} />;
  }
  return null;
}

type GroupsProps = WidgetBodyProps & {
  readonly widget: GroupedWidget;
  readonly groups: readonly Group[];
  readonly more: boolean;
};

function Groups({ plan, widget, groups, more, asTable, onPoint, picture }: GroupsProps) {
  const { content } = useCurrentPack();
  const arranged = arrangeGroups(content, { widget, type: plan.type, paths: plan.paths }, groups);
  const unit = unitOf(widget.measure, plan.paths.get(widget.measure.path ?? ''));
  const rest = more ? words.moreGroups : arranged.hidden > 0 ? words.notListed(arranged.hidden) : undefined;
  const blank = arranged.blank > 0 ? words.blankGroups(arranged.blank) : undefined;
  if (arranged.rows.length === 0) return <Nothing>{words.noNumber}</Nothing>;
  return (
    <>
      {asTable ? (
        <GroupTable widget={widget} arranged={arranged} unit={unit} onPoint={onPoint} />
      ) : (
        <Chart charted={{ widget, arranged, unit }} onPoint={onPoint} ref={picture} />
      )}
      {rest !== undefined && <p className={styles.rest}>{rest}</p>}
      {blank !== undefined && <p className={styles.rest}>{blank}</p>}
    </>
  );
}
