import { isNamedFamily, renameThing } from '@lixiang/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { isPublished } from '../design/is-published.ts';
import { jsonOf } from '../design/json-of.ts';
import { useDesign } from '../design/use-design.tsx';
import { useEdit } from '../design/use-edit.ts';
import { propertyPanelWords as words } from '../wording/property-panel.ts';
import { KeyDialog } from './key-dialog.tsx';
import { takenKeys } from './list/list-edits.ts';
import styles from './property.module.css';

type KeyLineProps = {
  readonly place: readonly string[];
  readonly noun: string;
  /** Called with the new key, by which the thing is known from now on. */
  readonly onRenamed: (key: string) => void;
};

/** By what a thing is known; as long as it has not been published it may be otherwise, and what names it follows. */
export function KeyLine({ place, noun, onRenamed }: KeyLineProps) {
  const { store, published } = useDesign();
  const edit = useEdit();
  const [isAsking, setAsking] = useState(false);
  const key = place.at(-1) ?? '';
  const isOpen = isNamedFamily(place.at(-2) ?? '') && !isPublished(published, place);
  const rename = (next: string) => {
    store.seal();
    if (edit(renameThing(store.content, place, next), words.steps.rename(noun))) onRenamed(next);
  };
  return (
    <span className={styles.key}>
      {noun}　{words.keyIs(key)}
      {isOpen && (
        <Button type="link" size="small" onClick={() => setAsking(true)}>
          {words.rename}
        </Button>
      )}
      {isAsking && (
        <KeyDialog
          before={key}
          taken={takenKeys({
            content: store.content,
            into: place.slice(0, -1),
            published: jsonOf(published.content),
          })}
          close={() => setAsking(false)}
          rename={rename}
        />
      )}
    </span>
  );
}
