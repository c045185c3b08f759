import type { RecordType } from '@lixiang/schema';
import { objectOf } from '../api/json.ts';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { answerText } from '../pack/answer-text.ts';
import { Section } from '../ui/section.tsx';
import { formatInstant } from '../wording/format.ts';
import { recordWords as words } from '../wording/record.ts';
import styles from './record-facts.module.css';
import type { RecordDetail } from './record-query.ts';

export type RecordFactsProps = {
  readonly record: RecordDetail;
  readonly pack: LoadedPack;
  readonly type: RecordType;
};

/** What the acts so far have established: amounts, dates, numbers. */
export function RecordFacts({ record, pack, type }: RecordFactsProps) {
  const write = answerText(pack);
  const facts = objectOf(record.facts);
  const shown = type.facts
    .map((field) => ({ key: field.key, label: field.label, text: write(field, facts[field.key]) }))
    .filter(({ text }) => text !== '');
  return (
    <Section title={words.facts}>
      <dl className={styles.facts}>
        {[
          ...shown,
          { key: 'createdAt', label: words.createdAt, text: formatInstant(record.createdAt) },
          { key: 'updatedAt', label: words.updatedAt, text: formatInstant(record.updatedAt) },
        ].map(({ key, label, text }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
