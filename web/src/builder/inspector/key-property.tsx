import { fieldUses, renameField } from '@lixiang/schema';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { nameOf } from '../../design/place-words.ts';
import { useDesign } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { useAnnounce } from '../../ui/announcements.tsx';
import { builderWords } from '../../wording/builder.ts';
import { inspectorWords as words, propertyWords } from '../../wording/property.ts';
import { locksAt } from '../base/locks-at.ts';
import { keysInForm, natureOf } from '../edit/form-places.ts';
import { keyOfLabel } from '../edit/key-of-label.ts';
import { publishedItem, publishedKeys } from '../edit/published.ts';
import { useFormDesign } from '../form-design.ts';
import styles from '../builder.module.css';

/** The key of what is selected; as long as it has not been published it may change, and what speaks of it follows. */
export function KeyProperty({ place }: { readonly place: readonly string[] }) {
  const id = useId();
  const { store } = useDesign();
  const { place: form, published, selection } = useFormDesign();
  const edit = useEdit();
  const announce = useAnnounce();
  const key = place.at(-1) ?? '';
  const [text, setText] = useState(key);
  const isLocked = locksAt(store.content, place).size > 0;
  const isFixed = isLocked || publishedItem(published, place) !== undefined;
  const uses = natureOf(place) === 'section' ? [] : fieldUses(store.content, place);
  const rename = (next: string) => {
    if (next === key) return;
    const edits =
      natureOf(place) === 'section'
        ? [{ kind: 'set' as const, at: [...place, 'key'], value: next }]
        : renameField(store.content, place, next);
    if (!KEY.test(next)) announce('warning', words.badKey(next));
    if (!KEY.test(next) || !edit(edits, builderWords.step.key)) return setText(key);
    selection.only([...place.slice(0, -1), next]);
  };
  const fromLabel = () => {
    const taken = new Set([...keysInForm(store.content, form), ...publishedKeys(published)]);
    taken.delete(key);
    rename(keyOfLabel(nameOf(store.read(place)) ?? '', taken));
  };
  return (
    <div className={styles.keyProperty}>
      <label htmlFor={id}>{propertyWords.key.name}</label>
      <input
        id={id}
        className="lx-input"
        value={text}
        readOnly={isFixed}
        maxLength={64}
        aria-describedby={`${id}-help`}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => rename(text.trim())}
        onKeyDown={(event) => {
          if (event.key === 'Enter') rename(text.trim());
        }}
      />
      <small id={`${id}-help`}>
        {isLocked ? words.lockedKey : isFixed ? words.fixedKey : propertyWords.key.help}
        {uses.length > 0 && ` ${words.usedIn(uses.length)}`}
      </small>
      {!isFixed && (
        <Button size="small" onClick={fromLabel}>
          {words.keyFromLabel}
        </Button>
      )}
    </div>
  );
}

const KEY = /^[a-z][A-Za-z0-9]{0,63}$/;
