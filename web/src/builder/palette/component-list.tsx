import { Input } from 'antd';
import { useState } from 'react';
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts';
import { builderWords as words } from '../../wording/builder.ts';
import type { NewThing } from '../edit/new-item.ts';
import styles from '../builder.module.css';
import { COMPONENT_GROUPS, isSought, likeliest } from './component-groups.ts';
import { ComponentButton } from './component-button.tsx';
import { recentKinds } from './recent-kinds.ts';

function allowsAll(): boolean {
  return true;
}

type ComponentListProps = {
  readonly choose: (thing: NewThing) => void;
  /** Which may be chosen here. */
  readonly allows?: (thing: NewThing) => boolean;
  readonly draggable?: boolean;
  /** Whether one types in the search at once. */
  readonly isFocused?: boolean;
};

/** Every component by group, narrowed by what one types; Enter takes the likeliest. */
export function ComponentList({
  choose,
  allows = allowsAll,
  draggable = false,
  isFocused = false,
}: ComponentListProps) {
  const [sought, setSought] = useState('');
  const groups = COMPONENT_GROUPS.map(({ key, things }) => ({
    key,
    title: words.groups[key],
    things: things.filter((thing) => allows(thing) && isSought(thing, sought)),
  })).filter(({ things }) => things.length > 0);
  const recent = sought === '' ? recentKinds().filter(allows) : [];
  return (
    <>
      <Input
        allowClear
        ref={isFocused ? focusWhenDrawn : null}
        aria-label={words.findComponent}
        placeholder={words.findComponent}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        onPressEnter={() => {
          const meant = likeliest(
            groups.flatMap(({ things }) => things),
            sought,
          );
          if (meant !== undefined) choose(meant);
        }}
      />
      {recent.length > 0 && (
        <section aria-label={words.recent} className={styles.components}>
          <h2>{words.recent}</h2>
          <div>
            {recent.map((thing) => (
              <ComponentButton key={thing} thing={thing} choose={choose} draggable={draggable} brief />
            ))}
          </div>
        </section>
      )}
      {groups.length === 0 && <p>{words.noComponent}</p>}
      {groups.map(({ key, title, things }) => (
        <section key={key} aria-label={title} className={styles.components}>
          <h2>{title}</h2>
          <div>
            {things.map((thing) => (
              <ComponentButton key={thing} thing={thing} choose={choose} draggable={draggable} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
