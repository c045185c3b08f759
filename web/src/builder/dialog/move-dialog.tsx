import { identityOf, isObject, type Json } from '@lixiang/schema';
import { useId, useState } from 'react';
import { placeKey } from '../../design/place.ts';
import { nameOf } from '../../design/place-words.ts';
import { readList } from '../../design/read-place.ts';
import { useDesign } from '../../design/use-design.tsx';
import { builderWords as words } from '../../wording/builder.ts';
import { commonWords } from '../../wording/common.ts';
import { designWords } from '../../wording/design.ts';
import { heldList, itemsOfForm, listOf, natureOf } from '../edit/form-places.ts';
import { useFormDesign } from '../form-design.ts';
import { useActs } from '../use-acts.ts';
import styles from '../builder.module.css';
import { Dialog } from '../../ui/dialog.tsx';

type Target = { readonly list: readonly string[]; readonly name: string };

/** Moves what is selected without dragging: into which list, and behind what. */
export function MoveDialog({ close }: { readonly close: () => void }) {
  const id = useId();
  const { store } = useDesign();
  const { place: form, selection } = useFormDesign();
  const acts = useActs();
  const first = selection.activePlace ?? [];
  const targets = targetsFor(store.content, form, first);
  const [into, setInto] = useState(placeKey(listOf(first)));
  const target = targets.find(({ list }) => placeKey(list) === into) ?? targets[0];
  const [after, setAfter] = useState('');
  const others = readList(store.content, target?.list ?? [])
    .filter(isObject)
    .filter((item) => !selection.has(placeKey([...(target?.list ?? []), identityOf(item) ?? ''])));
  const move = () => {
    close();
    if (target) acts.moveTo({ into: target.list, after: after === '' ? null : after });
  };
  return (
    <Dialog
      open
      title={words.moveTitle}
      okText={commonWords.confirm}
      cancelText={commonWords.cancel}
      onCancel={close}
      onOk={move}
    >
      <div className={styles.dialogFields}>
        <label htmlFor={`${id}-into`}>{words.moveInto}</label>
        <select
          id={`${id}-into`}
          className={styles.select}
          value={placeKey(target?.list ?? [])}
          onChange={(event) => {
            setInto(event.target.value);
            setAfter('');
          }}
        >
          {targets.map(({ list, name }) => (
            <option key={placeKey(list)} value={placeKey(list)}>
              {name}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-after`}>{words.moveAfter}</label>
        <select
          id={`${id}-after`}
          className={styles.select}
          value={after}
          onChange={(event) => setAfter(event.target.value)}
        >
          <option value="">{words.moveFirst}</option>
          {others.map((item) => (
            <option key={identityOf(item)} value={identityOf(item)}>
              {nameOf(item) ?? designWords.unnamed}
            </option>
          ))}
        </select>
      </div>
    </Dialog>
  );
}

/** The lists that take such a thing. */
function targetsFor(content: Json, form: readonly string[], place: readonly string[]): readonly Target[] {
  if (natureOf(place) === 'section')
    return [{ list: [...form, 'sections'], name: nameOf(readFormName(content, form)) ?? words.form }];
  const isPlain =
    heldList(itemsOfForm(content, form).find((item) => placeKey(item.place) === placeKey(place))?.value) ===
    undefined;
  return itemsOfForm(content, form).flatMap((item): readonly Target[] => {
    const name = nameOf(item.value) ?? designWords.unnamed;
    if (item.nature === 'section') return [{ list: [...item.place, 'fields'], name }];
    const held = heldList(item.value);
    return held && isPlain ? [{ list: [...item.place, held], name }] : [];
  });
}

function readFormName(content: Json, form: readonly string[]): Json | undefined {
  return readList(content, form.slice(0, 1)).find((item) => identityOf(item) === form[1]);
}
