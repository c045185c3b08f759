import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCurrentPack } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { dashboardWords as words } from '../wording/dashboard.ts';
import styles from './dashboard.module.css';
import { pointedLines, pointedQuery } from './reading/pointed-lines.ts';
import type { Pointed } from './reading/pointed.ts';
import { useReading } from './reading/use-reading.ts';

type RecordDrawerProps = { readonly pointed: Pointed | undefined; readonly onClose: () => void };

/** The records behind a number, each with the way to it. */
export function RecordDrawer({ pointed, onClose }: RecordDrawerProps) {
  return (
    <Drawer
      open={pointed !== undefined}
      size={560}
      title={pointed && (pointed.owed ? words.owed : words.records2)(pointed.title)}
      onClose={onClose}
    >
      {pointed && <RecordPages key={JSON.stringify(pointed)} pointed={pointed} />}
    </Drawer>
  );
}

/** Each page is asked for when the one before has been seen. */
function RecordPages({ pointed }: { readonly pointed: Pointed }) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <>
      {cursors.map((after, index) => (
        <RecordPage
          key={after ?? ''}
          pointed={pointed}
          after={after}
          before={index * PAGE}
          {...(index === cursors.length - 1 && {
            onMore: (next: string) => setCursors((known) => [...known, next]),
          })}
        />
      ))}
    </>
  );
}

const PAGE = 20;

type RecordPageProps = {
  readonly pointed: Pointed;
  readonly after: string | null;
  readonly before: number;
  readonly onMore?: (next: string) => void;
};

function RecordPage({ pointed, after, before, onMore }: RecordPageProps) {
  const { content: pack } = useCurrentPack();
  const question = pointedQuery(pack, pointed, PAGE);
  const [{ data, error }, retry] = useReading(question ?? { query: '{ __typename }', variables: {} }, {
    after,
  });
  if (!question) return <p>{words.broken}</p>;
  return (
    <Answered data={data} error={error} onRetry={retry} rows={6}>
      {(answered) => {
        const { total, lines, next } = pointedLines(pack, pointed, answered);
        if (total === 0) return <Nothing>{words.nothing}</Nothing>;
        return (
          <>
            <ul className={styles.records}>
              {lines.map(({ key, record, name, facts }) => (
                <li key={key}>
                  <Link to={`/r/${record}`}>{name}</Link>
                  <span className={styles.recordFacts}>{facts}</span>
                </li>
              ))}
            </ul>
            {onMore && (
              <div className={styles.drawerFoot}>
                <output>{words.listed(before + lines.length, total)}</output>
                {next !== null && <Button onClick={() => onMore(next)}>{words.more}</Button>}
              </div>
            )}
          </>
        );
      }}
    </Answered>
  );
}
