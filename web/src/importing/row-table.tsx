import { Tag } from 'antd';
import { Link } from 'react-router';
import type { RecordType } from '@lixiang/schema';
import { useOrganisationNames } from '../lookup/use-organisation-names.ts';
import { answerText } from '../pack/answer-text.ts';
import { fieldOfDocument } from '../pack/find-in-pack.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { Nothing } from '../ui/nothing.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { commonWords } from '../wording/common.ts';
import { importingWords as words } from '../wording/importing.ts';
import type { ListRow, Verdict } from './import-query.ts';
import styles from './importing.module.css';
import { faultText } from './save-lists.ts';

const COLOURS: Readonly<Record<Verdict, string>> = {
  NEW: 'success',
  CHANGED: 'processing',
  SAME: 'default',
  FAULTY: 'error',
};

export type RowTableProps = { readonly rows: readonly ListRow[]; readonly type: RecordType };

/** The rows of a list, each with what would become of it, and why. */
export function RowTable({ rows, type }: RowTableProps) {
  if (rows.length === 0) return <Nothing>{words.noRows}</Nothing>;
  return (
    <ScrollRegion className={styles.scroll} label={words.rowsLabel}>
      <table className={styles.rows}>
        <thead>
          <tr>
            {[words.row, words.verdict, words.name, words.detail].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <td>{row.row}</td>
              <td>
                <Tag color={COLOURS[row.verdict]}>{words.counts[row.verdict]}</Tag>
              </td>
              <td>
                {row.record === null ? (
                  (row.title ?? commonWords.untitled)
                ) : (
                  <Link to={`/r/${row.record}`} target="_blank">
                    {row.title ?? commonWords.untitled}
                  </Link>
                )}
              </td>
              <td>
                <RowDetail row={row} type={type} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function RowDetail({ row, type }: { readonly row: ListRow; readonly type: RecordType }) {
  const pack = useCurrentPack();
  const write = answerText(pack, useOrganisationNames());
  if (row.verdict === 'NEW') return words.isNew;
  if (row.verdict === 'SAME') return words.isSame;
  const document = type.documents.find(({ form }) => form !== undefined)?.key ?? '';
  const lines =
    row.verdict === 'FAULTY'
      ? row.faults.map(faultText)
      : row.changes.map(({ field: key, before, after }) => {
          const field = fieldOfDocument(pack, type, { document, field: key });
          return field ? words.change(field.label, write(field, before), write(field, after)) : key;
        });
  return (
    <ul className={styles.faults}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
