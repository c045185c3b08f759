import type { EditRefusal, Json, PackEdit, PackIssue } from '@lixiang/schema';
import { createContext, use, useSyncExternalStore } from 'react';
import type { LoadedPack } from '../form/loaded-pack.ts';
import type { DesignChange, DesignEditor } from './design-api.ts';
import type { DesignIssues } from './design-issues.ts';
import type { DesignSaver } from './design-saver.ts';
import type { DesignStore, Undone } from './design-store.ts';
import { placeKey } from './place.ts';
import { readList } from './read-place.ts';
import { identitiesOf } from './identities-of.ts';
import type { DesignState } from './save-state.ts';

/** The design as designers of every kind use it; it stays the same object while people edit. */
export type Design = {
  /** What the configuration says now; to be drawn again when it changes, use `useDesignValue`. */
  readonly content: Json;
  /** The version in force, which the design goes on from. */
  readonly published: LoadedPack;
  readonly store: DesignStore;
  readonly saver: DesignSaver;
  readonly issues: DesignIssues;
  /** Makes all edits, or none and says why; `label` is what undoing them is called. */
  edit(edits: readonly PackEdit[], label: string): EditRefusal | undefined;
  undo(): Undone;
  redo(): Undone;
  readonly state: DesignState;
  /** What is wrong at a place or inside it. */
  issuesAt(place: readonly string[]): readonly PackIssue[];
  readonly others: readonly DesignEditor[];
  /** What has been changed since the design began, oldest first; undefined where it could not be had. */
  history(): Promise<readonly DesignChange[] | undefined>;
};

export const DesignContext = createContext<Design | undefined>(undefined);

/** The open design; its parts draw again only by the hooks below. */
export function useDesign(): Design {
  const design = use(DesignContext);
  if (!design) throw new Error('a designer was drawn outside a design');
  return design;
}

/** What stands at a place; draws again only when it becomes another. */
export function useDesignValue(place: readonly string[]): Json | undefined {
  const { store } = useDesign();
  return useSyncExternalStore(
    (wake) => store.subscribe(place, wake),
    () => store.read(place),
  );
}

/** The identities of what stands in a list, in order; draws again only when one comes, goes or moves. */
export function useIdentities(place: readonly string[]): readonly string[] {
  const { store } = useDesign();
  return useSyncExternalStore(
    (wake) => store.subscribe(place, wake),
    () => identitiesOf(readList(store.content, place)),
  );
}

/** What is wrong at a place or inside it, a moment after the last edit. */
export function useDesignIssues(place: readonly string[]): readonly PackIssue[] {
  const { issues } = useDesign();
  return useSyncExternalStore(
    (wake) => issues.subscribe(wake),
    () => issues.at(place),
  );
}

/** Whether the design has been looked through at all. */
export function useIsChecked(): boolean {
  const { issues } = useDesign();
  return useSyncExternalStore(
    (wake) => issues.subscribe(wake),
    () => issues.isFound,
  );
}

/** Whether everything has reached the server. */
export function useDesignState(): DesignState {
  const { saver } = useDesign();
  return useSyncExternalStore(
    (wake) => saver.subscribe(wake),
    () => saver.state,
  );
}

/** Who else is at the design, and where. */
export function useOthers(): readonly DesignEditor[] {
  const { saver } = useDesign();
  return useSyncExternalStore(
    (wake) => saver.subscribe(wake),
    () => saver.editors,
  );
}

const NOBODY: readonly DesignEditor[] = [];

/** Who else is at this place; draws again only when somebody comes here or goes. */
export function useOthersAt(place: readonly string[]): readonly DesignEditor[] {
  const { saver } = useDesign();
  const key = placeKey(place);
  return useSyncExternalStore(
    (wake) => saver.subscribe(wake),
    () => editorsByPlace(saver.editors).get(key) ?? NOBODY,
  );
}

const grouped = new WeakMap<readonly DesignEditor[], ReadonlyMap<string, readonly DesignEditor[]>>();

function editorsByPlace(editors: readonly DesignEditor[]): ReadonlyMap<string, readonly DesignEditor[]> {
  const known = grouped.get(editors) ?? Map.groupBy(editors, ({ place }) => placeKey(place));
  grouped.set(editors, known);
  return known;
}

/** Edits of ours that could not be made on what others had done. */
export function useLosses(): readonly PackEdit[] {
  const { saver } = useDesign();
  return useSyncExternalStore(
    (wake) => saver.subscribe(wake),
    () => saver.losses,
  );
}

/** What one would take back or do again now. */
export function useHistory(): { readonly undoes: string | undefined; readonly redoes: string | undefined } {
  const { store } = useDesign();
  const subscribe = (wake: () => void) => store.subscribeHistory(wake);
  const undoes = useSyncExternalStore(subscribe, () => store.undoes);
  const redoes = useSyncExternalStore(subscribe, () => store.redoes);
  return { undoes, redoes };
}
