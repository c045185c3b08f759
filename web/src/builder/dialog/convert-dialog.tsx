import { type FieldKind, isObject } from '@lixiang/schema';
import { Alert } from 'antd';
import { useId, useState } from 'react';
import { useDesign } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { useAnnounce } from '../../ui/announcements.tsx';
import { baseWords } from '../../wording/base.ts';
import { builderWords as words } from '../../wording/builder.ts';
import { commonWords } from '../../wording/common.ts';
import { fieldKindWords } from '../../wording/field-kind.ts';
import { locksAt } from '../base/locks-at.ts';
import { convertField } from '../edit/convert-field.ts';
import { isFieldKind, kindOf } from '../edit/kind-of.ts';
import { natureOf } from '../edit/form-places.ts';
import { publishedItem } from '../edit/published.ts';
import { focusItem } from '../canvas/focus-item.ts';
import { useFormDesign } from '../form-design.ts';
import styles from '../builder.module.css';
import { Dialog } from '../../ui/dialog.tsx';

/** Another kind for a field, keeping what fits; one that has been published is succeeded by a new one. */
export function ConvertDialog({ close }: { readonly close: () => void }) {
  const id = useId();
  const { store } = useDesign();
  const { selection, published } = useFormDesign();
  const edit = useEdit();
  const announce = useAnnounce();
  const place = selection.activePlace ?? [];
  const field = store.read(place);
  const now = isObject(field) ? kindOf(field) : undefined;
  const locks = locksAt(store.content, place);
  const why = locks.get('kind') ?? locks.get('visibleWhen');
  const isPublished = publishedItem(published, place) !== undefined;
  const kinds = KINDS.filter((kind) => kind !== now && (natureOf(place) === 'field' || !HOLDERS.has(kind)));
  const [chosen, setChosen] = useState<FieldKind | undefined>(kinds[0]);
  const convert = () => {
    close();
    if (chosen === undefined) return;
    const converted = convertField(store.content, place, { kind: chosen, published });
    if (!converted || !edit(converted.edits, words.step.convert)) return;
    selection.only(converted.place);
    focusItem(converted.place);
    announce('success', words.converted(fieldKindWords[chosen].name));
  };
  return (
    <Dialog
      open
      title={words.convertTitle}
      okText={isPublished ? words.convertNew : commonWords.confirm}
      okButtonProps={{ disabled: why !== undefined }}
      cancelText={commonWords.cancel}
      onCancel={close}
      onOk={convert}
    >
      {why !== undefined && <Alert type="warning" showIcon title={baseWords.cannotConvert(why)} />}
      {isPublished && <p>{words.convertPublished}</p>}
      <div className={styles.dialogFields}>
        <label htmlFor={id}>{words.convertTo}</label>
        <select
          id={id}
          className={styles.select}
          value={chosen}
          onChange={(event) => setChosen(isFieldKind(event.target.value) ? event.target.value : undefined)}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {fieldKindWords[kind].name}
            </option>
          ))}
        </select>
      </div>
    </Dialog>
  );
}

const KINDS = Object.keys(fieldKindWords).filter(isFieldKind);
const HOLDERS: ReadonlySet<FieldKind> = new Set(['table', 'group']);
