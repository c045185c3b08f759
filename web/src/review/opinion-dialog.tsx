import { Alert, Button, Input, Radio } from 'antd';
import { lazy, useId, useState } from 'react';
import type { Circumstances, FormSession, Issue, Values } from '@lixiang/forms';
import { failureOf } from '../api/failure.ts';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { useFormServices } from '../lookup/use-form-services.ts';
import { BlockerList } from '../refusal/blocker-list.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useAnnounce } from '../ui/announcements.tsx';
import { commonWords } from '../wording/common.ts';
import { wordInputIssue } from '../wording/input-issue.ts';
import { reviewWords as words } from '../wording/review.ts';
import type { ReviewTask } from './review-fragments.ts';
import styles from './review.module.css';
import { useGiveOpinion } from './use-give-opinion.ts';
import { Dialog } from '../ui/dialog.tsx';

const InlineForm = lazy(async () => ({ default: (await import('../form/inline-form.tsx')).InlineForm }));

export type OpinionDialogProps = {
  readonly record: string;
  readonly review: string;
  readonly task: ReviewTask;
  readonly pack: LoadedPack;
  readonly circumstances: Circumstances;
  readonly onClose: () => void;
};

/** One opinion: its form, its outcome, its words. */
export function OpinionDialog({ record, review, task, pack, circumstances, onClose }: OpinionDialogProps) {
  const id = useId();
  const announce = useAnnounce();
  const services = useFormServices();
  const form = task.form === null ? undefined : pack.form(task.form);
  const [{ values, issues }, setAnswers] = useState(() =>
    blankAnswers(form && pack.compiled(form).open({}, circumstances)),
  );
  const [outcome, setOutcome] = useState<string>();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, answer, error, give } = useGiveOpinion({
    record,
    review,
    task: task.key,
    asked: task.asked.key,
  });
  const wanted = task.outcomes.find(({ key }) => key === outcome)?.remarks ?? 'NONE';
  const asksPoints = wanted === 'POINTS';
  const isSilent = wanted !== 'NONE' && text.trim() === '';
  const hasErrors = form !== undefined && issues.some(({ severity }) => severity === 'error');

  const submit = async () => {
    setTried(true);
    if (outcome === undefined || hasErrors || isSilent) return;
    const said = asksPoints
      ? { text: null, remarks: pointsIn(text) }
      : { text: text.trim() || null, remarks: [] };
    if (await give({ outcome, ...said, values: form ? values : null })) {
      announce('success', words.given);
      onClose();
    }
  };

  return (
    <Dialog
      open
      title={`${task.name} · ${task.asked.name}`}
      width={760}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={onClose}>{commonWords.cancel}</Button>
          <Button type="primary" loading={busy} onClick={() => void submit()}>
            {words.give}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {form && (
          <InlineForm
            pack={pack}
            form={form}
            values={values}
            circumstances={circumstances}
            services={services}
            showIssues={tried}
            onChange={(next, found) => setAnswers({ values: next, issues: found })}
          />
        )}
        <fieldset className={styles.outcomes}>
          <legend>{words.outcome}</legend>
          <Radio.Group
            value={outcome}
            options={task.outcomes.map(({ key, label }) => ({ value: key, label }))}
            onChange={(event) => setOutcome(String(event.target.value))}
          />
        </fieldset>
        <label htmlFor={id}>{asksPoints ? words.changes : words.text}</label>
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div role="alert" className={styles.gap}>
          {tried && outcome === undefined && words.outcomeMissing}
          {tried && isSilent && ` ${asksPoints ? words.changesMissing : words.textMissing}`}
          {tried && hasErrors && ` ${words.formIssues}`}
        </div>
        {answer?.kind === 'Refused' && (
          <Alert
            type="error"
            showIcon
            title={words.invalid}
            description={<BlockerList blockers={answer.blockers} record={record} />}
          />
        )}
        {answer?.kind === 'InvalidInput' && (
          <Alert
            type="error"
            showIcon
            title={words.invalid}
            description={answer.issues.map(wordInputIssue).join('；')}
          />
        )}
        {error && <FailureNotice failure={failureOf(error)} />}
      </div>
    </Dialog>
  );
}

/** Each line asks for one change. */
function pointsIn(text: string): readonly { readonly text: string }[] {
  return text
    .split('\n')
    .map((line) => ({ text: line.trim() }))
    .filter((point) => point.text !== '');
}

type Answers = { readonly values: Values; readonly issues: readonly Issue[] };

function blankAnswers(session: FormSession | undefined): Answers {
  return session ? { values: session.view().values, issues: session.issues() } : { values: {}, issues: [] };
}
