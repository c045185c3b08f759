import { type ReactNode, useState } from 'react';
import { readList } from '../design/read-place.ts';
import { FormSurface } from '../form/surface.tsx';
import { PropertySearch } from '../design/property-search.tsx';
import { propertyPanelWords as words } from '../wording/property-panel.ts';
import { focusWhenDrawn } from '../ui/focus-when-drawn.ts';
import { KeyLine } from './key-line.tsx';
import { idsOf } from './list/list-edits.ts';
import { MemberTools, standing } from './list/member-tools.tsx';
import { useIntoPanel, usePanelKeys } from './panel-focus.ts';
import type { ThingSpec } from './part-spec.ts';
import styles from './property.module.css';
import { ThingPanel } from './thing-panel.tsx';
import { useOwner } from './use-owner.ts';

type ThingInspectorProps = {
  readonly place: readonly string[];
  readonly spec: ThingSpec;
  /** What is said of the thing above its properties. */
  readonly lead?: ReactNode;
  /** There must be one of its kind. */
  readonly needed?: boolean;
  /** Where the thing is one of a list: called with the one that is looked at then. */
  readonly onSelect?: (id: string | undefined, into?: 'panel') => void;
  /** Where it has a page of its own: called with the key by which it is known from now on. */
  readonly onRenamed?: (key: string) => void;
};

/** One thing with its name, what can be done with it as a whole, and all its properties. */
export function ThingInspector({
  place,
  spec,
  lead,
  needed = false,
  onSelect,
  onRenamed,
}: ThingInspectorProps) {
  const owner = useOwner(place);
  const intoPanel = useIntoPanel();
  usePanelKeys();
  const [begin] = useState(() => (panel: HTMLElement | null) => {
    if (onSelect) showWhenBelow(panel);
    if (intoPanel) focusWhenDrawn(panel);
  });
  const rename = onSelect ? (key: string) => onSelect(key, 'panel') : onRenamed;
  const into = place.slice(0, -1);
  const list = readList(owner.content, into);
  const id = place.at(-1) ?? '';
  const index = idsOf(list).indexOf(id);
  const title = spec.title(owner.item, owner);
  return (
    <aside className={styles.inspector} aria-label={title} data-thing-panel tabIndex={-1} ref={begin}>
      <h2>{title}</h2>
      <div className={styles.inspectorHead}>
        {rename ? (
          <KeyLine place={place} noun={spec.noun} onRenamed={rename} />
        ) : (
          <span className={styles.key}>
            {spec.noun}　{words.keyIs(id)}
          </span>
        )}
        {onSelect && index >= 0 && (
          <MemberTools
            into={into}
            id={id}
            thing={spec}
            title={title}
            at={standing(index, list.length)}
            stays={needed && list.length === 1}
            onMoved={(moved) => onSelect(moved, moved === id ? undefined : 'panel')}
          />
        )}
      </div>
      {lead}
      <PropertySearch />
      <FormSurface>
        <ThingPanel place={place} spec={spec} />
      </FormSurface>
    </aside>
  );
}

/** On a narrow screen the properties stand below the list that they were chosen in. */
function showWhenBelow(panel: HTMLElement | null): void {
  if (panel && window.matchMedia('(width < 1000px)').matches) panel.scrollIntoView({ block: 'start' });
}
