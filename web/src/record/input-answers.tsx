import type { RecordType } from '@lixiang/schema';
import { objectOf } from '../api/json.ts';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { answerText } from '../pack/answer-text.ts';
import { NamedAnswer } from '../register/named-answer.tsx';
import { procedureOf } from '../pack/find-in-pack.ts';
import type { HistoryEvent } from './history-query.ts';
import styles from './timeline.module.css';

export type InputAnswersProps = {
  readonly event: HistoryEvent;
  readonly pack: LoadedPack;
  readonly type: RecordType;
};

/** What was filled in with an act itself. */
export function InputAnswers({ event, pack, type }: InputAnswersProps) {
  const transition = procedureOf(pack, type)?.transitions.find(({ key }) => key === event.transition);
  const form = transition?.input === undefined ? undefined : pack.form(transition.input);
  if (!form) return null;
  const answers = objectOf(event.input);
  const write = answerText(pack);
  const shown = form.sections
    .flatMap((section) => section.fields)
    .map((field) => ({ field, text: write(field, answers[field.key]) }))
    .filter(({ text }) => text !== '');
  if (shown.length === 0) return null;
  return (
    <dl className={styles.answers}>
      {shown.map(({ field, text }) => (
        <div key={field.key} style={{ display: 'contents' }}>
          <dt>{field.label}</dt>
          <dd>
            {field.kind === 'unit' ? (
              <NamedAnswer pack={pack} field={field} value={answers[field.key]} />
            ) : (
              text
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
