import { Button, Tag } from 'antd';
import type { Circumstances } from '@lixiang/forms';
import type { RecordType } from '@lixiang/schema';
import { Link } from 'react-router';
import { played, serverPath } from '../api/stage.ts';
import { ClockSection } from '../clock/clock-section.tsx';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { SimilarSection } from '../likeness/similar-section.tsx';
import { fieldOfDocument, procedureOf, typeName } from '../pack/find-in-pack.ts';
import { PanelSection } from '../review/panel-section.tsx';
import { PointSection } from '../review/point-section.tsx';
import type { Point } from '../review/review-fragments.ts';
import { ReviewSection } from '../review/review-section.tsx';
import { hasPanelBegun, hasReviewBegun } from '../review/review-standing.ts';
import { useViewer } from '../session/use-viewer.ts';
import { ActionPanel } from '../transition/action-panel.tsx';
import { OtherActs } from '../transition/other-acts.tsx';
import type { TransitionOption } from '../transition/transition-fragments.ts';
import { Page } from '../ui/page.tsx';
import { commonWords } from '../wording/common.ts';
import { recordWords as words } from '../wording/record.ts';
import { simulationWords } from '../wording/simulation.ts';
import { DocumentList } from './document-list.tsx';
import { FilingSection } from './filing-section.tsx';
import { LinkSections } from './link-sections.tsx';
import styles from './record-body.module.css';
import { RecordFacts } from './record-facts.tsx';
import type { RecordDetail } from './record-query.ts';
import { StateLead } from './state-lead.tsx';
import { StateProgress } from './state-progress.tsx';
import { Timeline } from './timeline.tsx';

export type RecordBodyProps = {
  readonly record: RecordDetail;
  readonly pack: LoadedPack;
  readonly type: RecordType;
  readonly circumstances: Circumstances;
  readonly onTake: (option: TransitionOption) => void;
};

/** The parts of a record's page, in the order a person asks about them. */
export function RecordBody({ record, pack, type, circumstances, onTake }: RecordBodyProps) {
  const viewer = useViewer();
  const procedure = procedureOf(pack, type);
  const shared = { record: record.id, pack, circumstances };
  const placeOf = ({ document, field }: Point) =>
    [
      type.documents.find(({ key }) => key === document)?.name,
      document !== null && field !== null && fieldOfDocument(pack, type, { document, field })?.label,
    ]
      .filter(Boolean)
      .join(' · ');
  // What waits for the viewer stands above the papers, what is only to be read below them.
  const isUndrawn = record.panels.every(({ draws }) => draws.length === 0);
  const panels = record.panels.filter(hasPanelBegun).map((panel) => ({
    waits: panel.mayDraw && isUndrawn,
    part: (
      <PanelSection key={panel.key} record={record.id} panel={panel} registry={typeName(pack, panel.from)} />
    ),
  }));
  const reviews = record.reviews.filter(hasReviewBegun).map((review) => ({
    waits: review.tasks.some(({ mine, open }) => mine && open),
    part: <ReviewSection key={review.key} {...shared} review={review} />,
  }));
  const isAnswered = record.points.every(({ answer }) => answer !== null);
  const points = record.points.length > 0 && (
    <PointSection record={record.id} points={record.points} placeOf={placeOf} />
  );
  return (
    <Page
      title={record.title ?? commonWords.untitled}
      aside={<Tag color={record.state.final ? 'default' : 'processing'}>{record.state.name}</Tag>}
      actions={
        <>
          {viewer.administrator && !played && (
            <Link to={`/design/simulation?record=${record.id}`}>{simulationWords.fromRecord}</Link>
          )}
          <Button href={serverPath(`/files/dossier/${record.id}`)}>{words.dossier}</Button>
        </>
      }
      lead={
        <span className={styles.lead}>
          <span>{type.name}</span>
          <span>
            {words.number} {record.number}
          </span>
          <span>{record.unit.name}</span>
          <span>{words.rules(record.packVersion)}</span>
        </span>
      }
    >
      {procedure && (
        <StateProgress
          procedure={procedure}
          state={record.state}
          visited={new Set(record.passed.edges.map(({ node }) => node.to.key))}
        />
      )}
      <StateLead record={record.id} situation={record} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <ActionPanel record={record.id} state={record.state} options={record.transitions} onTake={onTake} />
          {record.clocks.length > 0 && <ClockSection record={record.id} clocks={record.clocks} />}
          {!isAnswered && points}
          {[...panels, ...reviews].filter(({ waits }) => waits).map(({ part }) => part)}
          <DocumentList
            record={record.id}
            documents={record.documents}
            transitions={record.transitions}
            state={record.state}
            submits={new Map(procedure?.transitions.map(({ key, submits }) => [key, submits]))}
          />
          {isAnswered && points}
          {[...panels, ...reviews].filter(({ waits }) => !waits).map(({ part }) => part)}
          <LinkSections
            record={record.id}
            type={record.type}
            links={record.links}
            creatable={viewer.creatable}
          />
          <SimilarSection record={record.id} pack={pack} type={type} filling={false} />
          {record.filings.length > 0 && (
            <FilingSection record={record.id} filings={record.filings} pack={pack} type={type} />
          )}
          <OtherActs record={record.id} state={record.state} options={record.transitions} />
        </div>
        <div className={styles.side}>
          <RecordFacts record={record} pack={pack} type={type} />
          <Timeline key={record.version} record={record.id} pack={pack} type={type} />
        </div>
      </div>
    </Page>
  );
}
