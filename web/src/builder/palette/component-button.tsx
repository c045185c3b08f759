import { draggable as makeDraggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef } from 'react';
import type { NewThing } from '../edit/new-item.ts';
import styles from '../builder.module.css';
import { wordsOf } from './component-groups.ts';

type ComponentButtonProps = {
  readonly thing: NewThing;
  readonly choose: (thing: NewThing) => void;
  readonly draggable: boolean;
  /** Without what it is for. */
  readonly brief?: boolean;
};

/** A component: a click puts it in, and it can be dragged to its place. */
export function ComponentButton({ thing, choose, draggable, brief = false }: ComponentButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = button.current;
    if (!element || !draggable) return undefined;
    return makeDraggable({ element, getInitialData: () => ({ thing }) });
  }, [thing, draggable]);
  const { name, use } = wordsOf(thing);
  return (
    <button ref={button} type="button" className={styles.component} title={use} onClick={() => choose(thing)}>
      <span>{name}</span>
      {!brief && <small>{use}</small>}
    </button>
  );
}
