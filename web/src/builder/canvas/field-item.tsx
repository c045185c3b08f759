import { isObject, type JsonObject } from '@lixiang/schema';
import { LockOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { placeOf } from '../../design/place.ts';
import { nameOf } from '../../design/place-words.ts';
import { useDesignValue, useIdentities } from '../../design/use-design.tsx';
import { baseWords } from '../../wording/base.ts';
import { builderWords as words } from '../../wording/builder.ts';
import { designWords } from '../../wording/design.ts';
import styles from '../builder.module.css';
import { locksAt } from '../base/locks-at.ts';
import { heldList } from '../edit/form-places.ts';
import { kindName } from '../edit/kind-of.ts';
import { useFormDesign, useSelectionMark } from '../form-design.ts';
import { FieldSketch } from './field-sketch.tsx';
import { InPlaceText } from './in-place-text.tsx';
import { ItemFrame } from './item-frame.tsx';
import { useRelabel } from '../use-relabel.ts';
import { OptionsInPlace } from './options-in-place.tsx';
import { useActs } from '../use-acts.ts';
import { insertionInto } from '../edit/insertion.ts';
import { useDesign } from '../../design/use-design.tsx';
import { Button } from 'antd';

type FieldItemProps = {
  /** The text of the place of the list that it stands in. */
  readonly list: string;
  readonly field: string;
};

/** A field as fillers see it, or what a table or a group holds. */
export const FieldItem = memo(function FieldItem({ list, field }: FieldItemProps) {
  const place = [...placeOf(list), field];
  const { store } = useDesign();
  const value = useDesignValue(place);
  useDesignValue(['bases']);
  useDesignValue([...place.slice(0, 2), 'base']);
  if (!isObject(value)) return null;
  const name = nameOf(value) ?? designWords.unnamed;
  const held = heldList(value);
  const [why] = locksAt(store.content, place).values();
  return (
    <ItemFrame
      place={place}
      label={`${name}，${kindName(value)}${value['required'] === true ? `，${words.required}` : ''}${why === undefined ? '' : `，${baseWords.locked}`}`}
    >
      <div className={held ? 'lx-field lx-field-wide' : 'lx-field'}>
        <div className="lx-label">
          <FieldTitle place={place} name={name} field={value} />
          {why !== undefined && (
            <span className={styles.mark} title={baseWords.lockedWhy(why)}>
              <LockOutlined aria-hidden /> {baseWords.locked}
            </span>
          )}
        </div>
        <div className={styles.sketch}>
          {held ? (
            <HeldItems place={place} held={held} field={value} />
          ) : (
            <Body place={place} field={value} />
          )}
          {typeof value['hint'] === 'string' && <div className="lx-hint">{value['hint']}</div>}
        </div>
      </div>
    </ItemFrame>
  );
});

type PartProps = { readonly place: readonly string[]; readonly field: JsonObject };

function FieldTitle({ place, name, field }: PartProps & { readonly name: string }) {
  const relabel = useRelabel();
  const { selection } = useFormDesign();
  const isEditing = useSelectionMark(place) === 'editing';
  return (
    <>
      <span className={field['required'] === true ? 'lx-required' : undefined}>
        <InPlaceText
          label={words.editTitle}
          value={name}
          isOpen={isEditing}
          onClose={() => selection.stopEditing()}
          onCommit={(label) => relabel(place, label)}
        />
      </span>
      {field['visibleWhen'] !== undefined && <span className={styles.mark}>{words.conditional}</span>}
      {field['computed'] !== undefined && <span className={styles.mark}>{words.computed}</span>}
      {field['readOnly'] === true && <span className={styles.mark}>{words.readOnly}</span>}
    </>
  );
}

/** What is answered; the options of the one field that is selected can be written over. */
function Body({ place, field }: PartProps) {
  const mark = useSelectionMark(place);
  const kind = field['kind'];
  const isOpen =
    mark === 'active' && (kind === 'choice' || kind === 'choices') && field['options'] !== undefined;
  return isOpen ? <OptionsInPlace place={place} /> : <FieldSketch field={field} />;
}

type HeldItemsProps = PartProps & { readonly held: 'columns' | 'fields' };

function HeldItems({ place, held, field }: HeldItemsProps) {
  const list = [...place, held];
  const inner = useIdentities(list);
  const { store } = useDesign();
  const acts = useActs();
  const isTable = held === 'columns';
  return (
    <div className={isTable ? styles.columns : styles.inner}>
      {inner.map((key) => (
        <FieldItem key={key} list={list.join('\n')} field={key} />
      ))}
      <Button
        size="small"
        tabIndex={-1}
        onClick={(event) => {
          event.stopPropagation();
          acts.add('text', insertionInto(store.content, place, field));
        }}
      >
        {isTable ? words.addColumn : words.addInner}
      </Button>
    </div>
  );
}
