import type { KeyboardEvent } from 'react';
import { placeKey } from '../../design/place.ts';
import { nameOf } from '../../design/place-words.ts';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { builderWords as words } from '../../wording/builder.ts';
import { designWords } from '../../wording/design.ts';
import styles from '../builder.module.css';
import { useCanvasKeys } from '../canvas/use-canvas-keys.ts';
import { itemElement } from '../canvas/focus-item.ts';
import { useClipboard } from '../canvas/use-clipboard.ts';
import { type FormItem, itemsOfForm } from '../edit/form-places.ts';
import { kindName } from '../edit/kind-of.ts';
import { useFormDesign, useSelectedKeys } from '../form-design.ts';
import { useActs } from '../use-acts.ts';

/** How the form is made up, as a tree; what is selected here is selected on the canvas. */
export function OutlineTree() {
  const { store } = useDesign();
  const { place: form, selection } = useFormDesign();
  const acts = useActs();
  const onCanvasKey = useCanvasKeys(acts);
  const clipboard = useClipboard(acts);
  const selected = new Set(useSelectedKeys());
  useDesignValue(form);
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
    document.getElementById(idOf(item))?.focus();
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
  return (
    <div
      role="tree"
      aria-label={words.outline}
      aria-multiselectable
      className={styles.outline}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      {...clipboard}
    >
      {items.map((item) => {
        const key = placeKey(item.place);
        return (
          <div
            key={key}
            id={idOf(item)}
            role="treeitem"
            aria-level={(item.place.length - 2) / 2}
            aria-selected={selected.has(key)}
            tabIndex={item === current ? 0 : -1}
            className={styles.outlineItem}
            style={{ paddingInlineStart: `${(item.place.length - 4) * 8 + 8}px` }}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey) selection.toggle(item.place);
              else go(item, event.shiftKey);
            }}
          >
            <span>{nameOf(item.value) ?? designWords.unnamed}</span>
            <small>{item.nature === 'section' ? words.section : kindName(item.value)}</small>
          </div>
        );
      })}
    </div>
  );
}

function idOf({ place }: FormItem): string {
  return `outline-${place.slice(2).join('-')}`;
}
