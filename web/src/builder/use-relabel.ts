import { useDesign } from '../design/use-design.tsx';
import { useEdit } from '../design/use-edit.ts';
import { builderWords as words } from '../wording/builder.ts';
import { focusItem } from './canvas/focus-item.ts';
import { relabel } from './edit/relabel.ts';
import { useFormDesign } from './form-design.ts';

/** Gives a field another title; the selection goes along where its key does. */
export function useRelabel(): (place: readonly string[], label: string) => void {
  const { store } = useDesign();
  const { published, selection } = useFormDesign();
  const edit = useEdit();
  return (place, label) => {
    const { edits, place: after } = relabel(store.content, place, { label, published });
    if (!edit(edits, words.step.label(label))) return;
    if (after.at(-1) === place.at(-1)) return;
    selection.only(after);
    focusItem(after);
  };
}
