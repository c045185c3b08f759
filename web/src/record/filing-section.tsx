import type { RecordType } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { awaitedOffices } from './awaited-offices.ts';
import { procedureOf } from '../pack/find-in-pack.ts';
import { ReceiveButton } from './receive-button.tsx';
import { Section } from '../ui/section.tsx';
import { formatInstant } from '../wording/format.ts';
import { recordWords } from '../wording/record.ts';
import type { Filing } from './record-query.ts';
import styles from './timeline.module.css';

const words = recordWords.filings;

export type FilingSectionProps = {
  readonly record: string;
  readonly filings: readonly Filing[];
  readonly pack: LoadedPack;
  readonly type: RecordType;
};

/** What was filed with which offices, and who has acknowledged it. */
export function FilingSection({ record, filings, pack, type }: FilingSectionProps) {
  const officeName = (key: string) => pack.offices.get(key)?.name ?? key;
  return (
    <Section title={words.title}>
      <ul className={styles.events}>
        {filings.map((filing) => {
          const pending = awaitedOffices(filing, procedureOf(pack, type));
          const offices = filing.offices.map(officeName).join('、');
          return (
            <li key={filing.id} className={styles.event}>
              <div>
                {filing.name} · {filing.kind === 'COPY' ? words.copiedTo(offices) : words.filedWith(offices)}
                {filing.returnedAt !== null && words.returned(formatInstant(filing.returnedAt))}
              </div>
              {filing.mayReceive && <ReceiveButton filing={filing} record={record} />}
              <div className={styles.aside}>
                {[
                  formatInstant(filing.at),
                  type.documents.find(({ key }) => key === filing.document)?.name,
                  ...filing.receipts.map(({ office, at }) =>
                    words.received(officeName(office), formatInstant(at)),
                  ),
                  pending.length > 0 && words.pending(pending.map(officeName).join('、')),
                ]
                  .filter(Boolean)
                  .join('；')}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
