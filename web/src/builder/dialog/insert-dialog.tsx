import { builderWords as words } from '../../wording/builder.ts';
import { insertionAfter } from '../edit/insertion.ts';
import { natureOf } from '../edit/form-places.ts';
import { useDesign } from '../../design/use-design.tsx';
import { useFormDesign } from '../form-design.ts';
import { ComponentList } from '../palette/component-list.tsx';
import type { NewThing } from '../edit/new-item.ts';
import { useActs } from '../use-acts.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** What to put in behind what is selected: typed and taken with Enter, or picked. */
export function InsertDialog({ close }: { readonly close: () => void }) {
  const { store } = useDesign();
  const { place: form, selection } = useFormDesign();
  const acts = useActs();
  const selected = selection.activePlace;
  const isInner = selected !== undefined && natureOf(selected) === 'inner';
  const allows = (thing: NewThing) =>
    !isInner || (thing !== 'section' && thing !== 'table' && thing !== 'group');
  return (
    <Dialog open footer={null} title={words.insertTitle} width={640} onCancel={close}>
      <ComponentList
        isFocused
        allows={allows}
        choose={(thing) => {
          close();
          const inner = isInner
            ? insertionAfter(store.content, form, { selected, nature: 'inner' })
            : undefined;
          acts.add(thing, inner);
        }}
      />
    </Dialog>
  );
}
