import { Button, Collapse, Tag } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Circumstances } from '@lixiang/forms';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { useFormServices } from '../lookup/use-form-services.ts';
import { ArticleChips } from '../ui/article-chips.tsx';
import { Section } from '../ui/section.tsx';
import { objectOf } from '../api/json.ts';
import { commonWords } from '../wording/common.ts';
import { formatInstant } from '../wording/format.ts';
import { reviewWords as words } from '../wording/review.ts';
import { OpinionDialog } from './opinion-dialog.tsx';
import type { Opinion, Review, ReviewTask } from './review-fragments.ts';
import styles from './review.module.css';
import { type ReviewStanding, reviewStanding } from './review-standing.ts';

const FormView = lazy(async () => ({ default: (await import('../form/read/form-view.tsx')).FormView }));

export type ReviewSectionProps = {
  readonly record: string;
  readonly review: Review;
  readonly pack: LoadedPack;
  readonly circumstances: Circumstances;
};

/** One review: who is asked, what they answered, and the viewer's own task where there is one. */
export function ReviewSection({ record, review, pack, circumstances }: ReviewSectionProps) {
  const [answering, setAnswering] = useState<ReviewTask>();
  const nameOf = (key: string) => review.tasks.find((task) => task.key === key)?.name ?? key;
  return (
    <Section
      id={`review-${review.key}`}
      title={review.name}
      aside={<ReviewStatus review={review} />}
      actions={<ArticleChips basis={review.basis} />}
    >
      <ul className={styles.tasks}>
        {review.tasks.map((task) => (
          <li key={`${task.key} ${task.asked.key}`} className={styles.task}>
            <div className={styles.line}>
              <strong>{task.name}</strong>
              {task.advisory && <Tag>{words.advisory}</Tag>}
              <span className={styles.aside}>{words.asked(task.asked.name)}</span>
              {task.opinion && <Tag color="processing">{task.opinion.outcome.label}</Tag>}
              {!task.opinion && <span className={styles.aside}>{pendingWord(task, nameOf)}</span>}
              {task.mine && task.open && (
                <Button
                  type={task.opinion ? 'default' : 'primary'}
                  size="small"
                  onClick={() => setAnswering(task)}
                >
                  {task.opinion ? words.again : words.give}
                </Button>
              )}
            </div>
            {task.opinion && (
              <OpinionText
                opinion={task.opinion}
                form={task.form}
                pack={pack}
                circumstances={circumstances}
              />
            )}
            {task.superseded.length > 0 && (
              <Collapse
                ghost
                size="small"
                items={[
                  {
                    key: 'superseded',
                    label: words.superseded(task.superseded.length),
                    children: task.superseded.map((opinion) => (
                      <OpinionText
                        key={opinion.id}
                        opinion={opinion}
                        form={task.form}
                        pack={pack}
                        circumstances={circumstances}
                      />
                    )),
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
      {answering && (
        <Suspense>
          <OpinionDialog
            record={record}
            review={review.key}
            task={answering}
            pack={pack}
            circumstances={circumstances}
            onClose={() => setAnswering(undefined)}
          />
        </Suspense>
      )}
    </Section>
  );
}

const COLOURS: Readonly<Record<ReviewStanding, string>> = {
  passed: 'success',
  notPassed: 'error',
  open: 'processing',
  closed: 'default',
};

function ReviewStatus({ review }: { readonly review: Review }) {
  const standing = reviewStanding(review);
  return <Tag color={COLOURS[standing]}>{words[standing]}</Tag>;
}

function pendingWord(task: ReviewTask, nameOf: (key: string) => string): string {
  if (task.waitsFor.length > 0) return words.waitsFor(task.waitsFor.map(nameOf));
  return task.open ? words.pending : words.notAsked;
}

type OpinionTextProps = {
  readonly opinion: Opinion;
  readonly form: string | null;
  readonly pack: LoadedPack;
  readonly circumstances: Circumstances;
};

function OpinionText({ opinion, form, pack, circumstances }: OpinionTextProps) {
  const services = useFormServices();
  const opinionForm = form === null ? undefined : pack.form(form);
  return (
    <div className={styles.opinion}>
      <span className={styles.aside}>{words.by(opinion.by, formatInstant(opinion.at))}</span>
      {opinion.text && <p className={styles.text}>{opinion.text}</p>}
      {opinionForm && opinion.values !== null && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'values',
              label: words.details,
              children: (
                <Suspense fallback={commonWords.loading}>
                  <FormView
                    pack={pack}
                    form={opinionForm}
                    values={objectOf(opinion.values)}
                    circumstances={circumstances}
                    services={services}
                  />
                </Suspense>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
