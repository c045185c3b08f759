import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { newRequestId } from '../api/request-id.ts';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { typeName } from '../pack/find-in-pack.ts';
import { BlockerList } from '../refusal/blocker-list.tsx';
import type { Blocker } from '../refusal/refusal-fragments.ts';
import { useAnnounce } from '../ui/announcements.tsx';
import { commonWords } from '../wording/common.ts';
import { failureWords } from '../wording/failure.ts';
import { likenessWords as words } from '../wording/likeness.ts';
import styles from './similar.module.css';
import { LinkSimilar, type Similar } from './similar-query.ts';

export type SimilarListProps = {
  readonly record: string;
  readonly pack: LoadedPack;
  readonly similar: readonly Similar[];
};

/** Records like one, the most like first; what fits a link is linked by one click. */
export function SimilarList({ record, pack, similar }: SimilarListProps) {
  const announce = useAnnounce();
  const [{ fetching }, send] = useMutation(LinkSimilar);
  const [refused, setRefused] = useState<readonly Blocker[]>([]);
  const link = async (key: string, to: string) => {
    const { data, error } = await send({ input: { requestId: newRequestId(), record, link: key, to } });
    if (error) announce('error', failureWords[failureOf(error).code].title);
    if (data?.linkRecords.kind === 'RecordsLinked') announce('success', words.linked);
    setRefused(data?.linkRecords.kind === 'Refused' ? data.linkRecords.blockers : []);
  };
  return (
    <>
      {refused.length > 0 && <BlockerList blockers={refused} record={record} />}
      <ul className={styles.list}>
        {similar.map((each) => {
          const title = each.title ?? commonWords.untitled;
          return (
            <li key={each.id} className={styles.row}>
              <div className={styles.main}>
                {each.record ? (
                  <Link className={styles.name} to={`/r/${each.id}`}>
                    {title}
                  </Link>
                ) : (
                  <span className={styles.name}>{title}</span>
                )}
                <Tag>{each.state.name}</Tag>
                <span className={styles.detail}>
                  {[typeName(pack, each.type), each.unit, words.likeness(each.likeness)].join(' · ')}
                </span>
                {!each.record && <span className={styles.detail}>{words.closed}</span>}
                <span className={styles.acts}>
                  {each.linkable.map(({ key, label }) => (
                    <Button
                      key={key}
                      size="small"
                      disabled={fetching}
                      aria-label={words.linkOf(label, title)}
                      onClick={() => void link(key, each.id)}
                    >
                      {words.link(label)}
                    </Button>
                  ))}
                </span>
              </div>
              <ul className={styles.shared}>
                {each.shared.map(({ part, words: said, count }) => (
                  <li key={part}>{words.shared(part, said, count)}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </>
  );
}
