import { identityOf, isObject, type PackEdit } from '@lixiang/schema';
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useMemo } from 'react';
import { addOptions, type OptionsAt, removeOption } from '../builder/edit/option-edits.ts';
import { readList } from '../design/read-place.ts';
import { type Design, useDesign } from '../design/use-design.tsx';
import { useEdit } from '../design/use-edit.ts';
import { codeListWords as words } from '../wording/code-list.ts';
import { focusCell, optionKey } from './option-grid.ts';

export type OptionCell = { readonly key: string; readonly cell: 'label' | 'code' };

/** What can be done with the options of a list, by keys and by buttons alike. */
export type OptionActs = {
  readonly set: (key: string, property: 'label' | 'code' | 'core', text: string) => void;
  readonly press: (event: KeyboardEvent<HTMLInputElement>, cell: OptionCell) => void;
  readonly paste: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly move: (key: string, by: -1 | 1) => void;
  readonly restore: (key: string) => void;
  readonly askRemoval: (key: string) => void;
  readonly remove: (key: string) => void;
  readonly chooseParents: (key: string) => void;
  /** Puts a new option behind this one, or last. */
  readonly add: (after: string | undefined) => void;
};

type Asking = {
  readonly options: OptionsAt;
  readonly table: RefObject<HTMLElement | null>;
  readonly onPaste: (text: string) => void;
  readonly onRemoval: (key: string) => void;
  readonly onParents: (key: string) => void;
  /** Shows the page that an option is on. */
  readonly onAdded: (key: string) => void;
};

/** The acts on the options of one list. */
export function useOptionActs(asking: Asking): OptionActs {
  const design = useDesign();
  const edit = useEdit();
  const { options, table, onPaste, onRemoval, onParents, onAdded } = asking;
  return useMemo(() => {
    const { place } = options;
    const change = (edits: readonly PackEdit[]) => edit(edits, words.step.options);
    const keys = () => keysIn(design, place);
    const near = (key: string, by: number) => keys()[keys().indexOf(key) + by];
    const add = (after: string | undefined) => {
      const labels = [words.fresh(keys().length + 1)];
      const { edits, keys: made } = addOptions(design.content, options, { labels, after: after ?? null });
      const [key] = made;
      if (key === undefined || !change(edits)) return;
      onAdded(key);
      focusCell(table.current, key, 'label');
    };
    const move = (key: string, by: -1 | 1) => {
      const at = keys().indexOf(key);
      if (at + by < 0 || at + by >= keys().length) return;
      const after = keys()[by < 0 ? at - 2 : at + 1] ?? null;
      change([{ kind: 'move', at: [...place, key], into: [...place], after }]);
    };
    const remove = (key: string) => {
      const next = near(key, -1) ?? near(key, 1);
      if (change([removeOption(options, key)])) focusCell(table.current, next, 'label');
    };
    const set = (key: string, property: string, text: string) => {
      const at = [...place, key, property];
      change([
        text === '' && property !== 'label' ? { kind: 'clear', at } : { kind: 'set', at, value: text },
      ]);
    };
    const press = (event: KeyboardEvent<HTMLInputElement>, { key, cell }: OptionCell) => {
      const meant = optionKey(event);
      if (meant === undefined || (meant === 'remove' && (cell === 'code' || options.published.has(key))))
        return;
      event.preventDefault();
      if (meant === 'before' || meant === 'after')
        focusCell(table.current, near(key, meant === 'before' ? -1 : 1), cell);
      else if (meant === 'add') add(key);
      else if (meant === 'remove') remove(key);
      else {
        move(key, meant === 'moveUp' ? -1 : 1);
        focusCell(table.current, key, cell);
      }
    };
    return {
      set,
      press,
      move,
      remove,
      add,
      paste: (event) => {
        const text = event.clipboardData.getData('text/plain');
        if (!/[\n\t]/.test(text.trim())) return;
        event.preventDefault();
        onPaste(text);
      },
      restore: (key) => change([{ kind: 'set', at: [...place, key, 'retired'], value: false }]),
      askRemoval: onRemoval,
      chooseParents: onParents,
    };
  }, [design, edit, options, table, onPaste, onRemoval, onParents, onAdded]);
}

function keysIn({ content }: Design, place: readonly string[]): readonly string[] {
  return readList(content, place)
    .filter(isObject)
    .flatMap((option) => identityOf(option) ?? []);
}
