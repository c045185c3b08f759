import { Alert, Button } from 'antd';
import { designWords as words } from '../wording/design.ts';
import { placeOfEdit } from './conflicts-of.ts';
import { DesignConflictDialog } from './design-conflict-dialog.tsx';
import styles from './design.module.css';
import { placeWords } from './place-words.ts';
import { useDesign, useDesignState, useLosses } from './use-design.tsx';

/** What designers must know before they go on: what was lost, what others changed, that the design has ended. */
export function DesignNotices({ onReload }: { readonly onReload: () => void }) {
  const { saver, store } = useDesign();
  const state = useDesignState();
  const losses = useLosses();
  return (
    <>
      {state.phase === 'gone' && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={words.goneTitle}
          description={words.goneAdvice}
          action={<Button onClick={onReload}>{words.reload}</Button>}
        />
      )}
      {losses.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          closable={{ onClose: () => saver.forgetLosses() }}
          title={words.lost(losses.length)}
          description={
            <ul className={styles.list}>
              {placesOf(losses.map((edit) => placeWords(store.content, placeOfEdit(edit)).join(' / '))).map(
                (place) => (
                  <li key={place}>{place}</li>
                ),
              )}
            </ul>
          }
        />
      )}
      {state.phase === 'conflict' && (
        <DesignConflictDialog conflicts={state.conflicts} resolve={(conceded) => saver.resolve(conceded)} />
      )}
    </>
  );
}

function placesOf(places: readonly string[]): readonly string[] {
  return [...new Set(places)];
}
