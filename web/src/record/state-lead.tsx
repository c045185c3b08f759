import { Alert } from 'antd';
import { Link } from 'react-router';
import { recordWords } from '../wording/record.ts';
import { type NextStep, nextStep, type StepSituation } from './next-step.ts';

const words = recordWords.next;

export type StateLeadProps = { readonly record: string; readonly situation: StepSituation };

/** The first thing to read on a record's page: what happens now, and what the viewer should do. */
export function StateLead({ record, situation }: StateLeadProps) {
  const { state } = situation;
  const step = nextStep(situation);
  const isMine = step.kind !== 'wait' && step.kind !== 'finished';
  const place = placeOf(step, record);
  return (
    <Alert
      type={step.kind === 'finished' ? 'success' : isMine ? 'warning' : 'info'}
      showIcon
      title={
        <>
          {words.now(state.name, state.note)}
          <strong>{sentenceOf(step)}</strong>{' '}
          {place &&
            (place.startsWith('#') ? <a href={place}>{words.go}</a> : <Link to={place}>{words.go}</Link>)}
        </>
      }
    />
  );
}

function sentenceOf(step: NextStep): string {
  switch (step.kind) {
    case 'finished':
      return words.finished;
    case 'points':
      return words.points(step.count);
    case 'opinions':
      return words.opinions(step.tasks);
    case 'documents':
      return words.documents(step.documents.map(({ name }) => name));
    case 'draw':
      return words.draw(step.panels.map(({ name }) => name));
    case 'take':
      return words.take(step.acts);
    case 'blocked':
      return words.blocked(step.act, step.reasons);
    case 'wait':
      return words.wait(step.who);
  }
}

function placeOf(step: NextStep, record: string): string | undefined {
  switch (step.kind) {
    case 'points':
      return '#points';
    case 'opinions':
      return `#review-${step.review}`;
    case 'documents':
      return step.documents.length === 1 ? `/r/${record}/d/${step.documents[0]?.key ?? ''}` : '#documents';
    case 'draw':
      return `#panel-${step.panels[0]?.key ?? ''}`;
    case 'finished':
    case 'take':
    case 'blocked':
    case 'wait':
      return undefined;
  }
}
