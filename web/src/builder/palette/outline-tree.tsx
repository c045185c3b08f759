import { type KeyboardEvent, memo, type MouseEvent } from 'react';
import { placeKey, placeOf } from '../../design/place.ts';
import { nameOf } from '../../design/place-words.ts';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { builderWords as words } from '../../wording/builder.ts';
import { designWords } from '../../wording/design.ts';
import styles from '../builder.module.css';
import { useCanvasKeys } from '../canvas/use-canvas-keys.ts';
import { itemElement } from '../canvas/focus-item.ts';
import { useClipboard } from '../canvas/use-clipboard.ts';
import { type FormItem, itemsOfForm, natureOf } from '../edit/form-places.ts';
import { kindName } from '../edit/kind-of.ts';
import { useFormDesign, useSelectedKeys, useSelectionMark } from '../form-design.ts';
import { useActs } from '../use-acts.ts';
import { isObject } from '@lixiang/schema';

/** How the form is made up, as a tree; what is selected here is selected on the canvas. */
export function OutlineTree() {
  const { store } = useDesign();
  const { place: form, selection } = useFormDesign();
  const acts = useActs();
  const onCanvasKey = useCanvasKeys(acts);
  const clipboard = useClipboard(acts);
  // Drawn again when something comes, goes or moves, and when the keyboard goes elsewhere.
  useDesignValue(form);
  useSelectedKeys();
  const items = itemsOfForm(store.content, form);
  const current = items.find(({ place }) => placeKey(place) === selection.active) ?? items[0];
  const go = (item: FormItem | undefined, extend: boolean) => {
    if (!item) return;
    if (extend)
      selection.extendTo(
        item.place,
        items.map(({ place }) => placeKey(place)),
      );
    else selection.only(item.place);
    document.getElementById(idOf(item.place))?.focus();
    itemElement(item.place)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = current ? items.indexOf(current) : -1;
    const depth = current?.place.length ?? 0;
    const goesTo: Readonly<Record<string, FormItem | undefined>> = {
      ArrowDown: items[index + 1],
      ArrowUp: items[index - 1],
      Home: items[0],
      End: items.at(-1),
      ArrowLeft: items.slice(0, index).findLast(({ place }) => place.length < depth),
      ArrowRight: items[index + 1]?.place.length === depth + 2 ? items[index + 1] : undefined,
    };
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isPlain && Object.hasOwn(goesTo, event.key)) {
      event.preventDefault();
      return go(goesTo[event.key], event.shiftKey);
    }
    onCanvasKey(event);
  };
  const onClick = (event: MouseEvent) => {
    const clicked = event.target instanceof Element ? event.target.closest('[role="treeitem"]') : null;
    const item = items.find(({ place }) => idOf(place) === clicked?.id);
    if (!item) return;
    if (event.ctrlKey || event.metaKey) selection.toggle(item.place);
    else go(item, event.shiftKey);
  };
  return (
    <div
      role="tree"
      aria-label={words.outline}
      aria-multiselectable
      className={styles.outline}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={onClick}
      {...clipboard}
    >
      {items.map((item) => {
        const key = placeKey(item.place);
        return <OutlineItem key={key} at={key} isCurrent={item === current} />;
      })}
    </div>
  );
}

type OutlineItemProps = {
  /** The text of its place. */
  readonly at: string;
  /** Whether the tree is entered here. */
  readonly isCurrent: boolean;
};

const OutlineItem = memo(function OutlineItem({ at, isCurrent }: OutlineItemProps) {
  const place = placeOf(at);
  const value = useDesignValue(place);
  const isSelected = useSelectionMark(place) !== 'none';
  if (!isObject(value)) return null;
  return (
    <div
      id={idOf(place)}
      role="treeitem"
      aria-level={(place.length - 2) / 2}
      aria-selected={isSelected}
      tabIndex={isCurrent ? 0 : -1}
      className={styles.outlineItem}
      style={{ paddingInlineStart: `${(place.length - 4) * 8 + 8}px` }}
    >
      <span>{nameOf(value) ?? designWords.unnamed}</span>
      <small>{natureOf(place) === 'section' ? words.section : kindName(value)}</small>
    </div>
  );
});

function idOf(place: readonly string[]): string {
  return `outline-${place.slice(2).join('-')}`;
}
