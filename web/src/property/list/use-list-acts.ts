import type { JsonObject } from '@lixiang/schema';
import { isObject } from '@lixiang/schema';
import { jsonOf } from '../../design/json-of.ts';
import { useDesign } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { useAnnounce } from '../../ui/announcements.tsx';
import { propertyPanelWords as words } from '../../wording/property-panel.ts';
import { draftPack } from '../draft-pack.ts';
import type { Owner, ThingSpec } from '../part-spec.ts';
import { addition, duplication, freshKey, type ListEdits, removal, renamed, step } from './list-edits.ts';

/** What can be done to the members of a list; each says by what the member is known then, if it was done. */
export type ListActs = {
  readonly add: (name: string, kind?: string) => string | undefined;
  readonly copy: (id: string) => string | undefined;
  readonly move: (id: string, by: -1 | 1) => string | undefined;
  readonly remove: (id: string) => boolean;
};

export function useListActs(into: readonly string[], thing: ThingSpec): ListActs {
  const { store, published } = useDesign();
  const edit = useEdit();
  const announce = useAnnounce();
  const make = (made: ListEdits | undefined, label: string) => {
    if (!made) return undefined;
    store.seal();
    return edit(made.edits, label) ? made.id : undefined;
  };
  const key = (name: string) =>
    freshKey(name, { content: store.content, into, published: jsonOf(published.content) });
  return {
    add: (name, kind) => {
      const owner = ownerAt();
      const made = kind === undefined ? undefined : thing.cases?.of[kind];
      const base = {
        ...thing.fresh(name, owner),
        ...(made && thing.cases && { [thing.cases.by]: kind ?? '' }),
      };
      const item: JsonObject = { ...base, ...made?.fresh(owner) };
      const whole = thing.asks === undefined ? item : { key: key(name), ...item };
      return make(addition(store.content, into, whole), words.steps.add(thing.noun));
    },
    copy: (id) =>
      make(
        duplication(store.content, {
          into,
          id,
          rename: (item) => renamed(item, words.copyOf, key(words.copyOf(thing.title(item, ownerAt())))),
        }),
        words.steps.copy(thing.noun),
      ),
    move: (id, by) => {
      const done = make(step(store.content, { into, id, by }), words.steps.move(thing.noun));
      if (done !== undefined) announce('success', words.moved(by));
      return done;
    },
    remove: (id) => {
      store.seal();
      return edit(removal(store.content, into, id), words.steps.remove(thing.noun));
    },
  };

  /** What a new member is made from: the thing that holds the list. */
  function ownerAt(): Owner {
    const place = into.slice(0, -1);
    const item = store.read(place);
    const { content } = store;
    return { content, pack: draftPack(content, published.content), place, item: isObject(item) ? item : {} };
  }
}
