import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useDesignValue } from '../design/use-design.tsx';
import { FormSurface } from '../form/surface.tsx';
import { propertyPanelWords as words } from '../wording/property-panel.ts';
import { ThingList } from './list/thing-list.tsx';
import styles from './property.module.css';
import type { ShownList } from './shown-list.ts';
import { ThingInspector } from './thing-inspector.tsx';
import { useChosen } from './use-chosen.ts';

type ListsAndInspectorProps = {
  /** What holds the lists; the whole pack is an empty place. */
  readonly place: readonly string[];
  readonly lists: readonly ShownList[];
  /** Shown while nothing is chosen. */
  readonly own: ReactNode;
  readonly backToOwn: string;
  readonly below?: ReactNode;
};

/** Lists on the left, and on the right what is chosen in them. */
export function ListsAndInspector({ place, lists, own, backToOwn, below }: ListsAndInspectorProps) {
  const { chosen, choose } = useChosen();
  const list = lists.find(({ part }) => part === chosen?.part);
  const at = list && chosen ? [...place, list.part, chosen.key] : place;
  const value = useDesignValue(at);
  return (
    <FormSurface className={styles.panes ?? ''}>
      <div>
        {lists.map(({ part, thing, title, empty, columns }) => (
          <ThingList
            key={part}
            into={[...place, part]}
            thing={thing}
            title={title}
            empty={empty}
            columns={columns}
            selected={chosen?.part === part ? chosen.key : undefined}
            onSelect={(key, into) => choose(key === undefined ? undefined : { part, key }, into)}
          />
        ))}
        <p id="lx-list-keys" className="lx-hint">
          {words.listKeys}
        </p>
        {below}
      </div>
      {list && chosen && value !== undefined ? (
        <ThingInspector
          key={at.join('/')}
          place={at}
          spec={list.thing}
          needed={list.needed === true}
          lead={
            <Button type="link" size="small" onClick={() => choose(undefined, 'panel')}>
              {backToOwn}
            </Button>
          }
          onSelect={(key, into) => choose(key === undefined ? undefined : { part: list.part, key }, into)}
        />
      ) : (
        own
      )}
    </FormSurface>
  );
}
