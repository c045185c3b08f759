import { isObject, type JsonObject } from '@lixiang/schema';
import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { readList } from '../../design/read-place.ts';
import { useDesignIssues } from '../../design/use-design.tsx';
import { propertyPanelWords as words } from '../../wording/property-panel.ts';
import type { Owner, ThingSpec } from '../part-spec.ts';
import styles from '../property.module.css';
import { useOwner } from '../use-owner.ts';
import { focusIfLost } from '../panel-focus.ts';
import { AskDialog } from './ask-dialog.tsx';
import { idsOf } from './list-edits.ts';
import { RemoveThingDialog } from './remove-thing-dialog.tsx';
import { useListActs } from './use-list-acts.ts';

/** What a list shows of each thing, beside its name. */
export type ThingColumn = {
  readonly title: string;
  readonly render: (item: JsonObject, owner: Owner) => ReactNode;
};

type ThingListProps = {
  readonly into: readonly string[];
  readonly thing: ThingSpec;
  readonly title: string;
  /** What the list is for, said while it is empty. */
  readonly empty: string;
  readonly columns: readonly ThingColumn[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined, into?: 'panel') => void;
};

/** The things of a list as a table: chosen to be changed, moved and taken away by keys. */
export function ThingList({ into, thing, title, empty, columns, selected, onSelect }: ThingListProps) {
  const owner = useOwner(into.slice(0, -1));
  const acts = useListActs(into, thing);
  const body = useRef<HTMLTableSectionElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [isAsking, setAsking] = useState(false);
  const [removing, setRemoving] = useState<{ readonly id: string; readonly title: string }>();
  const list = readList(owner.content, into).filter(isObject);
  const ids = idsOf(list);
  const rowAt = (index: number) =>
    body.current?.querySelectorAll<HTMLButtonElement>('button[aria-pressed]')[index];
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    const id = ids[index] ?? '';
    const item = list[index];
    if (by !== undefined) {
      event.preventDefault();
      if (event.altKey) {
        const moved = acts.move(id, by) === undefined ? index : index + by;
        focusIfLost(() => rowAt(moved));
      } else rowAt(index + by)?.focus();
    } else if (event.key === 'Delete' && item) {
      event.preventDefault();
      setRemoving({ id, title: thing.title(item, owner) });
    }
  };
  return (
    <section aria-label={title} data-things>
      <h2 className={styles.heading}>
        {title}
        <Button size="small" ref={add} onClick={() => setAsking(true)}>
          {words.addThing(thing.noun)}
        </Button>
      </h2>
      {list.length === 0 ? (
        <p className="lx-hint">{empty}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-describedby="lx-list-keys">
            <thead>
              <tr>
                <th scope="col">{thing.noun}</th>
                {columns.map((column) => (
                  <th key={column.title} scope="col">
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody ref={body}>
              {list.map((item, index) => {
                const id = ids[index] ?? '';
                return (
                  <tr key={id}>
                    <th scope="row">
                      <button
                        type="button"
                        className={styles.row}
                        aria-pressed={id === selected}
                        onClick={() => onSelect(id)}
                        onKeyDown={(event) => onKeyDown(event, index)}
                      >
                        {thing.title(item, owner)}
                      </button>
                      <FaultMark place={[...into, id]} />
                    </th>
                    {columns.map((column) => (
                      <td key={column.title}>{column.render(item, owner)}</td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {isAsking && (
        <AskDialog
          thing={thing}
          close={() => setAsking(false)}
          create={(name, kind) => onSelect(acts.add(name, kind), 'panel')}
        />
      )}
      {removing && (
        <RemoveThingDialog
          place={[...into, removing.id]}
          title={removing.title}
          close={() => setRemoving(undefined)}
          remove={() => {
            const index = ids.indexOf(removing.id);
            if (!acts.remove(removing.id)) return;
            if (removing.id === selected) onSelect(undefined);
            focusIfLost(() => rowAt(index) ?? rowAt(index - 1) ?? add.current);
          }}
        />
      )}
    </section>
  );
}

/** How many faults a thing has, behind its name. */
function FaultMark({ place }: { readonly place: readonly string[] }) {
  const errors = useDesignIssues(place).filter(({ severity }) => severity === 'error').length;
  return errors === 0 ? null : <span className={styles.faulty}> {words.faults(errors)}</span>;
}
