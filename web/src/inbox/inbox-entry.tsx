import { Link } from 'react-router';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { typeName } from '../pack/find-in-pack.ts';
import { commonWords } from '../wording/common.ts';
import { formatWaiting } from '../wording/format.ts';
import { actName } from './act-name.ts';
import { actPath } from './act-path.ts';
import type { InboxItem } from './inbox-query.ts';
import styles from './home-page.module.css';

export type InboxEntryProps = { readonly item: InboxItem; readonly pack: LoadedPack; readonly now: Date };

/** One record that waits, with the acts that are open there. */
export function InboxEntry({ item: { record, acts, since }, pack, now }: InboxEntryProps) {
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <Link className={styles.name} to={`/r/${record.id}`}>
          {record.title ?? commonWords.untitled}
        </Link>
        <div className={styles.aside}>
          {[
            typeName(pack, record.type),
            record.number,
            record.unit.name,
            record.state.name,
            formatWaiting(since, now),
          ].join(' · ')}
        </div>
      </div>
      <div className={styles.acts}>
        {acts.map((act) => (
          <Link key={`${act.kind} ${act.key}`} className={styles.act} to={actPath(record.id, act)}>
            {actName(act)}
          </Link>
        ))}
      </div>
    </li>
  );
}
