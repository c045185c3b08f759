import { type Cell, type Dashboard, type Json, Widget } from '@lixiang/schema';
import { useMemo, useRef } from 'react';
import { useDesign } from '../../design/use-design.tsx';
import { failureOf } from '../../api/failure.ts';
import { Answered } from '../../ui/answered.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { arrangeWords as words } from '../../wording/dashboard.ts';
import type { ChartPicture } from '../chart/chart.tsx';
import styles from '../dashboard.module.css';
import { planWidget, type PlannedWidget } from '../reading/planned-widget.ts';
import { readFigures } from '../reading/read-figures.ts';
import { useReading } from '../reading/use-reading.ts';
import { useLook } from '../use-dashboards.ts';
import { WidgetBody } from '../widget/widget-body.tsx';

const NO_FILTERS: Dashboard['filters'] = [];

/** A widget being designed, over the records that there are; what cannot be drawn yet says so. */
export function WidgetPreview({ widget: json, cell }: { readonly widget: Json; readonly cell: Cell }) {
  const { published } = useDesign();
  const look = useLook();
  const plan = useMemo(() => {
    const { data: widget } = Widget.safeParse(json);
    return widget && planWidget(published.content, { widget, filters: NO_FILTERS }, look);
  }, [json, look, published]);
  if (!plan) return <p className={styles.help}>{words.unfinished}</p>;
  return <Drawn plan={{ ...plan, cell }} today={look.today} />;
}

function Drawn({ plan, today }: { readonly plan: PlannedWidget; readonly today: string }) {
  const { published } = useDesign();
  const picture = useRef<ChartPicture>(null);
  const [{ data, error }] = useReading(plan.question, plan.widget.kind === 'table' ? { after: null } : {});
  // What the read API does not answer is said by it in a sentence.
  if (error) return <FailureNotice failure={failureOf(error)} />;
  const figures =
    data === undefined || data === null ? undefined : readFigures(published.content, plan, data);
  return (
    <Answered data={figures} error={undefined} rows={2}>
      {(known) => (
        <WidgetBody
          plan={plan}
          figures={known}
          today={today}
          asTable={false}
          onPoint={() => undefined}
          onDue={() => undefined}
          picture={picture}
        />
      )}
    </Answered>
  );
}
