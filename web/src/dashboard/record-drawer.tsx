import { recordsQuery } from '@lixiang/schema';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { objectOf } from '../api/json.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { commonWords } from '../wording/common.ts';
import { dashboardWords as words } from '../wording/dashboard.ts';
import styles from './dashboard.module.css';
import { stateName } from './reading/cell-text.ts';
import type { Pointed } from './reading/pointed.ts';
import { useReading } from './reading/use-reading.ts';

type RecordDrawerProps = { readonly pointed: Pointed | undefined; readonly onClose: () => void };

/** The records behind a number, each with the way to it. */
export function RecordDrawer({ pointed, onClose }: RecordDrawerProps) {
  return (
    <Drawer
      open={pointed !== undefined}
      size={560}
      title={pointed && words.records2(pointed.title)}
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
  const type = pack.recordTypes.find(({ key }) => key === pointed.of);
  const question = recordsQuery(pack, pointed.of, { where: pointed.where, first: PAGE });
  const [{ data, error }, retry] = useReading(question ?? { query: '{ __typename }', variables: {} }, {
    after,
  });
  if (!type) return <p>{words.broken}</p>;
  return (
    <Answered data={data} error={error} onRetry={retry} rows={6}>
      {(answered) => {
        const { totalCount, edges, pageInfo } = objectOf(objectOf(answered)['answer']);
        const { hasNextPage, endCursor } = objectOf(pageInfo);
        const nodes = (Array.isArray(edges) ? edges : []).map((edge) => objectOf(objectOf(edge)['node']));
        const total = typeof totalCount === 'number' ? totalCount : 0;
        if (total === 0) return <Nothing>{words.nothing}</Nothing>;
        return (
          <>
            <ul className={styles.records}>
              {nodes.map(({ id, number, title, state, unit }) => (
                <li key={String(id)}>
                  <Link to={`/r/${String(id)}`}>{said(title) ?? said(number) ?? commonWords.untitled}</Link>
                  <span className={styles.recordFacts}>
                    {[
                      said(number),
                      said(objectOf(unit)['name']),
                      said(state) && stateName(pack, type, String(state)),
                    ]
                      .filter((each) => each !== undefined)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
            {onMore && (
              <div className={styles.drawerFoot}>
                <output>{words.listed(before + nodes.length, total)}</output>
                {hasNextPage === true && typeof endCursor === 'string' && (
                  <Button onClick={() => onMore(endCursor)}>{words.more}</Button>
                )}
              </div>
            )}
          </>
        );
      }}
    </Answered>
  );
}

function said(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
