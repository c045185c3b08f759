import { Button, Dropdown } from 'antd';
import { useEffect, useRef } from 'react';
import { useDesignValue, useIdentities } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { isObject } from '@lixiang/schema';
import { FormSurface } from '../../form/surface.tsx';
import { builderWords as words } from '../../wording/builder.ts';
import { propertyWords } from '../../wording/property.ts';
import styles from '../builder.module.css';
import { useFormDesign, useSelectedKeys } from '../form-design.ts';
import { useActs } from '../use-acts.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { focusItem } from './focus-item.ts';
import { InPlaceText } from './in-place-text.tsx';
import { SectionItem } from './section-item.tsx';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useClipboard } from './use-clipboard.ts';
import { useDropping } from './use-dropping.ts';
import { useItemMenu } from './use-item-menu.ts';

/** Middle: the form as fillers see it, every part of it to be selected, edited in place and moved. */
export function FormCanvas() {
  const { place, selection } = useFormDesign();
  const acts = useActs();
  const sections = useIdentities([...place, 'sections']);
  const canvas = useRef<HTMLDivElement>(null);
  const onKeyDown = useCanvasKeys(acts);
  const clipboard = useClipboard(acts);
  const menu = useItemMenu(acts);
  useDropping(acts);
  // Who comes to a place, or back to it from another tab, goes on there.
  useEffect(() => {
    if (selection.activePlace) focusItem(selection.activePlace);
  }, [selection]);
  // Something on it has the keyboard, or else the canvas itself.
  const isReachable = useSelectedKeys().length > 0;
  return (
    <div className={styles.middle}>
      <Breadcrumb />
      <Dropdown trigger={['contextMenu']} menu={menu}>
        <FormSurface className={styles.canvas ?? ''}>
          {/* The canvas hears keys and copying for all that stands on it; each part can be focused itself. */}
          <div
            ref={canvas}
            role="group"
            aria-label={`${words.canvas}，${words.canvasHelp}`}
            tabIndex={isReachable ? -1 : 0}
            data-canvas
            onKeyDown={onKeyDown}
            onClick={(event) => {
              if (event.target === canvas.current) selection.clear();
            }}
            {...clipboard}
          >
            <FormHead />
            {sections.map((section) => (
              <SectionItem key={section} form={place.join('\n')} section={section} />
            ))}
            <Button onClick={() => acts.add('section')}>{`${words.insert}${words.section}`}</Button>
          </div>
        </FormSurface>
      </Dropdown>
    </div>
  );
}

function FormHead() {
  const { place } = useFormDesign();
  const edit = useEdit();
  const form = useDesignValue(place);
  if (!isObject(form)) return null;
  const { name, intro } = form;
  return (
    <header className={styles.formHead}>
      <InPlaceText
        label={propertyWords.name.name}
        value={typeof name === 'string' ? name : ''}
        onCommit={(value) =>
          edit([{ kind: 'set', at: [...place, 'name'], value }], words.step.property(propertyWords.name.name))
        }
      />
      {typeof intro === 'string' && <p className="lx-note">{intro}</p>}
    </header>
  );
}
