import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { newRequestId } from '../api/request-id.ts';
import { useCreateRecord } from '../lookup/use-create-record.ts';
import type { Blocker } from '../refusal/refusal-fragments.ts';
import { BlockerList } from '../refusal/blocker-list.tsx';
import { commonWords } from '../wording/common.ts';
import { failureWords } from '../wording/failure.ts';
import { failureOf } from '../api/failure.ts';
import { useAnnounce } from '../ui/announcements.tsx';
import { recordWords } from '../wording/record.ts';
import { isGivenAtBirth, needsMore, pathToBegin } from '../beginning/required-links.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { LinkDialog } from './link-dialog.tsx';
import { UnlinkRecords } from './link-mutations.ts';
import styles from './document-list.module.css';
import type { LinkSet } from './record-query.ts';
import { Confirm } from '../ui/confirm.tsx';

const words = recordWords.links;

export type LinkSectionProps = {
  readonly record: string;
  /** Its type. */
  readonly type: string;
  readonly link: LinkSet;
  /** Whether the viewer may create records of the type linked to. */
  readonly creatable: boolean;
};

/** The records that this one is linked to by one of its links. */
export function LinkSection({ record, type, link, creatable }: LinkSectionProps) {
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [choosing, setChoosing] = useState(false);
  const [refused, setRefused] = useState<readonly Blocker[]>([]);
  const [, unlink] = useMutation(UnlinkRecords);
  const { busy, create } = useCreateRecord();
  const { content } = useCurrentPack();
  const hasRoom = link.many || link.records.length === 0;
  const room = link.maySet && hasRoom;
  const begins = creatable && hasRoom && (link.maySet || isGivenAtBirth(content, type, link.key));

  const remove = async (to: string) => {
    const { data, error } = await unlink({
      input: { requestId: newRequestId(), record, link: link.key, to },
    });
    if (error) announce('error', failureWords[failureOf(error).code].title);
    setRefused(data?.unlinkRecords.kind === 'Refused' ? data.unlinkRecords.blockers : []);
  };
  const createLinked = async () => {
    const target = content.recordTypes.find(({ key }) => key === link.to);
    const path = pathToBegin(content, { type, id: record }, link.key);
    if (path !== null && target && needsMore(content, target)) {
      await navigate(path);
      return;
    }
    const made = await create({ type: link.to, linkFrom: record, link: link.key });
    if (made.kind === 'created') await navigate(`/r/${made.id}`);
    if (made.kind === 'refused') setRefused(made.blockers);
    if (made.kind === 'failed') announce('error', failureWords[made.failure.code].title);
  };

  return (
    <section id={`link-${link.key}`} aria-label={link.label} className={styles.link}>
      <div className={styles.main}>
        <h3 className={styles.name}>{link.label}</h3>
        {link.records.length === 0 && <span className={styles.detail}>{words.none}</span>}
        {(room || begins) && (
          <span className={styles.acts}>
            {room && (
              <Button size="small" onClick={() => setChoosing(true)}>
                {words.link}
              </Button>
            )}
            {begins && (
              <Button size="small" loading={busy} onClick={() => void createLinked()}>
                {words.create}
              </Button>
            )}
          </span>
        )}
      </div>
      <ul className={styles.list}>
        {link.records.map((linked) => (
          <li key={linked.id} className={styles.row}>
            <div className={styles.main}>
              <Link className={styles.name} to={`/r/${linked.id}`}>
                {linked.title ?? commonWords.untitled}
              </Link>
              <Tag>{linked.state.name}</Tag>
              <span className={styles.detail}>
                {linked.number} · {linked.unit.name}
              </span>
              {link.maySet && (
                <Confirm title={words.unlinkConfirm} onConfirm={() => void remove(linked.id)}>
                  <Button
                    className={styles.go ?? ''}
                    size="small"
                    type="text"
                    aria-label={words.unlinkOf(linked.title ?? linked.number)}
                  >
                    {words.unlink}
                  </Button>
                </Confirm>
              )}
            </div>
          </li>
        ))}
      </ul>
      {refused.length > 0 && <BlockerList blockers={refused} record={record} />}
      {choosing && <LinkDialog record={record} link={link} onClose={() => setChoosing(false)} />}
    </section>
  );
}
