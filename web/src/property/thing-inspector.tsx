import { isObject } from '@lixiang/schema';
import type { ReactNode } from 'react';
import { readList } from '../design/read-place.ts';
import { FormSurface } from '../form/surface.tsx';
import { propertyPanelWords as words } from '../wording/property-panel.ts';
import { idsOf } from './list/list-edits.ts';
import { MemberTools, standing } from './list/member-tools.tsx';
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
  readonly onSelect?: (id: string | undefined) => void;
};

/** One thing with its name, what can be done with it as a whole, and all its properties. */
export function ThingInspector({ place, spec, lead, needed = false, onSelect }: ThingInspectorProps) {
  const owner = useOwner(place);
  const into = place.slice(0, -1);
  const list = readList(owner.content, into);
  const id = place.at(-1) ?? '';
  const index = idsOf(list).indexOf(id);
  const title = spec.title(owner.item, owner);
  return (
    <aside className={styles.inspector} aria-label={title} ref={onSelect ? showWhenBelow : null}>
      <h2>{title}</h2>
      <div className={styles.inspectorHead}>
        <span className={styles.key}>
          {spec.noun}　{isObject(owner.item) && words.keyIs(id)}
        </span>
        {onSelect && index >= 0 && (
          <MemberTools
            into={into}
            id={id}
            thing={spec}
            title={title}
            at={standing(index, list.length)}
            stays={needed && list.length === 1}
            onMoved={onSelect}
          />
        )}
      </div>
      {lead}
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
