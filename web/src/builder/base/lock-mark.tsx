import { LockOutlined } from '@ant-design/icons';
import { useAnnounce } from '../../ui/announcements.tsx';
import { baseWords as words } from '../../wording/base.ts';
import styles from '../builder.module.css';

/** Says that a base does not leave something to the county; asked, it says why. */
export function LockMark({ why }: { readonly why: string }) {
  const announce = useAnnounce();
  return (
    <button
      type="button"
      className={styles.restore}
      title={words.lockedWhy(why)}
      aria-label={`${words.locked}：${words.lockedWhy(why)}`}
      onClick={(event) => {
        event.stopPropagation();
        announce('warning', words.lockedWhy(why));
      }}
    >
      <LockOutlined aria-hidden /> {words.locked}
    </button>
  );
}
