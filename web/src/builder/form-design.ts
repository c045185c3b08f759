import type { Form } from '@lixiang/schema';
import { createContext, use, useSyncExternalStore } from 'react';
import { placeKey } from '../design/place.ts';
import type { Selection } from './selection.ts';

export type BuilderDialog = 'insert' | 'move' | 'remove' | 'convert' | 'help';

/** One form being designed: what every tab of the builder works on. */
export type FormDesign = {
  readonly key: string;
  /** Where the form stands in the configuration. */
  readonly place: readonly string[];
  readonly selection: Selection;
  /** The form in the version in force; undefined where it is new. */
  readonly published: Form | undefined;
  readonly openDialog: (dialog: BuilderDialog | undefined) => void;
  readonly showTab: (tab: string) => void;
};

export const FormDesignContext = createContext<FormDesign | undefined>(undefined);

export function useFormDesign(): FormDesign {
  const design = use(FormDesignContext);
  if (!design) throw new Error('a part of the builder was drawn outside a form');
  return design;
}

/** The texts of the places that are selected. */
export function useSelectedKeys(): readonly string[] {
  const { selection } = useFormDesign();
  return useSyncExternalStore(
    (wake) => selection.subscribe(wake),
    () => selection.keys,
  );
}

export type SelectionMark = 'none' | 'selected' | 'active' | 'editing';

/** Whether this place is selected; draws again only when that changes. */
export function useSelectionMark(place: readonly string[]): SelectionMark {
  const { selection } = useFormDesign();
  const key = placeKey(place);
  return useSyncExternalStore(
    (wake) => selection.subscribe(wake),
    () => {
      if (selection.editing === key) return 'editing';
      if (selection.active === key) return 'active';
      return selection.has(key) ? 'selected' : 'none';
    },
  );
}
