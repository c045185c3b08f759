import { identityOf, type PackEdit } from '@lixiang/schema';
import { useEdit } from '../design/use-edit.ts';
import { placeKey } from '../design/place.ts';
import { nameOf } from '../design/place-words.ts';
import { useDesign } from '../design/use-design.tsx';
import { useAnnounce } from '../ui/announcements.tsx';
import { baseWords } from '../wording/base.ts';
import { builderWords as words } from '../wording/builder.ts';
import { designWords } from '../wording/design.ts';
import { fieldKindWords } from '../wording/field-kind.ts';
import { lockedAmong } from './base/locks-at.ts';
import { focusItem } from './canvas/focus-item.ts';
import { keepCopied } from './copied.ts';
import { copyItems, pasteItems, readCopied } from './edit/copied-items.ts';
import { itemsOfForm, keysInForm, listOf, natureOf } from './edit/form-places.ts';
import { type Insertion, insertionAfter } from './edit/insertion.ts';
import { type Moved, moveByOne, moveTo } from './edit/move-edits.ts';
import { newField, newSection, type NewThing } from './edit/new-item.ts';
import { useFormDesign } from './form-design.ts';
import { rememberRecent } from './palette/recent-kinds.ts';

/** What one can do on the canvas, whether by mouse, by key or from a menu; each tells what happened. */
export type Acts = {
  readonly add: (thing: NewThing, at?: Insertion) => void;
  readonly move: (direction: -1 | 1) => void;
  readonly moveTo: (insertion: Insertion, places?: readonly (readonly string[])[]) => void;
  readonly remove: () => void;
  readonly duplicate: () => void;
  readonly copy: () => string | undefined;
  readonly cut: () => string | undefined;
  readonly paste: (text: string | undefined) => void;
};

export function useActs(): Acts {
  const { store } = useDesign();
  const { place: form, selection } = useFormDesign();
  const edit = useEdit();
  const announce = useAnnounce();
  const insert = (edits: readonly PackEdit[], label: string, places: readonly (readonly string[])[]) => {
    if (!edit(edits, label)) return false;
    selection.all(places);
    const [first] = places;
    if (first) focusItem(first);
    return true;
  };
  const show = (moved: Moved | undefined, tell: (moved: Moved) => string) => {
    if (!moved) return;
    if (!insert(moved.edits, words.step.move, moved.places)) return;
    announce('success', tell(moved));
  };
  const nameAt = (place: readonly string[]) => nameOf(store.read(place)) ?? designWords.unnamed;
  const pasteText = (text: string, label: string, tell: (count: number) => string) => {
    const copied = readCopied(text);
    const pasted = copied && pasteItems(store.content, form, { copied, selected: selection.activePlace });
    if (!pasted) return announce('warning', words.pasteNothing);
    if (insert(pasted.edits, label, pasted.places)) announce('success', tell(pasted.places.length));
  };
  const copy = () => {
    if (selection.keys.length === 0) return undefined;
    const text = copyItems(store.content, inOrder(store.content, form, selection.keys));
    keepCopied(text);
    return text;
  };
  const remove = () => {
    const places = outermost(inOrder(store.content, form, selection.keys));
    if (places.length === 0) return;
    const kept = lockedAmong(store.content, places);
    if (kept) return announce('warning', baseWords.cannotRemove(kept.name, kept.why));
    const items = itemsOfForm(store.content, form).map((item) => item.place);
    const gone = new Set(places.map(placeKey));
    const first = items.findIndex((item) => gone.has(placeKey(item)));
    const next =
      items.slice(first).find((item) => !gone.has(placeKey(item)) && !isInside(item, places)) ??
      items[first - 1];
    const edits = places.map((place): PackEdit => ({ kind: 'remove', at: [...place] }));
    if (!edit(edits, words.step.remove(places.length))) return;
    announce('success', words.removed(places.length));
    if (!next) return selection.clear();
    selection.only(next);
    focusItem(next);
  };
  return {
    add: (thing, at) => {
      const nature = thing === 'section' ? 'section' : 'field';
      const chosen = selection.activePlace;
      const insertion = at ?? insertionAfter(store.content, form, { selected: chosen, nature });
      if (!insertion) return announce('warning', words.emptyAdvice);
      const taken = keysInForm(store.content, form);
      const item = thing === 'section' ? newSection(taken) : newField(thing, taken);
      const place = [...insertion.into, identityOf(item) ?? ''];
      const name = thing === 'section' ? words.section : fieldKindWords[thing].name;
      const edits: PackEdit[] = [{ kind: 'insert', into: [...insertion.into], item, after: insertion.after }];
      if (!edit(edits, words.step.add(name))) return;
      rememberRecent(thing);
      selection.editTitle(place);
      announce('success', words.added(name));
    },
    move: (direction) => {
      const place = selection.activePlace;
      if (!place) return;
      const moved = moveByOne(store.content, place, direction);
      if (!moved) return announce('warning', words.atEdge(nameAt(place)));
      show(moved, () => positionWords(nameAt(moved.places[0] ?? place), moved.places[0] ?? place));
    },
    moveTo: (insertion, places = outermost(inOrder(store.content, form, selection.keys))) => {
      const moved = moveTo(store.content, places, insertion);
      if (!moved) return announce('warning', words.atEdge(places.map(nameAt).join('、')));
      show(moved, () =>
        words.movedTo(
          places.length === 1 ? nameAt(moved.places[0] ?? []) : words.selectedCount(places.length),
          nameAt(insertion.into.slice(0, -1)),
        ),
      );
    },
    remove,
    duplicate: () => {
      if (selection.keys.length === 0) return;
      const text = copyItems(store.content, outermost(inOrder(store.content, form, selection.keys)));
      pasteText(text, words.step.duplicate, words.duplicated2);
    },
    copy: () => {
      const text = copy();
      if (text !== undefined) announce('success', words.copied(selection.keys.length));
      return text;
    },
    cut: () => {
      const text = copy();
      if (text !== undefined) remove();
      return text;
    },
    paste: (text) => {
      if (text === undefined) return announce('warning', words.pasteNothing);
      pasteText(text, words.step.paste, words.pasted);
    },
  };

  function positionWords(name: string, place: readonly string[]): string {
    const siblings = itemsOfForm(store.content, form).filter(
      (item) => item.nature === natureOf(place) && placeKey(listOf(item.place)) === placeKey(listOf(place)),
    );
    const index = siblings.findIndex((item) => placeKey(item.place) === placeKey(place));
    return words.moved(name, index + 1, siblings.length);
  }
}

type Content = Parameters<typeof itemsOfForm>[0];

/** The selected places as they stand in the form. */
function inOrder(
  content: Content,
  form: readonly string[],
  keys: readonly string[],
): readonly (readonly string[])[] {
  const chosen = new Set(keys);
  return itemsOfForm(content, form)
    .map(({ place }) => place)
    .filter((place) => chosen.has(placeKey(place)));
}

/** Without those inside others of them. */
function outermost(places: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return places.filter((place) => !isInside(place, places));
}

function isInside(place: readonly string[], others: readonly (readonly string[])[]): boolean {
  return others.some(
    (other) => other.length < place.length && other.every((step, index) => place[index] === step),
  );
}
