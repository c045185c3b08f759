import { builderWords as words, shortcutWords } from '../../wording/builder.ts';
import styles from '../builder.module.css';
import { Dialog } from '../../ui/dialog.tsx';

/** Every key of the builder and what it does. */
export function HelpDialog({ close }: { readonly close: () => void }) {
  return (
    <Dialog open footer={null} title={words.helpTitle} onCancel={close}>
      <p>{words.helpLead}</p>
      <dl className={styles.shortcuts}>
        {shortcutWords.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
