import { Button } from 'antd';
import { memo } from 'react';
import { placeOf } from '../../design/place.ts';
import { useDesignValue, useIdentities } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { builderWords as words } from '../../wording/builder.ts';
import { designWords } from '../../wording/design.ts';
import styles from '../builder.module.css';
import { useFormDesign, useSelectionMark } from '../form-design.ts';
import { FieldItem } from './field-item.tsx';
import { InPlaceText } from './in-place-text.tsx';
import { ItemFrame } from './item-frame.tsx';

type SectionItemProps = {
  /** The text of the form's place: texts, unlike lists, are the same when nothing has changed. */
  readonly form: string;
  readonly section: string;
};

/** A section with its fields. */
export const SectionItem = memo(function SectionItem({ form, section }: SectionItemProps) {
  const place = [...placeOf(form), 'sections', section];
  const { openDialog, selection } = useFormDesign();
  const fields = useIdentities([...place, 'fields']);
  const name = useSectionName(place);
  return (
    <ItemFrame place={place} label={`${name}，${words.section}`}>
      <section className="lx-section" aria-label={name}>
        <SectionTitle place={place} name={name} />
        {fields.length === 0 ? (
          <div className={styles.emptySection}>
            <span>{words.empty}</span>
            <Button
              size="small"
              onClick={() => {
                selection.only(place);
                openDialog('insert');
              }}
            >
              {words.insert}
            </Button>
          </div>
        ) : (
          fields.map((field) => (
            <FieldItem key={field} list={[...place, 'fields'].join('\n')} field={field} />
          ))
        )}
      </section>
    </ItemFrame>
  );
});

function SectionTitle({ place, name }: { readonly place: readonly string[]; readonly name: string }) {
  const edit = useEdit();
  const { selection } = useFormDesign();
  const isEditing = useSelectionMark(place) === 'editing';
  const condition = useDesignValue([...place, 'visibleWhen']);
  return (
    <h2>
      <InPlaceText
        label={words.editTitle}
        value={name}
        isOpen={isEditing}
        onClose={() => selection.stopEditing()}
        onCommit={(value) => edit([{ kind: 'set', at: [...place, 'title'], value }], words.step.label(value))}
      />
      {condition !== undefined && <span className={styles.mark}>{words.conditional}</span>}
    </h2>
  );
}

function useSectionName(place: readonly string[]): string {
  const title = useDesignValue([...place, 'title']);
  return typeof title === 'string' && title !== '' ? title : designWords.unnamed;
}
